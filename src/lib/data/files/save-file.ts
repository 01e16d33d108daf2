export interface SavedFile {
  /** With its ending. */
  readonly name: string;
  readonly mime: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Milliseconds a browser may take to begin reading what it saves. */
const readMillis = 60_000;

/** Hands a file to the browser's own saving: nothing leaves the device. */
export function saveFile({ name, mime, content }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readMillis);
}
