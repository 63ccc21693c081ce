import { type ErrorCode, ProjectError } from '../core/errors';

interface Meaning {
  code: ErrorCode;
  said: string;
  hint: string;
}

const copyAgain = 'Copy the file again from where it came from, or open a backup. It was not changed.';
/** By SQLite's primary result code. */
const meanings: Readonly<Record<number, Meaning>> = {
  5: {
    code: 'PROJECT_READ_ONLY',
    said: 'is being written to by another program',
    hint: 'Close the other program, or wait until it is done.',
  },
  8: { code: 'PROJECT_READ_ONLY', said: 'may not be written to', hint: 'Save the project as a new file in a folder of your own.' },
  10: {
    code: 'FILE_UNREADABLE',
    said: 'could not be read or written: the disk or the network failed',
    hint: 'Check the disk or the connection, or save the project as a new file elsewhere.',
  },
  11: { code: 'FILE_CORRUPT', said: 'is damaged or only half copied', hint: copyAgain },
  13: {
    code: 'DISK_FULL',
    said: 'could not be saved: the disk is full',
    hint: 'Make room; the next change saves everything. Or save the project as a new file on another disk.',
  },
  14: {
    code: 'FILE_UNREADABLE',
    said: 'cannot be opened here',
    hint: 'Check that the folder is there and that you may read and write it.',
  },
  18: { code: 'FILE_TOO_LARGE', said: 'holds a value that is too large', hint: copyAgain },
  26: { code: 'PROJECT_INVALID', said: 'is no project of Arctrace', hint: 'Choose a file that Arctrace saved (.arctrace).' },
};

/** What SQLite refused, as what it means for a person's file. Errors of ours stay as they are. */
export function projectError(error: unknown, name: string): ProjectError {
  if (error instanceof ProjectError) return error;
  const { errcode, message } = error as { errcode?: number; message?: string };
  const meaning = errcode === undefined ? undefined : meanings[errcode & 0xff];
  if (meaning !== undefined)
    return new ProjectError(meaning.code, `${name} ${meaning.said}.`, { file: name, hint: meaning.hint, cause: error });
  return new ProjectError('PROJECT_INVALID', `${name} could not be used as a project: ${message ?? String(error)}`, {
    file: name,
    expected: 'a project that Arctrace saved',
    hint: copyAgain,
    cause: error,
  });
}
