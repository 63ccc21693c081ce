import { ArctraceError, ReadError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { FileHead, InstrumentFile, Reader, ReadResult } from '../core/reader';
import { emptyTags, type Recording, type RecordingDraft } from '../core/recording';
import { asUtf8 } from './as-utf8';
import { describeBeginning } from './describe-beginning';
import { detectReader } from './detect-reader';
import { fileStem } from './file-stem';
import { holdsNumberTable } from './holds-number-table';
import { makeFileHead } from './make-file-head';
import { chooseMapping } from './mapping/choose-mapping';
import { columnMappingText } from './mapping/column-mapping-text';
import type { MappingChoice, UsedMapping } from './mapping/mapping-choice';
import { readMapped } from './mapping/read-mapped';
import { readers } from './registry';
import { sanityFindings } from './sanity-findings';
import { seriesFindings } from './series/series-findings';
import { tagsFromName } from './tags-from-name';
import { zerosInText } from './zeros-in-text';

/** What a file gave: its recordings with id, sample and tags, and what is worth saying about them. */
export interface ImportedFile {
  reader: string;
  instrument: string;
  recordings: Recording[];
  warnings: Finding[];
  /** How a text was read that no instrument's own reader claims. */
  mapped?: UsedMapping;
}

/**
 * Reads one instrument file. The one place that gives a recording its id (`<stem>#<n>`), its sample and the tags of the file's name;
 * what the file itself says wins over its name.
 * @param mappings what a person said of the columns of texts; an instrument's own reader counts before it.
 * @throws ReadError FILE_EMPTY, FORMAT_UNKNOWN, FORMAT_AMBIGUOUS, FILE_CORRUPT for a text that turns to zeros, or what the reader found wrong.
 */
export function readInstrumentFile(
  source: InstrumentFile,
  candidates: readonly Reader[] = readers,
  mappings: MappingChoice = {},
): ImportedFile {
  const file = { ...source, bytes: asUtf8(source.bytes) };
  if (file.bytes.length === 0) {
    throw new ReadError('FILE_EMPTY', `${file.name} is empty: it has no bytes at all.`, {
      file: file.name,
      expected: 'a file with data in it',
      hint: 'Copy the file again from the measuring computer.',
    });
  }
  refuseZeros(file, candidates);
  const head = makeFileHead(file);
  const reader = detectReader(head, candidates);
  const mapped = reader === undefined || reader.fallback ? chooseMapping(file.bytes, mappings) : undefined;
  if (mapped !== undefined) return importMapped(file, mapped);
  if (reader === undefined) throw unknownFormat(file, head, candidates);
  const notUsed: Finding[] = mappings.given === undefined ? [] : [mappingNotUsed(reader)];
  const imported = finish(file, reader, readWith(reader, file));
  return { ...imported, warnings: [...notUsed, ...imported.warnings] };
}

/** A text of measurements that turns to zero bytes would lose its rest without a word. */
function refuseZeros(file: InstrumentFile, candidates: readonly Reader[]): void {
  const found = zerosInText(file.bytes);
  if (found === undefined) return;
  const head = makeFileHead({ ...file, bytes: file.bytes.subarray(0, found.at) });
  if (detectReader(head, candidates) === undefined && !holdsNumberTable(head)) return;
  const message = `${file.name} is text up to byte ${found.at}; ${found.zeros} of the ${file.bytes.length - found.at} bytes from there on are zero.`;
  throw new ReadError('FILE_CORRUPT', message, {
    file: file.name,
    expected: 'text to the end of the file',
    hint: 'A copy that was interrupted or a full disk leaves such files: copy it again from the measuring computer.',
  });
}

function importMapped(file: InstrumentFile, mapped: UsedMapping): ImportedFile {
  const words = `Read with the columns remembered for files of this shape: ${columnMappingText(mapped.mapping)}.`;
  const said: Finding[] = mapped.remembered ? [{ code: 'COLUMNS_REMEMBERED', message: words }] : [];
  const reader = { id: 'column-mapping', instrument: 'text with mapped columns' };
  const imported = finish(file, reader, readMapped(file, mapped.mapping));
  return { ...imported, warnings: [...said, ...imported.warnings], mapped };
}

function finish(file: InstrumentFile, { id, instrument }: Pick<Reader, 'id' | 'instrument'>, result: ReadResult): ImportedFile {
  const recordings = result.recordings.map((draft, k) => complete(draft, k, file));
  const stem = fileStem(file.name);
  const ofSeries = recordings.flatMap((recording) => (recording.technique === 'eis' ? [] : seriesFindings(recording, stem)));
  return { reader: id, instrument, recordings, warnings: [...result.warnings, ...ofSeries, ...sanityFindings(recordings)] };
}

function mappingNotUsed({ instrument }: Reader): Finding {
  return {
    code: 'COLUMNS_NOT_USED',
    message: `The column mapping was not used: the file says itself what its columns are (${instrument}).`,
  };
}

function unknownFormat(file: InstrumentFile, head: FileHead, candidates: readonly Reader[]): ReadError {
  return new ReadError('FORMAT_UNKNOWN', `${file.name} is in no format that Arctrace reads: it begins with ${describeBeginning(head)}.`, {
    file: file.name,
    expected: `a file of ${[...new Set(candidates.map((candidate) => candidate.instrument))].join(', ')}`,
    hint: 'Export the measurement as text with one header line naming frequency, real and imaginary part, or say which column is what.',
  });
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
