import { describe, expect, it } from 'vitest';
import { splitSweeps } from '../../../src/import/split-sweeps';

const down = [1000, 100, 10, 1];
const up = [1, 10, 100, 1000];
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => from + k);

describe('splitSweeps', () => {
  it('splits where the frequency jumps back to its start, in either direction', () => {
    expect(splitSweeps([...down, ...down, ...down]).map((sweep) => sweep.rows)).toEqual([range(0, 4), range(4, 8), range(8, 12)]);
    expect(splitSweeps([...up, ...up]).map((sweep) => sweep.rows)).toEqual([range(0, 4), range(4, 8)]);
  });

  it('splits where the frequency turns around', () => {
    expect(splitSweeps([1000, 100, 10, 1, 10, 100, 1000]).map((sweep) => sweep.rows)).toEqual([range(0, 4), range(4, 7)]);
    expect(splitSweeps([1000, 100, 10, 1, 1, 10, 100, 1000]).map((sweep) => sweep.rows.length)).toEqual([5, 3]);
  });

  it('splits sweeps of a narrow range that jump back', () => {
    expect(splitSweeps([100, 80, 64, 50, 100, 80, 64, 50]).map((sweep) => sweep.rows)).toEqual([range(0, 4), range(4, 8)]);
  });

  it('keeps a sweep with one point out of order whole', () => {
    expect(splitSweeps([1000, 500, 250, 260, 125, 60]).map((sweep) => sweep.rows)).toEqual([range(0, 6)]);
  });

  const sweep = [1000, 800, 640, 512, 410, 328, 262, 210];
  const changed = (k: number, value: number, of: readonly number[] = sweep) => of.with(k, value);
  it.each([
    ['far too high', changed(3, 5e6)],
    ['too high by a factor of two', changed(3, 1280)],
    ['far too low', changed(4, 1e-3)],
    ['far too high, second', changed(1, 5e6)],
    ['far too low, first', changed(0, 1e-3)],
    ['far too high, last but one', changed(6, 5e6)],
    ['far too high, last', changed(7, 5e6)],
    ['zero', changed(3, 0)],
    ['missing', changed(3, Number.NaN)],
  ])('keeps a sweep with one wrong frequency whole: %s', (_title, frequency_Hz) => {
    const rows = range(0, 8).filter((row) => (frequency_Hz[row] as number) > 0);
    expect(splitSweeps(frequency_Hz).map((one) => one.rows)).toEqual([rows]);
    // A sweep that rises has its wrong frequency on the other side.
    const rising = frequency_Hz.map((value) => 1 / value).map((value) => (value === Infinity ? 0 : value));
    expect(splitSweeps(rising).map((one) => one.rows)).toEqual([rows]);
  });

  it('keeps a wrong frequency in its own sweep where sweeps follow one another', () => {
    const second = changed(4, 5e6);
    expect(splitSweeps([...sweep, ...second, ...sweep]).map((one) => one.rows)).toEqual([range(0, 8), range(8, 16), range(16, 24)]);
  });

  it('still splits loops that were ended after one, two or three points', () => {
    for (const points of [1, 2, 3]) {
      const ended = [...sweep, ...sweep.slice(0, points)];
      expect(
        splitSweeps(ended).map((one) => one.rows.length),
        `${points} points`,
      ).toEqual([8, points]);
    }
  });

  it('still splits at a single row without a frequency where the next sweep begins behind it', () => {
    expect(splitSweeps([...sweep, 0, ...sweep]).map((one) => one.rows)).toEqual([range(0, 8), range(9, 17)]);
    expect(splitSweeps([...sweep, 0, ...sweep.toReversed()]).map((one) => one.rows)).toEqual([range(0, 8), range(9, 17)]);
  });

  it('keeps repeated frequencies in one sweep', () => {
    expect(splitSweeps([10, 10, 5, 5, 1, 1]).map((sweep) => sweep.rows)).toEqual([range(0, 6)]);
  });

  it('gives no sweep for rows of frequency zero or none, and splits where they stand between', () => {
    expect(splitSweeps([0, 0])).toEqual([]);
    expect(splitSweeps([])).toEqual([]);
    expect(splitSweeps([0, 100, 10, 0, Number.NaN, 5, 1, 0]).map((sweep) => sweep.rows)).toEqual([
      [1, 2],
      [5, 6],
    ]);
  });

  it('trusts the loops more than the cycle column, and numbers those with impedance from 1', () => {
    const frequency_Hz = [...down, ...down, 0, 0, ...down];
    const cycle = [3, 3, 3, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2];
    const sweeps = splitSweeps(frequency_Hz, { loopStarts: [0, 4, 8, 10], cycle });
    expect(sweeps).toEqual([
      { rows: range(0, 4), cycle: 1 },
      { rows: range(4, 8), cycle: 2 },
      { rows: range(10, 14), cycle: 3 },
    ]);
  });

  it('trusts a cycle column that varies more than the direction', () => {
    const sweeps = splitSweeps([...down, ...up], { cycle: [7, 7, 7, 7, 8, 8, 8, 8] });
    expect(sweeps).toEqual([
      { rows: range(0, 4), cycle: 7 },
      { rows: range(4, 8), cycle: 8 },
    ]);
  });

  it('splits two sweeps of one cycle by their direction and gives both its number', () => {
    const sweeps = splitSweeps([...down, ...down, ...down], { cycle: [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2] });
    expect(sweeps.map((sweep) => [sweep.cycle, sweep.rows.length])).toEqual([
      [1, 4],
      [1, 4],
      [2, 4],
    ]);
  });

  it('gives no cycle where the loops hold one sweep only and the cycle column never changes', () => {
    expect(splitSweeps(down, { loopStarts: [0], cycle: [1, 1, 1, 1] })).toEqual([{ rows: range(0, 4), cycle: null }]);
  });
});
