import { familyNames, zoneKinds, type FamilyName, type Status, type ZoneKind } from '../../village/types';
import type { MapToken } from '../theme/map-theme';
import type { GlyphName } from './glyphs';

/** Facilities that are none of the five kinds of the zone. */
export const plainKinds = ['worship', 'shop', 'post', 'water', 'other'] as const;
export type PlainKind = (typeof plainKinds)[number];

/** What a point on the map may be: a facility or a livelihood. */
export const markerKinds = [...zoneKinds, ...plainKinds, ...familyNames] as const;
export type MarkerKind = ZoneKind | PlainKind | FamilyName;

export function isMarkerKind(value: string): value is MarkerKind {
  return (markerKinds as readonly string[]).includes(value);
}

export function isFacilityKind(kind: MarkerKind): kind is ZoneKind | PlainKind {
  return !(familyNames as readonly string[]).includes(kind);
}

function isPlainKind(kind: MarkerKind): kind is PlainKind {
  return (plainKinds as readonly string[]).includes(kind);
}

/** The colour a kind is drawn in. The kinds outside the zone's five share a quiet one. */
export function markerToken(kind: MarkerKind): MapToken {
  return isPlainKind(kind) ? 'muted' : kind;
}

/** The pictogram of a kind. */
export function markerGlyph(kind: MarkerKind): GlyphName {
  return kind;
}

/** Only what somebody measured or took from a measured map stands solid; the rest is a sketch to survey. */
export function isSketch(status: Status | undefined): boolean {
  return status === undefined || status === 'sketch';
}

/** Side of a marker, CSS px, before any scale of the theme. */
export function markerSize(kind: MarkerKind, inZone = false): number {
  if (inZone) return 26;
  switch (kind) {
    case 'crafts':
      return 13.5;
    case 'farming':
    case 'food':
      return 16;
    case 'plantation':
      return 17;
    case 'government':
    case 'market':
    case 'economy':
    case 'health':
    case 'education':
      return 17;
    default:
      return 14;
  }
}
