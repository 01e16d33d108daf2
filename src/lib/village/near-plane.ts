import type { Position } from './types';

const equatorMeters = 6_378_137;
const eccentricitySquared = 0.006_694_379_990_14;

/**
 * Degrees as metres east and north of `origin`, on the ellipsoid's radii there (WGS84). Within 3 km of the origin it
 * is under 2 m from the village's plane and needs no projection library: for where somebody stands, not for areas.
 */
export function nearPlane(origin: Position): (position: Position) => readonly [x: number, y: number] {
  const [lng0, lat0] = origin;
  const radians = Math.PI / 180;
  const sine = Math.sin(lat0 * radians);
  const root = Math.sqrt(1 - eccentricitySquared * sine * sine);
  const eastMeters = (equatorMeters / root) * Math.cos(lat0 * radians) * radians;
  const northMeters = ((equatorMeters * (1 - eccentricitySquared)) / root ** 3) * radians;
  return ([lng, lat]) => [(lng - lng0) * eastMeters, (lat - lat0) * northMeters];
}
