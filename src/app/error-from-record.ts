import { ArctraceError, type ErrorRecord } from '../core/errors';

/** The error a record stands for, on the near side of a boundary. */
export function errorFromRecord({ code, message, ...details }: ErrorRecord): ArctraceError {
  return new ArctraceError(code, message, details);
}
