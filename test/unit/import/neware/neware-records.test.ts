import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../../src/core/errors';
import type { TimeSeriesRecording } from '../../../../src/core/recording';
import { countCycles } from '../../../../src/import/neware/count-cycles';
import { rangeFactor } from '../../../../src/import/neware/range-factor';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { samples as ndaSamples } from '../../../writers/neware-nda';
import { samples as ndaxSamples } from '../../../writers/neware-ndax';

const version29 = ndaSamples()[0]!;
/** Range of the first record behind byte 2048. */
const rangeAt = 2048 + 2 + 76;

describe('current ranges of Neware', () => {
  it('have a factor each; an unknown one has none', () => {
    expect([10, 1000, 100, 10, -1, -20, -100, -100_000_000].map(rangeFactor)).toEqual([1e-3, 0.1, 1e-2, 1e-3, 1e-5, 1e-4, 1e-3, 10]);
    expect([rangeFactor(7), rangeFactor(0)]).toEqual([undefined, undefined]);
  });

  it('are refused with their number where nobody knows the factor and something was counted', () => {
    const bytes = version29.bytes.slice();
    const view = new DataView(bytes.buffer);
    view.setInt32(rangeAt, 777, true);
    view.setInt32(2048 + 2 + 24, 5, true);
    const read = () => readInstrumentFile({ name: 'a.nda', bytes });
    expect(read).toThrow(ReadError);
    expect(read).toThrow('record 1 has the current range 777 mA');
  });

  it('do not matter where a record rests at zero', () => {
    const bytes = version29.bytes.slice();
    new DataView(bytes.buffer).setInt32(rangeAt, 777, true);
    expect(readInstrumentFile({ name: 'a.nda', bytes }).recordings).toHaveLength(1);
  });
});

describe('cycles of Neware', () => {
  it('begin with a charge behind a discharge, however many steps lie between', () => {
    const [rest, charge, discharge, hold] = [4, 1, 2, 3];
    expect([...countCycles(Float64Array.of(rest, discharge, rest, charge, hold, charge, rest, charge, discharge, charge))]).toEqual([
      1, 1, 1, 2, 2, 2, 2, 2, 2, 3,
    ]);
  });

  it('are the file’s own where the two ways differ, and that is said', () => {
    const bytes = version29.bytes.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 2048; at < bytes.length; at += 86) if (bytes[at] === 0x55) view.setUint32(at + 6, 6, true);
    const { recordings, warnings } = readInstrumentFile({ name: 'a.nda', bytes });
    const { series } = recordings[0] as TimeSeriesRecording;
    const distinct = (quantity: string) => [...new Set(series.columns.find((column) => column.quantity === quantity)?.values)];
    expect(distinct('cycle')).toEqual([7]);
    expect(distinct('cycleOfCharge')).toEqual([1, 2]);
    expect(warnings.map(({ code }) => code)).toContain('CYCLES_DISAGREE');
  });
});

describe('rows without run information', () => {
  it('are counted and said', () => {
    const { warnings } = readInstrumentFile(ndaxSamples()[0]!);
    expect(warnings.find(({ code }) => code === 'ROWS_INTERPOLATED')?.message).toMatch(/^24 of 40 rows/);
  });
});
