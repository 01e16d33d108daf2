import type { ScenarioEdit } from '../../analysis';
import type { MapDrawingLook, MapPin } from '../../map/map-view';
import type { Bounds, Position } from '../../village/types';
import type { Feature } from 'geojson';

/** Pins of a scenario's changes: where something comes, and where something was. */
export function editPins(
  edits: readonly ScenarioEdit[],
  words: {
    /** Of the change itself. */
    readonly edit: (edit: ScenarioEdit) => string;
    /** Of a facility that no longer stands where it does today. */
    readonly gone: (id: string) => string;
  },
  /** Where a facility stands today. */
  placeOf: (id: string) => Position | undefined
): readonly MapPin[] {
  return edits.flatMap((edit): MapPin[] => {
    const come = (at: Position): MapPin => ({
      ...{ id: `edit-${edit.id}`, at, look: 'proposal', movable: true },
      label: words.edit(edit)
    });
    const gone = (): MapPin[] => {
      const at = placeOf(edit.id);
      return at === undefined
        ? []
        : [{ id: `gone-${edit.id}`, at, look: 'closed', label: words.gone(edit.id) }];
    };
    switch (edit.kind) {
      case 'add-facility':
        return [come(edit.at)];
      case 'move-facility':
        return [...gone(), come(edit.at)];
      case 'close-facility':
        return gone();
      case 'add-path':
      case 'change-use':
        return [];
    }
  });
}

const lineOf = (look: MapDrawingLook, line: readonly Position[]): Feature => ({
  type: 'Feature',
  properties: { look },
  geometry: { type: 'LineString', coordinates: line.map((at) => [...at]) }
});

/** New paths, and the edge between two surfaces. */
export function scenarioLines(
  edits: readonly ScenarioEdit[],
  swipe: number | undefined,
  [, south, , north]: Bounds
): readonly Feature[] {
  const margin = (north - south) / 4;
  return [
    ...edits.flatMap((edit) => (edit.kind === 'add-path' ? [lineOf('route', edit.line)] : [])),
    ...(swipe === undefined
      ? []
      : [
          lineOf('cut', [
            [swipe, south - margin],
            [swipe, north + margin]
          ])
        ])
  ];
}
