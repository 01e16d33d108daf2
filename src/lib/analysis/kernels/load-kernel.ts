/** Compiled once a thread: started again, a kernel runs at full speed from its first call. */
const modules = new Map<string, WebAssembly.Module>();

/**
 * The exports of a kernel, started at once: it is a few kilobytes. Undefined where this browser cannot run it, for
 * want of WebAssembly or of its SIMD.
 */
export function loadKernel<Exports>(code: string): Exports | undefined {
  try {
    const module = modules.get(code) ?? new WebAssembly.Module(bytesOf(code));
    modules.set(code, module);
    return new WebAssembly.Instance(module).exports as Exports;
  } catch {
    return undefined;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
