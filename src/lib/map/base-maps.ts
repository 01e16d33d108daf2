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
  /** The strictest one that may hold. */
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
  },
  {
    id: 'sentinel-2-2016',
    name: { id: 'Citra satelit 2016–2017', en: 'Satellite image 2016–2017' },
    tiles: 'https://tiles.maps.eox.at/wmts/1.0.0/s2cloudless_3857/default/g/{z}/{y}/{x}.jpg',
    tileSize: 256,
    // Ten metres a pixel: closer tiles hold nothing more.
    maxZoom: 14,
    attribution:
      'Sentinel-2 cloudless – https://s2maps.eu by EOX IT Services GmbH (Contains modified Copernicus Sentinel data 2016 & 2017)',
    attributionUrl: 'https://s2maps.eu',
    licence: 'CC BY-NC-SA 4.0',
    terms: {
      id: 'Halaman lisensi EOX: bebas dipakai bukan untuk usaha (CC BY-NC-SA 4.0); pemakaian komersial perlu izin EOX.',
      en: "EOX's licence page: free for non-commercial use (CC BY-NC-SA 4.0); commercial use needs a licence from EOX."
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
