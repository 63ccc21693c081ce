import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../src/core/errors';
import { defineReader } from '../../../src/core/reader';
import type { RecordingDraft } from '../../../src/core/recording';
import { readInstrumentFile } from '../../../src/import/read-instrument-file';

const one = Float64Array.of(1);
const spectrum = { frequency_Hz: one, zReal_ohm: one, zImag_ohm: Float64Array.of(-1) };
const readerOf = (id: string, drafts: RecordingDraft[], fallback = false) =>
  defineReader({
    id,
    instrument: `Maker ${id}`,
    extensions: ['.x'],
    source: 'made for this test',
    ...(fallback ? { fallback: true } : {}),
    canRead: (head) => head.text.startsWith('X'),
    read: () => ({ recordings: drafts, warnings: [] }),
  });
const bytes = new TextEncoder().encode('X\n');
const errorOf = (run: () => unknown): ReadError => {
  try {
    run();
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};

describe('readInstrumentFile', () => {
  it('gives ids from 1, the sample and tags of the name, and lets the file win over its name', () => {
    const drafts: RecordingDraft[] = [
      { technique: 'eis', spectrum },
      { technique: 'eis', spectrum, tags: { cycle: 7, potential_V: null }, part: 'counter electrode' },
    ];
    const { recordings } = readInstrumentFile({ name: 'cellA_cycle12_0p35V.x', bytes }, [readerOf('a', drafts)]);
    expect(recordings.map(({ id, sample, tags }) => ({ id, sample, cycle: tags.cycle, potential_V: tags.potential_V }))).toEqual([
      { id: 'cellA_cycle12_0p35V#1', sample: 'cellA', cycle: 12, potential_V: 0.35 },
      { id: 'cellA_cycle12_0p35V#2', sample: 'cellA, counter electrode', cycle: 7, potential_V: 0.35 },
    ]);
  });

  it('takes the folder as sample where the name is nothing but a cycle', () => {
    const [recording] = readInstrumentFile({ name: 'c0100.x', folder: 'cellB', bytes }, [
      readerOf('a', [{ technique: 'eis', spectrum }]),
    ]).recordings;
    expect(recording?.sample).toBe('cellB');
    expect(recording?.tags.cycle).toBe(100);
  });

  it('refuses an empty file as empty', () => {
    const error = errorOf(() => readInstrumentFile({ name: 'a.mpr', bytes: new Uint8Array() }));
    expect(error).toBeInstanceOf(ReadError);
    expect(error.code).toBe('FILE_EMPTY');
  });

  it('says of a file that nobody claims what it begins with and what was expected', () => {
    const text = errorOf(() => readInstrumentFile({ name: 'a.txt', bytes: new TextEncoder().encode('Dear diary,\n') }));
    expect(text.code).toBe('FORMAT_UNKNOWN');
    expect(text.message).toContain('"Dear diary,"');
    expect(text.details.expected).toContain('BioLogic');
    const marked = errorOf(() => readInstrumentFile({ name: 'a.txt', bytes: new TextEncoder().encode('\ufeff\nDear diary,\n') }));
    expect(marked.message).toContain('"Dear diary,"');
    const binary = errorOf(() => readInstrumentFile({ name: 'a.bin', bytes: Uint8Array.of(0, 1, 2, 255) }));
    expect(binary.message).toContain('00 01 02 ff');
  });

  it('refuses a file that two formats claim, and asks fallback readers only when no other claims it', () => {
    const draft: RecordingDraft[] = [{ technique: 'eis', spectrum }];
    const error = errorOf(() => readInstrumentFile({ name: 'a.x', bytes }, [readerOf('a', draft), readerOf('b', draft)]));
    expect(error.code).toBe('FORMAT_AMBIGUOUS');
    expect(error.message).toContain('a (Maker a) and b (Maker b)');
    const file = { name: 'a.x', bytes };
    expect(readInstrumentFile(file, [readerOf('text', draft, true), readerOf('a', draft)]).reader).toBe('a');
  });

  it('turns what a reader did not foresee into a ReadError with its cause', () => {
    const broken = { ...readerOf('a', []), read: () => new Float64Array(-1) as never };
    const error = errorOf(() => readInstrumentFile({ name: 'a.x', bytes }, [broken]));
    expect(error.code).toBe('FILE_CORRUPT');
    expect(error.cause).toBeInstanceOf(RangeError);
  });
});
