/** A place on the wall's screen as shares of its width and height. */
export type Corner = readonly [across: number, down: number];

/** Where the picture's corners lie, clockwise from the upper left. */
export type Corners = readonly [Corner, Corner, Corner, Corner];

/** The picture as it is: a projector that stands straight. */
export const straight: Corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1]
];

export function isStraight(corners: Corners): boolean {
  return corners.every(([x, y], i) => x === straight[i]?.[0] && y === straight[i][1]);
}

/** How far a corner may go in, as a share: more would leave no picture to read. */
const mostInward = 0.35;

/** The corners with one of them moved as far as it may go; none leaves the screen. */
export function moveCorner(corners: Corners, which: number, [across, down]: Corner): Corners {
  const [homeAcross, homeDown] = straight[which] ?? [0, 0];
  const within = (value: number, home: number): number =>
    home === 0 ? Math.min(mostInward, Math.max(0, value)) : Math.max(1 - mostInward, Math.min(1, value));
  const moved: Corner = [within(across, homeAcross), within(down, homeDown)];
  return corners.map((corner, index) => (index === which ? moved : corner)) as unknown as Corners;
}

/**
 * The projective map that takes the picture of `width` × `height` px to these corners, as a CSS transform with its
 * origin in the upper left. Undefined for a picture that lies straight.
 * Method: unit square to quadrilateral, Heckbert 1989, Fundamentals of Texture Mapping and Image Warping, 2.2.3.
 */
export function keystoneTransform(corners: Corners, width: number, height: number): string | undefined {
  if (isStraight(corners)) return undefined;
  const [[x0, y0], [x1, y1], [x2, y2], [x3, y3]] = corners.map(
    ([x, y]) => [x * width, y * height] as const
  ) as unknown as Corners;
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / area;
  const h = (dx1 * dy3 - dx3 * dy1) / area;
  const [a, b] = [x1 - x0 + g * x1, x3 - x0 + h * x3];
  const [d, e] = [y1 - y0 + g * y1, y3 - y0 + h * y3];
  const columns = [
    [a / width, d / width, 0, g / width],
    [b / height, e / height, 0, h / height],
    [0, 0, 1, 0],
    [x0, y0, 0, 1]
  ];
  return `matrix3d(${columns.flat().join(', ')})`;
}

const storageKey = 'padu.keystone';

/** What this device keeps; straight where it keeps none or nothing that can be read. */
export function keptCorners(): Corners {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '');
    if (!Array.isArray(value) || value.length !== 4) return straight;
    return value.reduce<Corners>((corners, corner: unknown, which) => {
      if (!Array.isArray(corner) || !corner.every((share) => Number.isFinite(share))) return corners;
      return moveCorner(corners, which, [Number(corner[0]), Number(corner[1])]);
    }, straight);
  } catch {
    return straight;
  }
}

export function keepCorners(corners: Corners): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(corners));
  } catch {
    // A device that keeps nothing shows it until the page is left.
  }
}
