import { describe, expect, it } from 'vitest';
import type { PlotTheme } from '../../../../../renderer/plots/plot-theme';
import { logarithmicRange } from '../../../../../renderer/plots/trend-panel-maximum';
import { cellsTrend } from '../../../../../renderer/screens/series/cells-trend';
import { seriesAxes } from '../../../../../renderer/screens/series/series-axis';
import { seriesRows } from '../../../../../renderer/screens/series/series-rows';
import { seriesTrend } from '../../../../../renderer/screens/series/series-trend';
import { tableColumns } from '../../../../../renderer/screens/series/table-columns';
import { emptyTags } from '../../../../../src/core/recording';
import { sampleFit, sampleProject, sampleRecording } from './project-sample';

const theme = { scheme: 'light', samples: ['#0072b2', '#d66e31'] } as unknown as PlotTheme;

describe('the trend over potential', () => {
  const places = [
    ['charge', 0.2],
    ['charge', 0.6],
    ['discharge', 0.6],
    ['discharge', 0.2],
  ] as const;
  const recordings = places.map(([branch, potential_V], k) => sampleRecording(`p${k}`, { tags: { ...emptyTags, branch, potential_V } }));
  const fits = Object.fromEntries(recordings.map(({ id }, k) => [id, sampleFit({ Rs_ohm: 3, Rct_ohm: 50 + k })]));
  const [axis] = seriesAxes(recordings);
  if (axis === undefined) throw new Error('no axis');
  const rows = seriesRows(sampleProject(recordings, { fits }), 'cell07', axis);
  const upper = seriesTrend(rows, axis, theme, tableColumns(rows, {})).panels[0]?.series ?? [];

  it('has a line a branch: charge solid and filled, discharge dashed and open', () => {
    const lines = upper.filter(({ shape }) => shape === 'circle');
    expect(lines.map(({ dashed, open }) => ({ dashed, open }))).toEqual([
      { dashed: false, open: false },
      { dashed: true, open: true },
    ]);
    expect(lines[0]?.points.map(({ value }) => value)).toEqual([50, 51]);
    expect(lines[1]?.points.map(({ x, value }) => [x, value])).toEqual([
      [0.2, 53],
      [0.6, 52],
    ]);
  });
  it('names a quantity once', () => {
    expect(upper.map(({ name }) => name).filter((name) => name === '*R*_{ct}')).toHaveLength(1);
  });
});

describe('the trend of several cells', () => {
  it('has a colour and a marker for each, and never mixes them', () => {
    const recordings = ['cell07', 'cell08'].flatMap((sample) =>
      [1, 2].map((cycle) => sampleRecording(`${sample}-${cycle}`, { sample, tags: { ...emptyTags, cycle } })),
    );
    const fits = Object.fromEntries(recordings.map(({ id }, k) => [id, sampleFit({ Rct_ohm: 10 * (k + 1) })]));
    const project = sampleProject(recordings, { fits });
    const [axis] = seriesAxes(recordings);
    const column = tableColumns([], {}).find(({ id }) => id === 'Rct');
    if (axis === undefined || column === undefined) throw new Error('no axis or column');
    const { trend, keys } = cellsTrend(project, ['cell07', 'cell08'], axis, column, theme);
    expect(keys).toMatchObject([
      { sample: 'cell07', sign: '●', colour: '#0072b2' },
      { sample: 'cell08', sign: '■', colour: '#d66e31' },
    ]);
    const [panel] = trend.panels;
    expect(panel?.series.map(({ shape, points }) => [shape, points.map(({ value }) => value)])).toEqual([
      ['circle', [10, 20]],
      ['square', [30, 40]],
    ]);
  });
});

describe('a logarithmic panel', () => {
  it('holds every value and spans at least a factor of three', () => {
    const points = [2, 2.2].map((value) => ({ value }));
    const [low, high] = logarithmicRange({ series: [{ points }] } as never);
    expect(low).toBeLessThan(2);
    expect(high).toBeGreaterThan(2.2);
    expect(high / low).toBeGreaterThanOrEqual(3 - 1e-9);
  });
});
