import { describe, expect, it } from 'vitest';
import type { PlotTheme } from '../../../../../renderer/plots/plot-theme';
import { fitFlag } from '../../../../../renderer/screens/series/fit-flag';
import { roleCell } from '../../../../../renderer/screens/series/role-cell';
import { seriesAxes } from '../../../../../renderer/screens/series/series-axis';
import { seriesRows } from '../../../../../renderer/screens/series/series-rows';
import { seriesTrend } from '../../../../../renderer/screens/series/series-trend';
import { sortValue, tableColumns } from '../../../../../renderer/screens/series/table-columns';
import type { FitResult } from '../../../../../src/core/fit-result';
import { ohmUnit } from '../../../../../src/core/plot/ohm-unit';
import { emptyTags } from '../../../../../src/core/recording';
import { sampleFit, sampleProject, sampleRecording } from './project-sample';

const resultOf = (fit: ReturnType<typeof sampleFit>) => fit.result as FitResult;

describe('a cell of the table', () => {
  it('is value(standard error), with its interval', () => {
    const cell = roleCell(resultOf(sampleFit({ Rct_ohm: 42.34 })), 'Rct_ohm');
    expect(cell).toMatchObject({ kind: 'value', note: null });
    expect(cell.kind === 'value' && cell.text.text).toBe('42.3(8)');
    expect(cell.kind === 'value' && cell.ci95).toEqual([40.74, 43.940000000000005]);
  });

  it('is a dash where the circuit has no such element', () => {
    expect(roleCell(resultOf(sampleFit({ Rct_ohm: 42 })), 'Rsei_ohm')).toEqual({ kind: 'none' });
  });

  const withoutError = (state: object, value: number, set: Partial<FitResult> = {}) => {
    const parameters = [{ name: 'R0', role: 'Rs', value, ...state }] as unknown as FitResult['parameters'];
    const fit = sampleFit({ Rs_ohm: value, Rtot_ohm: 100 }, { parameters, ...set });
    resultOf(fit).roleErrors.Rs_ohm = { standardError: null, ci95: null };
    return roleCell(resultOf(fit), 'Rs_ohm');
  };

  it('says why a number has no error: held, or zero as far as the data can see', () => {
    expect(withoutError({ fixed: true, atBound: false }, 4)).toMatchObject({ kind: 'value', note: 'fixed', plain: '4.0' });
    expect(withoutError({ fixed: false, atBound: true }, 1e-6)).toMatchObject({ kind: 'value', note: 'at bound', plain: '≈ 0' });
  });

  it('is refused with its reason where the fit gives no error, or one as large as the value', () => {
    const warnings = [{ code: 'NOT_DETERMINED', message: 'R0 is known only to a factor of 9.' }];
    const free = { fixed: false, atBound: false };
    expect(withoutError(free, 4, { warnings })).toEqual({ kind: 'refused', reason: 'R0 is known only to a factor of 9.' });
    expect(withoutError({ fixed: false, atBound: true }, 4e7)).toMatchObject({ kind: 'refused' });
    const fit = sampleFit({ Rct_ohm: 42 });
    resultOf(fit).roleErrors.Rct_ohm = { standardError: 43, ci95: [1, 2000] };
    expect(roleCell(resultOf(fit), 'Rct_ohm')).toMatchObject({ kind: 'refused' });
  });
});

describe('the flag of a fit', () => {
  const jump = { code: 'JUMP', message: 'Rct jumps.', action: 'Look at it.' };
  const kramersKronig = { code: 'KRAMERS_KRONIG', message: 'One point does not fit.', action: 'Leave out the point.' };

  it('is none where there is nothing to say', () => {
    expect(fitFlag(sampleFit({ Rct_ohm: 1 }), [])).toBeNull();
  });
  it('puts an error before staleness before what the series says', () => {
    expect(fitFlag(sampleFit({}), [jump])?.kind).toBe('warning');
    expect(fitFlag(sampleFit({}, {}, { accepted: true }), [jump])?.kind).toBe('accepted');
    expect(fitFlag(sampleFit({}, {}, { stale: 'The mask changed after this fit.' }), [jump])?.kind).toBe('stale');
    const failed = { result: { name: 'a', file: null, error: { code: 'FIT_FAILED' as const, message: 'no minimum' } }, stale: 'x' };
    expect(fitFlag(sampleFit({}, {}, failed), [])?.kind).toBe('error');
  });
  it('comes back for what turned up after a person had accepted', () => {
    const acceptance = { by: 'anna', at: '2026-07-01T10:00:00.000Z', flags: ['JUMP'] };
    const accepted = sampleFit({}, {}, { accepted: true, acceptance });
    expect(fitFlag(accepted, [jump])?.kind).toBe('accepted');
    expect(fitFlag(accepted, [jump, kramersKronig])).toMatchObject({ kind: 'warning', code: 'KRAMERS_KRONIG' });
  });
  it('says the weightiest thing first and each with its next action', () => {
    const flag = fitFlag(sampleFit({}), [jump, kramersKronig]);
    expect(flag).toMatchObject({ code: 'KRAMERS_KRONIG', title: 'Kramers and Kronig disagree' });
    expect(flag?.reasons.map(({ action }) => action)).toEqual(['Leave out the point.', 'Look at it.']);
  });
  it('is ⊘ where the spectrum refuses D, and nothing where only the cell record lacks something', () => {
    const refused = { value: null, notDetermined: 'σw is known to 26 %.' };
    const flagOf = (diffusion: object) => {
      const fit = sampleFit({}, { derived: { diffusion_cm2PerS: diffusion } } as unknown as Partial<FitResult>);
      return fitFlag(fit, []);
    };
    expect(flagOf(refused)).toMatchObject({ kind: 'refused', title: 'D is not determined' });
    expect(flagOf({ ...refused, missing: ['area_cm2'] })).toBeNull();
    expect(flagOf({ value: 1e-14 })).toBeNull();
  });
});

describe('a trend', () => {
  const cycles = [0, 100, 400];
  const recordings = cycles.map((cycle) => sampleRecording(`c${cycle}`, { tags: { ...emptyTags, cycle } }));
  const fits = {
    c0: sampleFit({ Rs_ohm: 3, Rct_ohm: 100 }),
    c100: sampleFit({ Rs_ohm: 4, Rsei_ohm: 20, Rct_ohm: 60 }),
    c400: sampleFit({ Rs_ohm: 5, Rsei_ohm: 30, Rct_ohm: 90, RseiPlusRct_ohm: 120 }, { arcs: 'two, cannot be split' }),
  };
  const [axis] = seriesAxes(recordings);
  if (axis === undefined) throw new Error('no axis');
  const rows = seriesRows(sampleProject(recordings, { fits }), 'cell07', axis);
  const trend = seriesTrend(rows, axis, { scheme: 'light' } as PlotTheme, tableColumns(rows, {}));
  const series = (name: string) => trend.panels[0]?.series.find((one) => one.name === name)?.points ?? [];

  it('has fresh in its own slot, not joined to the others', () => {
    const [fresh, first] = series('*R*_{ct}');
    expect(fresh).toMatchObject({ value: 100, apart: true });
    expect(first).toMatchObject({ value: 60, apart: false, x: 0.5 });
    expect(fresh?.x).toBeLessThan(0);
    expect(trend.xTicks[0]).toMatchObject({ label: 'fresh' });
  });

  it('shows the sum and not the parts where the arcs cannot be split', () => {
    expect(series('*R*_{ct}').map(({ id }) => id)).toEqual(['c0', 'c100']);
    expect(series('*R*_{sei}').map(({ id }) => id)).toEqual(['c100']);
    expect(series('*R*_{sei} + *R*_{ct}').map(({ value }) => value)).toEqual([120]);
    const Rct = tableColumns(rows, {}).find(({ id }) => id === 'Rct');
    expect(Rct && sortValue(rows[2] as (typeof rows)[number], Rct)).toBeUndefined();
    expect(Rct && sortValue(rows[1] as (typeof rows)[number], Rct)).toBe(60);
  });

  it('carries the 95 % interval and the number as printed', () => {
    expect(series('*R*_{ct}')[1]).toMatchObject({ ci95: [58.4, 61.6], text: '60.0(8) Ω', title: 'cycle 100' });
  });
});

describe('the unit of an impedance plot', () => {
  it.each([
    [0.05, 'mΩ', 1e3],
    [0, 'Ω', 1],
    [350, 'Ω', 1],
    [50_000, 'kΩ', 1e-3],
    [5e7, 'MΩ', 1e-6],
  ])('for %d Ω is %s', (largest, unit, perOhm) => {
    expect(ohmUnit(largest)).toEqual({ unit, perOhm });
  });
});
