import { readFile } from 'node:fs/promises';
import { main } from 'assemblyscript/asc';

/** The kernels of `src/lib/analysis/kernels`, by file name. */
export const kernelNames = ['overlay', 'walk'] as const;

const folder = new URL('../../src/lib/analysis/kernels/', import.meta.url);

/**
 * A kernel's WebAssembly. The same source gives the same bytes.
 * @throws Error with what the compiler says
 */
export async function compileKernel(name: (typeof kernelNames)[number]): Promise<Uint8Array> {
  const source = await readFile(new URL(`${name}.as`, folder), 'utf8');
  let wasm: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      ...[`${name}.ts`, '--outFile', `${name}.wasm`, '-Ospeed', '--noAssert', '--runtime', 'stub'],
      ...['--enable', 'simd', '--enable', 'nontrapping-f2i', '--enable', 'bulk-memory']
    ],
    {
      readFile: (file) => (file === `${name}.ts` ? source : null),
      writeFile: (file, contents) => {
        if (file === `${name}.wasm` && typeof contents !== 'string') wasm = contents;
      },
      listFiles: () => []
    }
  );
  if (error || wasm === undefined) throw new Error(`${name}.as: ${stderr.toString()}`);
  return wasm;
}

/** The module that carries a kernel. */
export async function kernelModule(name: (typeof kernelNames)[number]): Promise<string> {
  const code = Buffer.from(await compileKernel(name)).toString('base64');
  return `/** ${name}.as in WebAssembly, base64. Written by \`npx tsx scripts/kernels.ts\`. */\nexport const ${name}Code =\n  '${code}';\n`;
}

/** Where it stands. */
export function kernelModuleFile(name: (typeof kernelNames)[number]): URL {
  return new URL(`${name}-code.ts`, folder);
}
