/**
 * Pairs to compare and swap, in order, so that eight values end up sorted: 19 comparators, the fewest
 * possible (Knuth, The Art of Computer Programming 3, 5.3.4).
 */
export const sortingNetwork: readonly (readonly [number, number])[] = [
  ...([
    [0, 2],
    [1, 3],
    [4, 6],
    [5, 7]
  ] as const),
  ...([
    [0, 4],
    [1, 5],
    [2, 6],
    [3, 7]
  ] as const),
  ...([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7]
  ] as const),
  ...([
    [2, 4],
    [3, 5]
  ] as const),
  ...([
    [1, 4],
    [3, 6]
  ] as const),
  ...([
    [1, 2],
    [3, 4],
    [5, 6]
  ] as const)
];
