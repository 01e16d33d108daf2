import type { Text } from '../village/types';

/** An online map under the village's own. Off until somebody turns it on; nothing is asked of its host before. */
export interface BaseMap {
  readonly id: string;
  readonly name: Text;
  /** Raster tiles in Web Mercator; {z}, {x}, {y}. */
  readonly tiles: string;
  readonly tileSize: 256 | 512;
  readonly maxZoom: number;
  /** Where it comes from; must be shown as long as it is on. */
  readonly attribution: string;
  readonly attributionUrl: string;
  /** One that forbids no use: what may hold counts, not what is hoped. */
  readonly licence: string;
  /** What the host asks of those who use it. */
  readonly terms: Text;
}

/** Every base map the page offers, in this one place. Their hosts also stand in the page's CSP. */
export const baseMaps: readonly BaseMap[] = [
  {
    id: 'osm',
    name: { id: 'OpenStreetMap', en: 'OpenStreetMap' },
    tiles: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
    tileSize: 256,
    maxZoom: 19,
    attribution: '© OpenStreetMap contributors',
    attributionUrl: 'https://www.openstreetmap.org/copyright',
    licence: 'ODbL-1.0 (data), CC BY-SA 2.0 (tiles)',
    terms: {
      id: 'Kebijakan ubin OSMF: untuk dilihat langsung, bukan untuk diunduh banyak atau disimpan luring; alamat halaman ikut terkirim.',
      en: 'OSMF tile usage policy: for viewing, not for bulk download or offline storage; the page address is sent along.'
    }
  }
];

/** The base map of an id; undefined for an unknown one, as an old link may carry. */
export function baseMapOf(id: string | undefined): BaseMap | undefined {
  return baseMaps.find((base) => base.id === id);
}

/** Hosts the CSP must allow for base maps, each once. */
export function baseMapOrigins(): readonly string[] {
  return [...new Set(baseMaps.map((base) => new URL(base.tiles).origin))];
}
