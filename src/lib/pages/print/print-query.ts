import { orientations, paperNames, type Orientation, type PaperName } from '../../map/print/paper';
import { printScales } from '../../map/print/print-scale';

/** What of a sheet is chosen; it lives in the query beside the view. */
export interface PrintChoice {
  readonly paper: PaperName;
  readonly orientation: Orientation;
  /** Denominator; the largest that shows the whole village when left out. */
  readonly scale?: number;
}

export const defaultPrint: PrintChoice = { paper: 'A3', orientation: 'landscape' };

/** The sheet a query asks for; what is unknown falls back to the default. */
export function parsePrint(query: URLSearchParams): PrintChoice {
  const paper = paperNames.find((name) => name === query.get('paper')) ?? defaultPrint.paper;
  const orientation = orientations.find((name) => name === query.get('turn')) ?? defaultPrint.orientation;
  const scale = printScales.find((known) => String(known) === query.get('scale'));
  return { paper, orientation, ...(scale === undefined ? {} : { scale }) };
}

/** Writes a choice into a query, beside what is there; defaults are left out. */
export function writePrint(query: URLSearchParams, choice: PrintChoice): URLSearchParams {
  const next = new URLSearchParams(query);
  const set = (key: string, value: string | undefined): void => {
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  };
  set('paper', choice.paper === defaultPrint.paper ? undefined : choice.paper);
  set('turn', choice.orientation === defaultPrint.orientation ? undefined : choice.orientation);
  set('scale', choice.scale === undefined ? undefined : String(choice.scale));
  return next;
}
