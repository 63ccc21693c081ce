import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../../src/core/errors';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';

const read = (text: string) => readInstrumentFile({ name: 'a.csv', bytes: new TextEncoder().encode(text) });
const errorOf = (text: string): ReadError => {
  try {
    read(text);
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};
const body = '10000,5,-1\n1000,6,-2\n100,7,-3\n10,8,-4\n1,9,-5\n';

describe('reader free-text', () => {
  it('refuses a decimal comma that is also the separator', () => {
    const error = errorOf("f,Z',Z''\n1000,5,5,25,-1,5\n100,5,6,25,-2,5\n");
    expect(error).toBeInstanceOf(ReadError);
    expect(error.code).toBe('FILE_CORRUPT');
    expect(error.message).toContain('6 cells under 3 column names');
    expect(error.details.line).toBe(2);
  });

  it('claims a long file whose first 64 KiB end within a letter', () => {
    const rows = Array.from({ length: 4000 }, (_, k) => `${10 ** (6 - k / 500)},5,-1,Ω`);
    for (const pad of ['', 'x', 'xx', 'xxx']) {
      const recordings = read(`freq (Hz),Z' (Ω),Z'' (Ω),note${pad}\n${rows.join('\n')}\n`).recordings;
      expect(recordings[0]?.technique === 'eis' && recordings[0].spectrum.frequency_Hz.length).toBe(4000);
    }
  });

  it('refuses a file cut in the middle of a row, with its line', () => {
    const error = errorOf(`f,Z',Z''\n${body}0.1,1`);
    expect(error.code).toBe('FILE_CUT');
    expect(error.details.line).toBe(7);
  });

  it('refuses a cell that is no number, with line and column', () => {
    const error = errorOf(`f,Z',Z''\n${body.replace('7,-3', '7x,-3')}`);
    expect(error.code).toBe('NUMBER_UNREADABLE');
    expect([error.details.line, error.details.column]).toEqual([4, 2]);
  });

  it('names the lines of points that are missing and keeps the others', () => {
    const { recordings, warnings } = read(`f,Z',Z''\n${body.replace('7,-3', 'NaN,-3')}`);
    expect(recordings[0]?.technique === 'eis' && [...recordings[0].spectrum.frequency_Hz]).toEqual([10000, 1000, 10, 1]);
    expect(warnings).toMatchObject([{ code: 'NON_FINITE', points: [2] }]);
    expect(warnings[0]?.message).toContain('line 4');
  });

  it.each([
    ["Z' (Ohm cm2)", 'UNIT_UNKNOWN'],
    ["Z' (apples)", 'UNIT_UNKNOWN'],
    ["Z' (V)", 'UNIT_UNKNOWN'],
  ])('refuses the unit in %s', (name, code) => {
    const error = errorOf(`f,${name},Z''\n${body}`);
    expect(error.code).toBe(code);
    expect(error.details.column).toBe(2);
  });

  it('refuses a table without one of the parts, and one with a part twice', () => {
    expect(errorOf(`f,Z',note\n${body}`).code).toBe('COLUMN_MISSING');
    expect(errorOf(`f,Z',Z'',Z'\n${body.replaceAll('\n', ',1\n')}`).code).toBe('QUANTITY_AMBIGUOUS');
  });

  it('refuses a small phase without a unit and takes a large one as degrees', () => {
    expect(errorOf('f,|Z|,phase\n10,5,-1\n1,6,-0.5\n').code).toBe('QUANTITY_AMBIGUOUS');
    const [recording] = read('f,|Z|,phase\n10,2,-60\n1,4,0\n').recordings;
    expect(recording?.technique === 'eis' && recording.spectrum.zReal_ohm[0]).toBeCloseTo(1, 12);
    expect(recording?.technique === 'eis' && recording.spectrum.zImag_ohm[0]).toBeCloseTo(-Math.sqrt(3), 12);
  });

  it('takes a cycle column that never changes as the cycle', () => {
    const rows = body
      .trim()
      .split('\n')
      .map((line) => `42,${line}`);
    expect(read(`cycle,f,Z',Z''\n${rows.join('\n')}`).recordings[0]?.tags.cycle).toBe(42);
  });

  it.each([
    ['time, potential and current without names', '0,3.1,0.5\n10,3.2,0.5\n20,3.3,0.5\n30,3.4,0.5\n40,3.5,0.5\n50,3.5,0.5\n'],
    ['prose', 'Dear diary,\nnothing was measured.\n'],
  ])('does not claim %s', (_title, text) => {
    expect(errorOf(text).code).toBe('FORMAT_UNKNOWN');
  });

  it('leaves named columns of another measurement to the reader of time series', () => {
    expect(read('Time,Voltage,Current\n1000,3.1,0.5\n1100,3.2,0.5\n1200,3.3,0.5\n').reader).toBe('free-series');
  });
});
