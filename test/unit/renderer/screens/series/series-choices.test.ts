import { describe, expect, it } from 'vitest';
import type { PlotTheme } from '../../../../../renderer/plots/plot-theme';
import { cellsTrend } from '../../../../../renderer/screens/series/cells-trend';
import { comparePlace } from '../../../../../renderer/screens/series/compare-place';
import { pointsOutside } from '../../../../../renderer/screens/series/frequency-limits/points-outside';
import { placeName, seriesAxes, typedAxis } from '../../../../../renderer/screens/series/series-axis';
import { seriesRows } from '../../../../../renderer/screens/series/series-rows';
import { seriesTrend } from '../../../../../renderer/screens/series/series-trend';
import { tableColumns } from '../../../../../renderer/screens/series/table-columns';
import { relativeNumbers } from '../../../../../renderer/screens/series/trend-numbers';
import { pasteValues, readTag, refuseValue } from '../../../../../renderer/screens/series/typed-tag/tag-draft';
import { projectRatios } from '../../../../../src/app/client';
import type { ProjectRecording } from '../../../../../src/app/project';
import { emptyTags } from '../../../../../src/core/recording';
import { sampleFit, sampleProject, sampleRecording } from './project-sample';

const theme = { scheme: 'light', samples: ['#0072b2', '#d66e31'] } as unknown as PlotTheme;
const at = (id: string, tags: Partial<ProjectRecording['tags']>, set: Partial<ProjectRecording> = {}) =>
  sampleRecording(id, { ...set, tags: { ...emptyTags, ...tags } });

describe('an axis that a person typed', () => {
  const pressed = (id: string, pressure: number | null, cycle: number | null = null) =>
    at(id, { cycle }, pressure === null ? {} : { typedTags: { pressure_MPa: pressure } });

  it('is offered with its name and unit as soon as it has a value, behind what tells more spectra apart', () => {
    const axes = seriesAxes([pressed('a', 1, 1), pressed('b', 4, 10), pressed('c', null, 100)]);
    expect(axes.map(({ kind, name, unit, title }) => [kind, name, unit, title])).toEqual([
      ['cycle', 'Cycle', '', 'Cycle'],
      ['pressure_MPa', 'Pressure', 'MPa', 'Pressure (MPa)'],
    ]);
    expect(seriesAxes([pressed('a', 1), pressed('b', null)]).map(({ kind }) => kind)).toEqual(['order', 'pressure_MPa']);
  });
  it('places the rows, in words with its unit; rows without a value come last', () => {
    const rows = seriesRows(sampleProject([pressed('a', 9), pressed('b', null), pressed('c', 2.5)]), 'cell07', typedAxis('pressure_MPa'));
    expect(rows.map(({ name }) => name)).toEqual(['2.5 MPa', '9 MPa', 'b']);
    expect(placeName(typedAxis('batch'), 3)).toBe('3');
  });
});

describe('spectra at the same place', () => {
  it('are told apart by their branch, and drawn open on the way down', () => {
    const recordings = [
      at('a', { potential_V: 0.5, branch: 'charge' }),
      at('b', { potential_V: 0.5, branch: 'discharge' }),
      at('c', { potential_V: 2, branch: 'charge' }),
    ];
    const [axis] = seriesAxes(recordings);
    expect(seriesRows(sampleProject(recordings), 'cell07', axis!).map(({ name }) => name)).toEqual([
      '0.5 V, charge',
      '0.5 V, discharge',
      '2 V, charge',
    ]);
  });
  it('need no words where only one branch was measured', () => {
    const recordings = [0.5, 2].map((potential_V) => at(`v${potential_V}`, { potential_V, branch: 'discharge' }));
    expect(seriesRows(sampleProject(recordings), 'cell07', seriesAxes(recordings)[0]!).map(({ name }) => name)).toEqual(['0.5 V', '2 V']);
  });
  it('of several cycles are never joined to one line', () => {
    const recordings = [1, 50].flatMap((cycle) => [0, 0.5, 1].map((soc) => at(`${cycle}-${soc}`, { cycle, soc })));
    const fits = Object.fromEntries(recordings.map(({ id, tags }) => [id, sampleFit({ Rct_ohm: (tags.cycle ?? 0) + (tags.soc ?? 0) })]));
    const axis = seriesAxes(recordings).find(({ kind }) => kind === 'soc')!;
    const rows = seriesRows(sampleProject(recordings, { fits }), 'cell07', axis);
    const [panel] = seriesTrend(rows, axis, theme, tableColumns(rows, {})).panels;
    expect(panel!.series.map(({ name, points }) => [name, points.map(({ value }) => value)])).toEqual([
      ['*R*_{ct}, cycle 1', [1, 1.5, 2]],
      ['*R*_{ct}, cycle 50', [50, 50.5, 51]],
    ]);
    expect(rows.map(({ name }) => name)).toContain('50 %, cycle 50');
  });
});

describe('a trend relative to a reference', () => {
  const recordings = [0, 1, 100].map((cycle) => at(`c${cycle}`, { cycle }));
  const fits = {
    c0: sampleFit({ Rs_ohm: 2, Rct_ohm: 200 }),
    c1: sampleFit({ Rs_ohm: 2, Rsei_ohm: 20, Rct_ohm: 50 }),
    c100: sampleFit({ Rs_ohm: 3, Rsei_ohm: 30, Rct_ohm: 100 }),
  };
  const project = sampleProject(recordings, { fits });
  const [axis] = seriesAxes(recordings);
  const rows = seriesRows(project, 'cell07', axis!);
  const columns = tableColumns(rows, {});
  const relative = (value: number, name: string) => {
    const numbers = relativeNumbers(projectRatios(project, { axis: 'cycle', value }), name);
    return seriesTrend(rows, axis!, theme, columns, { numbers }).panels[0]!;
  };

  it('has 1 at the reference and the quotients elsewhere, each with its interval, and says so on its axis', () => {
    const panel = relative(1, 'cycle 1');
    expect(panel.title).toBe('*R* / *R* at cycle 1');
    const rct = panel.series.find(({ quantity }) => quantity === '*R*_{ct}')!;
    expect(rct.points.map(({ value }) => value)).toEqual([4, 1, 2]);
    expect(rct.points[1]).toMatchObject({ ci95: null, text: '1 × that at cycle 1, reference' });
    // 0.8/50 and 0.8/100 in quadrature.
    expect(rct.points[2]!.text).toBe('2.00(4) × that at cycle 1');
    expect(rct.points[2]!.ci95![0]).toBeLessThan(2);
  });
  it('refuses what has no value there, with the reason, and shows the rest', () => {
    const panel = relative(0, 'fresh');
    expect(panel.series.map(({ quantity }) => quantity)).toEqual(['*R*_{s}', '*R*_{ct}']);
    expect(panel.refused.map(({ id, name, reason }) => [id, name, reason])).toEqual([
      ['c1', '*R*_{sei}', 'There is no value at fresh to divide by.'],
      ['c100', '*R*_{sei}', 'There is no value at fresh to divide by.'],
    ]);
  });
});

describe('cells beside each other', () => {
  const recordings = ['A', 'B'].flatMap((sample) => [1, 60, 100].map((cycle) => at(`${sample}${cycle}`, { cycle }, { sample })));
  const fits = Object.fromEntries(recordings.filter(({ id }) => id !== 'B100').map(({ id }) => [id, sampleFit({ Rct_ohm: 5 })]));
  const project = sampleProject(recordings, { fits });
  const [axis] = seriesAxes(recordings);
  const rows = seriesRows(project, 'A', axis!);

  it('are held against each other at the place of the selected spectrum', () => {
    expect(comparePlace(project, { axis: axis!, selected: rows[2]! })).toEqual({ axis: 'cycle', value: 100 });
  });
  it('else at the last place where all of them were fitted', () => {
    expect(comparePlace(project, { axis: axis!, selected: null })).toMatchObject({ value: 60 });
    expect(comparePlace({ ...project, fits: {} }, { axis: axis!, selected: null })).toBeNull();
  });
  it('have ⊘ in the trend of Rct where their arcs cannot be split, not a gap without a word', () => {
    const unsplit = sampleFit({ Rsei_ohm: 3, Rct_ohm: 4, RseiPlusRct_ohm: 7 }, { arcs: 'two, cannot be split' });
    const column = tableColumns([], {}).find(({ id }) => id === 'Rct')!;
    const { trend } = cellsTrend({ ...project, fits: { ...fits, B100: unsplit } }, ['A', 'B'], axis!, column, theme);
    expect(trend.panels[0]!.refused.map(({ id, title, reason }) => [id, title, reason])).toEqual([
      ['B100', 'B, cycle 100', 'Two arcs cannot be split here: only Rsei + Rct is known.'],
    ]);
  });
});

describe('a tag as it is typed', () => {
  const draft = { name: 'pressure', unit: 'MPa', values: { a: '1,5', b: '4 MPa', c: '' } };
  it('is read with decimal commas and with its unit; empty says nothing', () => {
    expect(readTag(draft, ['a', 'b', 'c'])).toEqual({ key: 'pressure_MPa', values: { a: 1.5, b: 4, c: null } });
  });
  it.each([
    [{ ...draft, name: '' }, /cannot be called/],
    [{ ...draft, name: 'cycle' }, /already/],
    [{ ...draft, values: {} }, /No spectrum has a value/],
    [{ ...draft, values: { a: '1.234,5' } }, /1234\.5 or as 1\.2345/],
    [{ ...draft, values: { a: '3 bar' } }, /unknown unit "bar"/],
  ])('%j says why it cannot be kept', (wrong, reason) => {
    expect(readTag(wrong, ['a'])).toEqual({ reason: expect.stringMatching(reason) });
  });
  it('refuses one value without the others', () => {
    expect([refuseValue('2', 'MPa'), refuseValue('', 'MPa'), refuseValue('x', 'MPa')]).toEqual([
      null,
      null,
      expect.stringContaining('not a number'),
    ]);
  });
  it('takes a column of a spreadsheet from the field it is pasted into', () => {
    const { values } = pasteValues({ ...draft, values: {} }, ['a', 'b', 'c'], 'b', '1,5\tnote\r\n2\r\n3\r\n');
    expect(values).toEqual({ b: '1,5', c: '2' });
  });
});

describe('limits of the frequencies of a series', () => {
  const rows = [
    { id: 'a', recording: at('a', {}) },
    { id: 'b', recording: at('b', {}, { maskedPoints: [0] }) },
  ];
  const spectrum = (id: string) => ({
    id,
    frequency_Hz: Float64Array.of(2e5, 1e5 * (1 + 1e-9), 10, 0.01),
    zReal_ohm: new Float64Array(4),
    zImag_ohm: new Float64Array(4),
  });
  const spectra = { a: spectrum('a'), b: spectrum('b') };
  it('count what lies beyond and is not left out already; a point at the limit stays', () => {
    expect(pointsOutside(rows, spectra, { min_Hz: null, max_Hz: 1e5 })).toEqual({ points: 1, spectra: 1 });
    expect(pointsOutside(rows, spectra, { min_Hz: 1, max_Hz: 1e3 })).toEqual({ points: 5, spectra: 2 });
    expect(pointsOutside(rows, spectra, { min_Hz: null, max_Hz: null })).toEqual({ points: 0, spectra: 0 });
  });
});
