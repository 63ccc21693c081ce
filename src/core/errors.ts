/** Every code an error may carry over a boundary; programs branch on these, people read the message. */
export const errorCodes = [
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FORMAT_UNKNOWN',
  'FORMAT_AMBIGUOUS',
  'FILE_EMPTY',
  'FILE_CUT',
  'FILE_CORRUPT',
  'COLUMN_MISSING',
  'COLUMN_UNKNOWN',
  'NUMBER_UNREADABLE',
  'NO_IMPEDANCE',
  'NO_DATA',
  'INPUT_INVALID',
  'QUANTITY_AMBIGUOUS',
  'UNIT_UNKNOWN',
  'OPTION_UNKNOWN',
  'COMMAND_UNKNOWN',
  'NOT_FOUND',
  'CIRCUIT_SYNTAX',
  'CIRCUIT_UNKNOWN',
  'ELEMENT_UNKNOWN',
  'PARAMETER_UNKNOWN',
  'CIRCUIT_TOO_LARGE',
  'SPECTRUM_INVALID',
  'TOO_FEW_POINTS',
  'FIT_FAILED',
  'CANCELLED',
  'DOMAIN',
  'PROJECT_INVALID',
  'PROJECT_NEWER',
  'PROJECT_READ_ONLY',
  'PROJECT_MOVED',
  'DISK_FULL',
  'HOST',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Where an error was seen and what would mend it. `line` and `column` count from 1. */
export interface ErrorDetails {
  file?: string | undefined;
  line?: number | undefined;
  column?: number | undefined;
  expected?: string | undefined;
  nearest?: string | undefined;
  hint?: string | undefined;
  cause?: unknown;
}

/** What crosses a boundary (stdout, a socket, a worker): plain data, no stack. */
export interface ErrorRecord extends Omit<ErrorDetails, 'cause'> {
  code: ErrorCode;
  message: string;
}

export class ArctraceError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.code = code;
    this.details = details;
  }
}
/** A file that cannot be read as what it claims to be. */
export class ReadError extends ArctraceError {}
/** Input from a person or program that does not fit its schema. */
export class ValidationError extends ArctraceError {}
/** A fit that could not be made. */
export class FitError extends ArctraceError {}
/** A formula asked outside its domain. */
export class DomainError extends ArctraceError {}
/** A project file that cannot be opened, or a change that cannot be saved in it. */
export class ProjectError extends ArctraceError {}
/** Something the host (system, browser, printer) cannot do. */
export class HostError extends ArctraceError {}

/** Any thrown value as a record; what is not ours becomes INTERNAL with its message kept. */
export function toErrorRecord(error: unknown, file?: string): ErrorRecord {
  if (!(error instanceof ArctraceError)) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      code: 'INTERNAL',
      message,
      ...(file === undefined ? {} : { file }),
      hint: 'This is a defect of Arctrace; run with --debug for the stack.',
    };
  }
  const { cause: _cause, ...details } = error.details;
  const record: ErrorRecord = { code: error.code, message: error.message };
  for (const [key, value] of Object.entries({ ...details, file: details.file ?? file })) {
    if (value !== undefined) Object.assign(record, { [key]: value });
  }
  return record;
}
