import { expect, test } from 'vitest';
import type { PlotTheme } from '../../../../../renderer/plots/plot-theme';
import { cycleAt, lifeModel } from '../../../../../renderer/screens/cycling/life-model';
import { analyseCycling } from '../../../../../src/cycling/analyse-cycling';
import { type MadeCycle, madeRecording } from '../../../../simulators/made-cycling';

const cycle = (stored: number, released: number): MadeCycle => ({
  discharge: { capacity_mAh: stored, current_mA: 1, from_V: 1, to_V: 0.1 },
  charge: { capacity_mAh: released, current_mA: 1, from_V: 0.1, to_V: 1 },
});
const life = [cycle(1.5, 1), ...Array.from({ length: 20 }, (_, k) => cycle(1, 0.99 - 0.0005 * k))];
const theme = { text: 'ink', text3: 'grey' } as PlotTheme;
const analysed = (leftOut: number[] = []) =>
  analyseCycling('made', [madeRecording(life, { rows: 20 })], { choices: { kind: 'anode-half', leftOut } });

test('an efficiency far below the others leaves the scale and is said at the edge instead of squeezing it', () => {
  const { panels, offScale } = lifeModel(analysed(), 'capacity', 'root', theme);
  const efficiency = panels.find(({ id }) => id === 'efficiency')!;
  // 0.99 … 0.98 with a fifth of that below for the arrow.
  expect(efficiency.axis.min).toBeGreaterThan(0.97);
  expect(offScale).toEqual([expect.objectContaining({ panel: 'efficiency', x: 1, below: true, words: 'cycle 1: 66.67 %' })]);
});

test('cycles left out are crosses and joined to nothing', () => {
  const { panels, markers } = lifeModel(analysed([3]), 'capacity', 'linear', theme);
  expect([...panels[0]!.lines[0]!.x]).not.toContain(3);
  expect(markers.filter(({ shape }) => shape === 'cross').map(({ line }) => [...line.x])).toEqual([[3], [3], [3]]);
});

test('a place on the axis belongs to the nearest cycle', () => {
  const { cycles } = analysed();
  expect(cycleAt(cycles, Math.sqrt(9.3), 'root')).toBe(9);
  expect(cycleAt(cycles, 99, 'linear')).toBe(21);
});
