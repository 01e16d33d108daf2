/** Gives the browser a file to keep. */
export function downloadFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content once the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function downloadJson(name: string, value: unknown): void {
  downloadFile(name, new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: 'application/json' }));
}

/** The JSON in a chosen file; undefined when it is none. */
export async function readJsonFile(file: File): Promise<{ readonly value: unknown } | undefined> {
  try {
    return { value: JSON.parse((await file.text()).replace(/^\uFEFF/, '')) as unknown };
  } catch {
    return undefined;
  }
}
