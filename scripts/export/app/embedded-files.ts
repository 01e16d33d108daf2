/** Files inside this file, by path in the site. */
export type EmbeddedFiles = ReadonlyMap<string, Blob>;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  woff2: 'font/woff2'
};

/** Unpacks one file from gzip in base64. */
async function unpack(base64: string, path: string): Promise<Blob> {
  const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Blob([await new Response(stream).arrayBuffer()], { type });
}

async function readAll(): Promise<EmbeddedFiles> {
  const elements = [...document.querySelectorAll<HTMLElement>('script[data-file]')];
  return new Map(
    await Promise.all(
      elements.map(async (element): Promise<[string, Blob]> => {
        const path = element.dataset.file ?? '';
        const file = await unpack(element.textContent, path);
        // Its text is not needed twice.
        element.remove();
        return [path, file];
      })
    )
  );
}

/** All of them, unpacked before anything else starts. */
export const embeddedFiles: EmbeddedFiles = await readAll();

/** One that is surely there, because the export put it there. */
export function embeddedFile(path: string): Blob {
  const file = embeddedFiles.get(path);
  if (file === undefined) throw new Error(`${path} is not in this file`);
  return file;
}
