declare module 'polylabel' {
  /** Pole of inaccessibility of closed rings, the outer first; `distance` to the edge beside the point. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
    debug?: boolean
  ): [x: number, y: number] & { distance: number };
}
