/** Flatbush's interface without its tree, for page scripts: every search looks at every box. */
class PlainBoxIndex {
  readonly #boxes: number[] = [];

  add(minX: number, minY: number, maxX: number, maxY: number): number {
    this.#boxes.push(minX, minY, maxX, maxY);
    return this.#boxes.length / 4 - 1;
  }

  finish(): void {
    // Nothing to build.
  }

  search(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    filter?: (index: number) => boolean
  ): number[] {
    const found: number[] = [];
    const boxes = this.#boxes;
    for (let i = 0; i < boxes.length; i += 4) {
      const apart = boxes[i]! > maxX || boxes[i + 1]! > maxY || boxes[i + 2]! < minX || boxes[i + 3]! < minY;
      if (!apart && (filter === undefined || filter(i / 4))) found.push(i / 4);
    }
    return found;
  }
}

export { PlainBoxIndex as default };
