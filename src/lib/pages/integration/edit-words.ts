import { zoneKinds, type Position } from '../../village/types';
import type { ScenarioEdit } from '../../analysis';
import { kindWords } from '../../i18n/kind-words';
import type { Messages } from '../../i18n/messages.id';
import type { Words } from './to-site-view';

/** Metres along a line of degrees, near enough for a sentence. */
export function pathMeters(line: readonly Position[]): number {
  let meters = 0;
  for (let i = 1; i < line.length; i++) {
    const [[lng, lat], [fromLng, fromLat]] = [line[i]!, line[i - 1]!];
    const east = (lng - fromLng) * Math.cos((lat * Math.PI) / 180);
    meters += Math.hypot(east, lat - fromLat) * 111_195;
  }
  return meters;
}

/** A change in village words; `nameOf` knows the facilities of today. */
export function editWords(
  edit: ScenarioEdit,
  nameOf: (id: string) => string | undefined,
  messages: Messages,
  { t, f }: Words
): string {
  switch (edit.kind) {
    case 'add-facility': {
      const kind = zoneKinds.find((known) => known === edit.facility);
      const word =
        kind === undefined ? kindWords(messages, 'facilities', edit.facility) : t.point.kinds[kind];
      return t.scenario.add(edit.name ?? word);
    }
    case 'move-facility':
      return t.scenario.move(nameOf(edit.id) ?? edit.id);
    case 'close-facility':
      return t.scenario.closed(nameOf(edit.id) ?? edit.id);
    case 'add-path':
      return t.scenario.path(f.meters(pathMeters(edit.line)));
    case 'change-use':
      return t.scenario.use(kindWords(messages, 'land', edit.to).toLocaleLowerCase());
  }
}
