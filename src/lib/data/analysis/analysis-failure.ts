import { AnalysisError, type AnalysisErrorKind } from '../../analysis';
import { DataError, type DataErrorKind } from '../data-error';

/**
 * Why a question to the analysis got no answer. `superseded`: a newer one on its channel; `cancelled`: the
 * caller's signal; `crashed`: the worker died; `bug`: our own mistake; else what the analysis or the data said.
 */
export type AnalysisFailureKind =
  | 'superseded'
  | 'cancelled'
  | 'crashed'
  | 'bug'
  | Exclude<AnalysisErrorKind, 'cancelled'>
  | Exclude<DataErrorKind, 'aborted'>;

/** A failure as it crosses from the worker to the page. */
export interface FailureWire {
  readonly kind: AnalysisFailureKind;
  readonly message: string;
  /** What lay behind it, as text: errors of a worker don't cross whole. */
  readonly cause?: string;
}

/** The one typed error of the analysis client. */
export class AnalysisFailure extends Error {
  override readonly name = 'AnalysisFailure';
  readonly kind: AnalysisFailureKind;

  constructor({ kind, message, cause }: FailureWire) {
    super(message, cause === undefined ? {} : { cause });
    this.kind = kind;
  }
}

/** Sorts whatever was thrown while answering. */
export function toFailureWire(error: unknown): FailureWire {
  if (error instanceof AnalysisFailure) return withCause(error.kind, error);
  if (error instanceof AnalysisError) return withCause(error.kind, error);
  if (error instanceof DataError)
    return withCause(error.kind === 'aborted' ? 'cancelled' : error.kind, error);
  return error instanceof Error
    ? withCause('bug', error, error.stack)
    : { kind: 'bug', message: String(error) };
}

function withCause(kind: AnalysisFailureKind, error: Error, cause: unknown = error.cause): FailureWire {
  return { kind, message: error.message, ...(cause === undefined ? {} : { cause: String(cause) }) };
}
