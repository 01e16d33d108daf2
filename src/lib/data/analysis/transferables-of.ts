/**
 * Buffers of the typed arrays inside a message, each once: sent along they move instead of being copied.
 * The sender loses them, so only arrays made for this message may be in it.
 */
export function transferablesOf(message: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (value instanceof ArrayBuffer) {
      buffers.add(value);
    } else {
      for (const part of Object.values(value)) walk(part);
    }
  };
  walk(message);
  return [...buffers];
}
