/** Why a function of the analysis could not answer. A bug throws an ordinary Error instead. */
export type AnalysisErrorKind =
  'bad-input' | 'empty' | 'not-a-number' | 'size-mismatch' | 'infeasible' | 'cancelled' | 'too-large';

/** The one typed error of this library: `kind` for the caller, `message` says expected and got. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
  readonly kind: AnalysisErrorKind;

  constructor(kind: AnalysisErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
