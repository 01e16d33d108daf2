import { OpenLocationCode } from 'open-location-code';
import type { Position } from './types';

/** Open Location Code of 10 digits (about 14 m × 14 m), e.g. `6P4GH8VP+6W`. */
export function plusCode([lng, lat]: Position): string {
  return new OpenLocationCode().encode(lat, lng, 10);
}

/** Middle of the box a full Open Location Code names, or undefined where it is none. */
export function positionOfPlusCode(code: string): Position | undefined {
  const plusCodes = new OpenLocationCode();
  if (!plusCodes.isFull(code)) return undefined;
  const area = plusCodes.decode(code);
  return [area.longitudeCenter, area.latitudeCenter];
}
