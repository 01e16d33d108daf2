/*
 * What the page needs to read the tiles, apart from the table of layers, whose texts it need not carry.
 */

/** Zooms that are stored; the map draws closer ones from the deepest. */
export const tileZooms = { min: 9, max: 14 } as const;

/** Feature state and selection go by this property. */
export const promoteId = 'id';
