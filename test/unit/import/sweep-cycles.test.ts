import { describe, expect, it } from 'vitest';
import { sweepCycles } from '../../../src/import/sweep-cycles';

const ramp = (from: number, to: number, steps: number) => Array.from({ length: steps }, (_, k) => from + ((to - from) * (k + 1)) / steps);

describe('sweepCycles', () => {
  it('counts two segments a cycle, from 1, whichever way the scan starts', () => {
    const scan = Float64Array.from([0, ...ramp(0, 1, 10), ...ramp(1, 0, 10), ...ramp(0, 1, 10), ...ramp(1, 0.5, 5)]);
    const expected = [...new Array(21).fill(1), ...new Array(15).fill(2)];
    expect([...sweepCycles(scan)]).toEqual(expected);
    expect([...sweepCycles(scan.map((value) => -value))]).toEqual(expected);
  });

  it('does not take noise for a turn', () => {
    const noisy = Float64Array.from([0, ...ramp(0, 1, 200), ...ramp(1, 0, 200)].map((value, k) => value + (k % 3 === 0 ? 0.004 : -0.004)));
    expect(new Set(sweepCycles(noisy))).toEqual(new Set([1]));
  });

  it('gives one cycle to a single scan, a constant potential and nothing', () => {
    expect([...sweepCycles(Float64Array.of(0, 0.1, 0.2))]).toEqual([1, 1, 1]);
    expect([...sweepCycles(Float64Array.of(0.5, 0.5))]).toEqual([1, 1]);
    expect([...sweepCycles(new Float64Array())]).toEqual([]);
  });
});
