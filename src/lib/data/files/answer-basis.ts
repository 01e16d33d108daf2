import type { AnalysisCallName, RequestOf } from '../analysis/analysis-calls';

/** What every file of an answer says about itself, so that anybody can compute it again. */
export interface AnswerBasis {
  readonly village: string;
  readonly code: string;
  /** Data version: the hash of what the village was built from. */
  readonly version: string;
  /** The question with all its settings, as the analysis takes it. */
  readonly request: RequestOf<AnalysisCallName>;
  /** Share 0…1 of the input that is only sketched. */
  readonly sketchShare: number;
  /** Present while more than half of the input is sketch. */
  readonly note?: string;
}

/** The basis as a foreign member of a GeoJSON (RFC 7946, section 6.1). */
export function basisMember({ village, code, version, request, sketchShare, note }: AnswerBasis): object {
  return {
    ...(note === undefined ? {} : { note }),
    generator: 'Padu',
    village,
    code,
    dataVersion: version,
    sketchShare,
    request
  };
}

/** The same as columns that every row of a table ends with: a CSV has no place of its own for it. */
export function basisColumns({
  village,
  code,
  version,
  request,
  sketchShare,
  note
}: AnswerBasis): Readonly<Record<string, unknown>> {
  return {
    note: note ?? '',
    village,
    code,
    data_version: version,
    sketch_share: sketchShare,
    request: JSON.stringify(request)
  };
}
