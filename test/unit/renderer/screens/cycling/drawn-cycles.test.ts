import { describe, expect, test } from 'vitest';
import { drawnCycles } from '../../../../../renderer/screens/cycling/drawn-cycles';
import { readCycles } from '../../../../../renderer/screens/cycling/read-cycles';
import { analyseCycling } from '../../../../../src/cycling/analyse-cycling';
import { type MadeCycle, madeRecording } from '../../../../simulators/made-cycling';

const one: MadeCycle = {
  discharge: { capacity_mAh: 1, current_mA: 1, from_V: 1, to_V: 0 },
  charge: { capacity_mAh: 1, current_mA: 1, from_V: 0, to_V: 1 },
};
const result = analyseCycling('made', [madeRecording(Array(100).fill(one), { rows: 3 })], {
  choices: { leftOut: [100], referenceCycle: 5 },
});

describe('the cycles whose curves are drawn', () => {
  test('are the first, the last that counts, the reference and others spread over √cycle', () => {
    const cycles = drawnCycles(result, null, null);
    expect(cycles).toEqual(expect.arrayContaining([1, 5, 99]));
    expect(cycles).not.toContain(100);
    const roots = cycles.filter((cycle) => cycle !== 5).map(Math.sqrt);
    const steps = roots.slice(1).map((root, k) => root - roots[k]!);
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.3);
  });

  test('are those typed, where they are there, with the selected one', () => {
    expect(drawnCycles(result, [7, 3, 500], 42)).toEqual([3, 7, 42]);
  });
});

test.each([
  ['1, 5,10-12', { cycles: [1, 5, 10, 11, 12] }],
  ['', { cycles: [] }],
  ['3-1', { reason: expect.stringContaining('"3-1"') }],
  ['x', { reason: expect.stringContaining('"x"') }],
])('cycles typed as "%s"', (text, read) => {
  expect(readCycles(text)).toEqual(read);
});
