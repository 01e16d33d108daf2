import { zoneKinds, type ZoneKind } from '../../village/types';

/** Whether a kind is one of the five services that have a colour of their own. */
export const isZoneKind = (kind: string): kind is ZoneKind => (zoneKinds as readonly string[]).includes(kind);
