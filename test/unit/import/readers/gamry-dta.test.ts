import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../../src/core/errors';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { samples, writeDta } from '../../../writers/gamry-dta';

const errorOf = (bytes: Uint8Array): ReadError => {
  try {
    readInstrumentFile({ name: 'a.dta', bytes });
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};
const table = (names: string[], rows: (number | string)[][]) =>
  writeDta({ tag: 'EISPOT', tables: [{ title: 'ZCURVE', names, units: names.map(() => ''), rows }], lineEnd: '\n' });

describe('reader gamry-dta', () => {
  it('takes the scan rate from mV/s and counts a table a cycle', () => {
    const cv = samples().find((sample) => sample.name === 'cv.dta');
    const [recording] = readInstrumentFile(cv as { name: string; bytes: Uint8Array }).recordings;
    expect(recording).toMatchObject({ technique: 'cv', series: { scanRate_VPerS: 0.01 } });
  });

  it('says that a run was aborted, and keeps the uncorrected spectrum apart from the corrected one', () => {
    const [aborted, drift] = samples().map((sample) => readInstrumentFile(sample));
    expect(aborted?.warnings.map((warning) => warning.code)).toContain('ABORTED');
    expect(drift?.recordings.map(({ sample, tags }) => [sample, tags.cycle])).toEqual([
      ['drift', 12],
      ['drift, without drift correction', 12],
    ]);
  });

  it('refuses a row with fewer cells than columns with its line', () => {
    const error = errorOf(
      table(
        ['Freq', 'Zreal', 'Zimag'],
        [
          [1000, 5, -1],
          [100, 6],
        ],
      ),
    );
    expect(error.code).toBe('FILE_CUT');
    expect(error.details.line).toBe(11);
  });

  it('refuses an impedance table without a needed column, naming those there are', () => {
    const error = errorOf(table(['Freq', 'Zreal', 'Zmod'], [[1000, 5, 6]]));
    expect(error.code).toBe('COLUMN_MISSING');
    expect(error.details.expected).toContain('"Zimag" among "Freq", "Zreal", "Zmod"');
  });

  it('refuses a cell that is no number with line and column', () => {
    const error = errorOf(
      table(
        ['Freq', 'Zreal', 'Zimag'],
        [
          [1000, 5, -1],
          [100, '6..5', -1],
        ],
      ),
    );
    expect(error).toBeInstanceOf(ReadError);
    expect(error.code).toBe('NUMBER_UNREADABLE');
    expect([error.details.line, error.details.column]).toEqual([11, 2]);
  });

  it('leaves out a point that is not a number and names its line', () => {
    const bytes = table(
      ['Freq', 'Zreal', 'Zimag'],
      [
        [1000, 5, -1],
        [100, 'NaN', -1],
      ],
    );
    const { recordings, warnings } = readInstrumentFile({ name: 'a.dta', bytes });
    expect(recordings[0]?.technique === 'eis' && [...recordings[0].spectrum.frequency_Hz]).toEqual([1000]);
    expect(warnings.find((warning) => warning.code === 'NON_FINITE')?.message).toContain('line 11');
  });

  it('refuses a header without any table', () => {
    expect(errorOf(writeDta({ tag: 'EISPOT', tables: [] })).code).toBe('NO_DATA');
  });
});
