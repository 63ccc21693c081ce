import { ArctraceError, ReadError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { InstrumentFile, Reader, ReadResult } from '../core/reader';
import { emptyTags, type Recording, type RecordingDraft } from '../core/recording';
import { describeBeginning } from './describe-beginning';
import { detectReader } from './detect-reader';
import { fileStem } from './file-stem';
import { makeFileHead } from './make-file-head';
import { readers } from './registry';
import { sanityFindings } from './sanity-findings';
import { tagsFromName } from './tags-from-name';

/** What a file gave: its recordings with id, sample and tags, and what is worth saying about them. */
export interface ImportedFile {
  reader: string;
  instrument: string;
  recordings: Recording[];
  warnings: Finding[];
}

/**
 * Reads one instrument file. The one place that gives a recording its id (`<stem>#<n>`), its sample and the tags of the file's name;
 * what the file itself says wins over its name.
 * @throws ReadError FILE_EMPTY, FORMAT_UNKNOWN, FORMAT_AMBIGUOUS, or what the reader found wrong.
 */
export function readInstrumentFile(file: InstrumentFile, candidates: readonly Reader[] = readers): ImportedFile {
  if (file.bytes.length === 0) {
    throw new ReadError('FILE_EMPTY', `${file.name} is empty: it has no bytes at all.`, {
      file: file.name,
      expected: 'a file with data in it',
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  const head = makeFileHead(file);
  const reader = detectReader(head, candidates);
  if (reader === undefined) {
    throw new ReadError('FORMAT_UNKNOWN', `${file.name} is in no format that Arctrace reads: it begins with ${describeBeginning(head)}.`, {
      file: file.name,
      expected: `a file of ${[...new Set(candidates.map((candidate) => candidate.instrument))].join(', ')}`,
      hint: 'Export the measurement as text with one header line naming frequency, real and imaginary part.',
    });
  }
  const result = readWith(reader, file);
  const recordings = result.recordings.map((draft, k) => complete(draft, k, file));
  return { reader: reader.id, instrument: reader.instrument, recordings, warnings: [...result.warnings, ...sanityFindings(recordings)] };
}

/** Any error leaves with the file's name in it; what a reader did not foresee becomes a ReadError with its cause. */
function readWith(reader: Reader, file: InstrumentFile): ReadResult {
  try {
    return reader.read(file);
  } catch (error) {
    if (error instanceof ArctraceError) throw error;
    throw new ReadError('FILE_CORRUPT', `${file.name} could not be read as ${reader.instrument}: ${(error as Error).message}`, {
      file: file.name,
      expected: `a complete file of ${reader.instrument}`,
      hint: 'Copy the file again from the measuring computer; if it opens there, please report it.',
      cause: error,
    });
  }
}

function complete(draft: RecordingDraft, index: number, file: InstrumentFile): Recording {
  const stem = fileStem(file.name);
  const named = tagsFromName(stem);
  const { part, ...kept } = draft;
  const sample = draft.sample ?? (named.sample || file.folder || stem);
  return {
    ...kept,
    id: `${stem}#${index + 1}`,
    label: draft.label ?? stem,
    sample: part === undefined ? sample : `${sample}, ${part}`,
    tags: { ...emptyTags, ...named.tags, ...definedOnly(draft.tags) },
  };
}

/** A reader's null means "the file does not say": the name may. */
function definedOnly(tags: RecordingDraft['tags']): NonNullable<RecordingDraft['tags']> {
  return Object.fromEntries(Object.entries(tags ?? {}).filter(([, value]) => value !== null && value !== undefined));
}
