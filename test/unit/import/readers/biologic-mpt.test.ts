import { describe, expect, it } from 'vitest';
import type { ReadError } from '../../../../src/core/errors';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { samples, writeMpt } from '../../../writers/biologic-mpt';

const errorOf = (bytes: Uint8Array): ReadError => {
  try {
    readInstrumentFile({ name: 'a.mpt', bytes });
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};
const names = ['freq/Hz', 'Re(Z)/Ohm', '-Im(Z)/Ohm', 'cycle number'];
const rows = [
  [1000, 5, 1, 1],
  [100, 6, 2, 1],
];
const eis = (file: Partial<Parameters<typeof writeMpt>[0]> = {}) => writeMpt({ technique: 'PEIS', names, rows, ...file });

describe('reader biologic-mpt', () => {
  it('refuses rows with more cells than there are names, with both counts', () => {
    const error = errorOf(eis({ names: names.slice(1) }));
    expect(error.code).toBe('FILE_CORRUPT');
    expect(error.message).toContain('4 cells under 3 column names');
    expect(error.details.line).toBe(7);
  });

  it('refuses a file that ends in its header or in the middle of a row', () => {
    const whole = eis();
    const text = new TextDecoder().decode(whole);
    expect(errorOf(new TextEncoder().encode(text.slice(0, text.indexOf('PEIS')))).code).toBe('FILE_CUT');
    const cut = errorOf(new TextEncoder().encode(text.slice(0, text.lastIndexOf('\t'))));
    expect(cut.code).toBe('FILE_CUT');
    expect(cut.details.line).toBe(8);
  });

  it('refuses a cell that is no number, with line and column', () => {
    const error = errorOf(eis({ rows: [...rows, [10, '7.0.0', 3, 1]] }));
    expect(error.code).toBe('NUMBER_UNREADABLE');
    expect([error.details.line, error.details.column]).toEqual([9, 2]);
  });

  it('states the scan rate of the settings and keeps both columns of one name', () => {
    const cv = samples().find((sample) => sample.name === 'cv.mpt');
    const [recording] = readInstrumentFile(cv as { name: string; bytes: Uint8Array }).recordings;
    expect(recording).toMatchObject({ technique: 'cv', label: 'CV', series: { scanRate_VPerS: 1e-4 } });
    const quantities = recording?.technique === 'cv' ? recording.series.columns.map((column) => column.quantity) : [];
    expect(quantities).toEqual(['time_s', 'potential_V', 'current_A', 'mode', 'cycle', 'temperature_K', 'currentMean_A', 'halfCycle']);
  });
});
