import { describe, expect, it } from 'vitest';
import { likelyAxis, placeAlong, placeInWords, seriesAxes, tagAxes, typedAxis } from '../../../src/track/series-axis';
import { seriesTrends } from '../../../src/track/series-trends';
import { madeDerived, madeResult } from './made-result';

const axis = (key: string) => tagAxes.find((one) => one.key === key)!;
const at = (tags: Parameters<typeof madeResult>[0]['tags'], rct = 100, sample = 'cell') =>
  madeResult({ sample, tags: tags ?? {}, roles: { Rct_ohm: [rct, 0.01], Rtot_ohm: [rct + 10, 0.01] } });

describe('the axis of a series', () => {
  it('is the tag that tells most spectra apart', () => {
    expect(likelyAxis([0, 1, 100].map((cycle) => at({ cycle })))!.key).toBe('cycle');
    expect(likelyAxis([0.1, 0.2, 0.3].map((potential_V) => at({ cycle: 1, potential_V })))!.key).toBe('potential_V');
    expect(likelyAxis([298, 308, 318].map((temperature_K) => at({ temperature_K })))!.key).toBe('temperature_K');
    expect(likelyAxis([0, 0.5, 1].map((soc) => at({ soc, cycle: soc > 0.4 ? 1 : 2 })))!.key).toBe('soc');
  });
  it('is none where most spectra say nothing', () => {
    expect(likelyAxis([at({ cycle: 1 }), at({ cycle: 2 }), at({}), at({}), at({})])).toBeNull();
    expect(likelyAxis([at({ cycle: 1 })])).toBeNull();
  });
  it('may be a tag of a person’s own: a number for each recording, with its unit', () => {
    const pressed = (value: number | null, rct: number) =>
      madeResult({ roles: { Rct_ohm: [rct, 0.01] }, changes: value === null ? {} : { typedTags: { pressure_MPa: value } } });
    const results = [pressed(5, 10), pressed(null, 20), pressed(1, 30)];
    expect(typedAxis('pressure_MPa')).toMatchObject({ name: 'pressure', unit: 'MPa' });
    expect(seriesAxes(results).map(({ key }) => key)).toEqual(['pressure_MPa']);
    expect(likelyAxis(results)!.key).toBe('pressure_MPa');
    const [trend] = seriesTrends(results, ['Rct_ohm']);
    expect(trend!.points.map(({ x, value }) => [x, value])).toEqual([
      [1, 30],
      [5, 10],
    ]);
  });
  it('gives way to what the files say where both tell as many spectra apart', () => {
    const results = [1, 2].map((cycle) => madeResult({ tags: { cycle }, changes: { typedTags: { pressure_MPa: 3 - cycle } } }));
    expect(likelyAxis(results)!.key).toBe('cycle');
  });
  it('has its places in words', () => {
    expect(placeInWords(at({ cycle: 0 }))).toBe('fresh');
    expect(placeInWords(at({ cycle: 50 }))).toBe('cycle 50');
    expect(placeInWords(at({ potential_V: -0.35, branch: 'charge' }))).toBe('−0.35 V, charge');
    expect(placeInWords(at({ soc: 0.4, temperature_K: 298.15 }))).toBe('40 % SOC, 25 °C');
    expect(placeInWords(madeResult({ tags: { cycle: 5 }, changes: { typedTags: { pressure_MPa: 2.5, batch: 3 } } }))).toBe(
      'cycle 5, pressure 2.5 MPa, batch 3',
    );
    expect(placeInWords(at({}))).toBe('');
  });
  it('has its places in words along itself, then what else places a spectrum', () => {
    const result = madeResult({ tags: { cycle: 5, branch: 'charge' }, changes: { typedTags: { pressure_MPa: 2 } } });
    expect(placeAlong(typedAxis('pressure_MPa'), result)).toBe('2 MPa, cycle 5, charge');
    expect(placeAlong(axis('cycle'), result)).toBe('cycle 5, charge, pressure 2 MPa');
    expect(placeAlong(axis('potential_V'), result)).toBe('–, cycle 5, charge, pressure 2 MPa');
  });
});

describe('a trend', () => {
  it('has its points by rising place, fresh apart', () => {
    const [trend] = seriesTrends([at({ cycle: 100 }, 3), at({ cycle: 0 }, 1), at({ cycle: 1 }, 2)], ['Rct_ohm']);
    expect(trend!.points.map(({ x, value, fresh, index }) => [x, value, fresh, index])).toEqual([
      [0, 1, true, 1],
      [1, 2, false, 2],
      [100, 3, false, 0],
    ]);
  });

  it('never mixes samples, nor the branches of a charge and a discharge', () => {
    const results = [
      at({ potential_V: 0.1, branch: 'discharge' }, 1),
      at({ potential_V: 0.2, branch: 'discharge' }, 2),
      at({ potential_V: 0.1, branch: 'charge' }, 3),
      at({ potential_V: 0.2, branch: 'charge' }, 4),
      at({ potential_V: 0.1, branch: 'charge' }, 5, 'other'),
    ];
    const trends = seriesTrends(results, ['Rct_ohm']);
    expect(trends.map(({ sample, title, points }) => [sample, title, points.map(({ value }) => value)])).toEqual([
      ['cell', 'discharge', [1, 2]],
      ['cell', 'charge', [3, 4]],
      ['other', 'charge', [5]],
    ]);
  });

  it('parts what repeats: a sweep of SOC at each of several cycles', () => {
    const results = [1, 50].flatMap((cycle) => [0, 0.5, 1].map((soc) => at({ cycle, soc }, cycle + soc)));
    const trends = seriesTrends(results, ['Rct_ohm'], axis('soc'));
    expect(trends.map(({ title, points }) => [title, points.length])).toEqual([
      ['cycle 1', 3],
      ['cycle 50', 3],
    ]);
  });

  it('parts by a tag of one’s own what repeats without it', () => {
    const results = [1, 2].flatMap((pressure) =>
      [1, 50].map((cycle) =>
        madeResult({ tags: { cycle }, roles: { Rct_ohm: [cycle, 0.01] }, changes: { typedTags: { pressure_MPa: pressure } } }),
      ),
    );
    const titles = (key?: string) =>
      seriesTrends(results, ['Rct_ohm'], key === undefined ? axis('cycle') : typedAxis(key)).map(({ title }) => title);
    expect(titles()).toEqual(['pressure 1 MPa', 'pressure 2 MPa']);
    expect(titles('pressure_MPa')).toEqual(['cycle 1', 'cycle 50']);
  });

  it('follows roles, derived numbers and the slope of the Warburg line with their errors', () => {
    const result = madeResult({
      tags: { cycle: 1 },
      roles: { Rct_ohm: [80, 0.02], sigmaW_ohmPerSqrtS: [20, 0.03] },
      changes: { derived: { ionicConductivity_SPerCm: madeDerived(2e-5, 4e-7, 0.25) } },
    });
    const [rct, sigma, conductivity] = seriesTrends([result], ['Rct_ohm', 'sigmaW_ohmPerSqrtS', 'ionicConductivity_SPerCm'], axis('cycle'));
    expect(rct!.points[0]).toMatchObject({ value: 80, standardError: 1.6, ownError: 1.6 });
    expect(sigma!.points[0]).toMatchObject({ value: 20, standardError: 0.6 });
    expect(conductivity!.points[0]).toMatchObject({ value: 2e-5, standardError: 4e-7 });
    expect(conductivity!.points[0]!.ownError).toBeCloseTo(2e-7, 12);
  });

  it('has no point where a number is refused, but its place and the reason', () => {
    const refused = { ...madeDerived(1, 1, 1), value: null, notDetermined: 'no area' };
    const [trend] = seriesTrends([madeResult({ tags: { cycle: 3 }, changes: { derived: { x: refused } } })], ['x'], axis('cycle'));
    expect(trend).toMatchObject({ points: [], refused: [{ x: 3, reason: 'no area' }] });
  });

  it('refuses what has no error, what is as uncertain as it is large and what rests on its bound', () => {
    const reason = (error: number | null, atBound = false, fixed = false) => {
      const parameter = {
        name: 'R2',
        value: 80,
        unit: 'ohm',
        standardError: null,
        ci95: null,
        ciMethod: null,
        role: 'Rct',
        fixed,
        atBound,
      };
      const result = madeResult({ tags: { cycle: 1 }, roles: { Rct_ohm: [80, error] }, changes: { parameters: [parameter] } });
      return seriesTrends([result], ['Rct_ohm'], axis('cycle'))[0]!.refused[0]?.reason;
    };
    expect(reason(null)).toContain('standard error');
    expect(reason(1.2)).toContain('as large');
    expect(reason(null, true)).toContain('bound');
    expect(reason(0.5)).toBeUndefined();
    expect(reason(null, false, true)).toBeUndefined();
  });

  it('goes on as the sum where arcs cannot be split: Rsei and Rct have a gap there, Rsei + Rct has its own error', () => {
    const arcs = (cycle: number, text: string) =>
      madeResult({
        tags: { cycle },
        arcs: text,
        roles: { Rsei_ohm: [40, 0.1], Rct_ohm: [60, 0.1], RseiPlusRct_ohm: [100, 0.001] },
      });
    const results = [arcs(1, 'two'), arcs(50, 'two, cannot be split'), arcs(100, 'two')];
    const [rsei, rct, sum] = seriesTrends(results, ['Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm']);
    for (const trend of [rsei!, rct!]) {
      expect(trend.points.map(({ x }) => x)).toEqual([1, 100]);
      expect(trend.refused).toEqual([
        expect.objectContaining({ x: 50, reason: 'Two arcs, cannot be split at cycle 50: Rsei + Rct = 100.00(10) Ω.' }),
      ]);
    }
    expect(sum!.points.map(({ x, standardError }) => [x, standardError])).toEqual([
      [1, 0.1],
      [50, 0.1],
      [100, 0.1],
    ]);
  });

  it('in the order of the list where nothing places the spectra', () => {
    const [trend] = seriesTrends([at({}, 7), at({}, 8)], ['Rct_ohm']);
    expect(trend!.points.map(({ x, value }) => [x, value])).toEqual([
      [1, 7],
      [2, 8],
    ]);
  });
});
