export * from './types';
export { boundsOf, centerOf } from './bounds-of';
export { formatVillageCode, parseVillageCode, type VillageCode } from './codes';
export { fieldsOf, kindsIn, subkindsIn } from './feature-fields';
export { innermostPoint, labelPoint, type InnermostPoint } from './label-point';
export { createLocalPlane, type LocalPlane, type PlanePoint } from './local-plane';
export { parseVillage, type PackageFiles, type ParsedVillage } from './parse-village';
export { plusCode, positionOfPlusCode } from './plus-code';
