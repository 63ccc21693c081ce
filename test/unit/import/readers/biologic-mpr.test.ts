import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../../src/core/errors';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { cpuTime_ms } from '../../../cpu-time';
import { type MprColumn, samples, writeMpr } from '../../../writers/biologic-mpr';
import { statedSpectrum } from '../../../writers/stated-spectrum';

const sweep = statedSpectrum(20);
const columns: MprColumn[] = [
  { ids: [32], type: 'f4', values: sweep.frequency_Hz },
  { ids: [37], type: 'f4', values: sweep.zReal_ohm },
  { ids: [38], type: 'f4', values: sweep.zImag_ohm.map((value) => -value) },
];
const valid = writeMpr({ header: 'old-3', technique: 0x1d, columns });
const errorOf = (bytes: Uint8Array): ReadError => {
  try {
    readInstrumentFile({ name: 'a.mpr', bytes });
  } catch (error) {
    return error as ReadError;
  }
  throw new Error('nothing was thrown');
};
/** Byte at which the payload of the data module starts: magic 52, then header 57 and 601 bytes of settings, then header 57. */
const dataPayload = 52 + 57 + 601 + 57;

describe('reader biologic-mpr', () => {
  it('refuses a file cut at any byte but between two modules', () => {
    const boundaries = new Set([dataPayload + 406 + 20 * 12]);
    for (let length = 22; length < valid.length; length++) {
      if (boundaries.has(length)) continue;
      const error = errorOf(valid.subarray(0, length));
      expect(error).toBeInstanceOf(ReadError);
      expect(['FILE_CUT', 'NO_DATA']).toContain(error.code);
    }
  });

  it('refuses a row count of four billion at once, saying both lengths', () => {
    const bytes = valid.slice();
    new DataView(bytes.buffer).setUint32(dataPayload, 4_294_967_295, true);
    const start = cpuTime_ms();
    const error = errorOf(bytes);
    expect(cpuTime_ms() - start).toBeLessThan(200);
    expect(error.code).toBe('FILE_CORRUPT');
    expect(error.message).toContain('4294967295 rows');
  });

  it('refuses a module length beyond the file and a wrong length that leads into the middle of nothing', () => {
    const longer = valid.slice();
    new DataView(longer.buffer).setUint32(52 + 6 + 35, 4_000_000_000, true);
    expect(errorOf(longer).code).toBe('FILE_CUT');
    const shorter = valid.slice();
    new DataView(shorter.buffer).setUint32(52 + 6 + 35, 600, true);
    expect(errorOf(shorter).code).toBe('FILE_CORRUPT');
  });

  it('refuses two unknown columns by their numbers', () => {
    const two = [...columns, { ids: [60001], type: 'f4' as const, values: sweep.frequency_Hz }];
    two.push({ ids: [60002], type: 'f8', values: sweep.frequency_Hz });
    const error = errorOf(writeMpr({ header: 'new', technique: 0x1d, columns: two }));
    expect(error.code).toBe('COLUMN_UNKNOWN');
    expect(error.message).toContain('60001, 60002');
  });

  it('says which column it left out because its number is unknown', () => {
    const sample = samples().find((candidate) => candidate.name === 'odd.mpr');
    expect(readInstrumentFile(sample as { name: string; bytes: Uint8Array }).warnings[0]?.message).toContain('60001');
  });

  it('gives an empty time series and a finding for a measurement without rows', () => {
    const empty = writeMpr({ header: 'old-3', technique: 0x1c, columns: [{ ids: [4], type: 'f8', values: [] }] });
    const { recordings, warnings } = readInstrumentFile({ name: 'wait.mpr', bytes: empty });
    expect(recordings).toMatchObject([{ technique: 'unknown', series: { rows: 0 } }]);
    expect(warnings[0]?.code).toBe('NO_DATA');
  });

  it.each([
    [0x04, 'GCPL', 'cycling'],
    [0x06, 'CV', 'cv'],
    [0x0b, 'OCV', 'ocv'],
    [0x18, 'CA', 'ca'],
    [0x19, 'CP', 'cp'],
    [0x7f, 'MB', 'cycling'],
    [0xee, 'BioLogic', 'unknown'],
  ])('names the technique %i %s, a series of the kind %s', (technique, label, series) => {
    const bytes = writeMpr({ header: 'new', technique, columns: [{ ids: [4], type: 'f8', values: [0, 1] }] });
    expect(readInstrumentFile({ name: 'a.mpr', bytes }).recordings).toMatchObject([{ label, technique: series }]);
  });

  it('leaves out a point that is not finite and names its row', () => {
    const holed = columns.map((column) => ({ ...column, values: column.values.with(3, column.ids[0] === 37 ? Number.NaN : 1) }));
    const { recordings, warnings } = readInstrumentFile({
      name: 'a.mpr',
      bytes: writeMpr({ header: 'new', technique: 0x1d, columns: holed }),
    });
    expect(recordings[0]?.technique === 'eis' && recordings[0].spectrum.frequency_Hz.length).toBe(19);
    expect(warnings).toMatchObject([{ code: 'NON_FINITE', points: [3] }]);
  });

  it('leaves out an electrode whose columns hold nothing but zeros', () => {
    const zeros = sweep.zReal_ohm.map(() => 0);
    const filled: MprColumn[] = [...columns, { ids: [100], type: 'f4', values: zeros }, { ids: [101], type: 'f4', values: zeros }];
    const bytes = writeMpr({ header: 'new', technique: 0x1d, columns: filled });
    expect(readInstrumentFile({ name: 'a.mpr', bytes }).recordings.map((recording) => recording.sample)).toEqual(['a']);
  });

  it('keeps the impedances of three electrodes apart', () => {
    const three: MprColumn[] = [
      ...columns,
      { ids: [100], type: 'f4', values: sweep.zReal_ohm.map((value) => 2 * value) },
      { ids: [101], type: 'f4', values: sweep.zImag_ohm.map((value) => -2 * value) },
      { ids: [432], type: 'f4', values: sweep.zReal_ohm.map((value) => 3 * value) },
      { ids: [433], type: 'f4', values: sweep.zImag_ohm.map((value) => -3 * value) },
    ];
    const { recordings } = readInstrumentFile({ name: 'a.mpr', bytes: writeMpr({ header: 'new', technique: 0x1d, columns: three }) });
    const first = recordings.map((recording) => recording.technique === 'eis' && recording.spectrum.zReal_ohm[0]);
    expect(first).toEqual([1, 2, 3].map((factor) => Math.fround(factor * (sweep.zReal_ohm[0] as number))));
    expect(recordings.map((recording) => recording.sample)).toEqual(['a', 'a, counter electrode', 'a, working against counter electrode']);
  });
});
