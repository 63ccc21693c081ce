import { describe, expect, test } from 'vitest';
import type { PlotTheme } from '../../../../../renderer/plots/plot-theme';
import { cycleLoops, loopsLeftOut } from '../../../../../renderer/screens/files/cycle-loops';
import type { SeriesFacts } from '../../../../../renderer/screens/files/series-plot-choice';

const theme = { scheme: 'light', text: '#1b1d1f' } as PlotTheme;
const cycles = (count: number) =>
  ({ cycleRows: Array.from({ length: count }, (_, k) => ({ cycle: k + 1, from: 10 * k, to: 10 * k + 10 })) }) as SeriesFacts;

describe('the cycles of a voltammogram', () => {
  test('are loops from the first colour of the map to its last, each joined to the next', () => {
    const { loops, key } = cycleLoops(cycles(3), theme);
    expect(loops.map(({ colour }) => colour.toUpperCase())).toEqual(['#161C5D', '#99297C', '#D57F20']);
    expect(loops.map(({ rows }) => rows)).toEqual([
      { from: 0, to: 11 },
      { from: 10, to: 21 },
      { from: 20, to: 30 },
    ]);
    expect(key).toMatchObject({ kind: 'legend', entries: [{ label: '1' }, { label: '2' }, { label: '3' }] });
  });

  test('have a colour bar from seven on', () => {
    const { key } = cycleLoops(cycles(9), theme);
    expect(key).toMatchObject({
      kind: 'bar',
      ticks: [1, 3, 5, 7, 9].map((cycle) => ({ label: String(cycle), position: (cycle - 1) / 8 })),
    });
  });

  test('are shown evenly and counted where they are too many', () => {
    const { loops } = cycleLoops(cycles(500), theme);
    expect([loops.length, loops[0]?.label, loops.at(-1)?.label]).toEqual([40, 'cycle 1', 'cycle 500']);
    expect(loopsLeftOut(cycles(500))).toBe('40 of 500 cycles');
    expect(loopsLeftOut(cycles(12))).toBeNull();
  });

  test('are one loop where there is only one', () => {
    expect(cycleLoops(cycles(1), theme)).toEqual({ loops: [expect.objectContaining({ rows: null })], key: { kind: 'none' } });
  });
});
