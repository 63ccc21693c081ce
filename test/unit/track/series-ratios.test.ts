import { describe, expect, it } from 'vitest';
import { tagAxes, typedAxis } from '../../../src/track/series-axis';
import { ratiosToPlace, ratiosToSample } from '../../../src/track/series-ratios';
import { madeDerived, madeResult } from './made-result';

const [cycle] = tagAxes as [(typeof tagAxes)[0]];
const at = (sample: string, n: number, rct: number, sigma: number | null = 10, error = 0.02) =>
  madeResult({
    sample,
    tags: { cycle: n },
    roles: { Rct_ohm: [rct, error], sigmaW_ohmPerSqrtS: [sigma ?? 0, sigma === null ? null : error] },
  });
const failed = { name: 'broken', file: 'broken.mpr', sample: 'A', error: { code: 'FILE_CUT' as const, message: 'cut' } };

describe('numbers over those at a reference', () => {
  const results = [at('A', 1, 50), at('A', 100, 75), failed, at('B', 1, 20), at('B', 100, 60, null)];
  const ratios = ratiosToPlace(results, cycle, { value: 1 });

  it('are those of each sample over its own, with the spectrum they are over', () => {
    expect(ratios.map((one) => one?.quantities.Rct?.value ?? null)).toEqual([1, 1.5, null, 1, 3]);
    expect(ratios[1]!.to).toEqual({ sample: 'A', axis: 'cycle', value: 1, id: 'id' in results[0]! ? results[0].id : '' });
    expect(ratios[4]!.to.sample).toBe('B');
    expect(ratios[2]).toBeNull();
  });
  it('have no unit in their names, an error and an interval', () => {
    expect(Object.keys(ratios[1]!.quantities)).toEqual(expect.arrayContaining(['Rct', 'sigmaW']));
    expect(ratios[1]!.quantities.Rct!.standardError! / 1.5).toBeCloseTo(0.02 * Math.SQRT2, 9);
    expect(ratios[1]!.quantities.Rct!.ci95![0]).toBeLessThan(1.5);
    expect(ratios[0]!.quantities.Rct).toEqual({ value: 1, standardError: null, ci95: null });
  });
  it('are refused with the reason where the number itself is', () => {
    expect(ratios[4]!.quantities.sigmaW).toMatchObject({ value: null, notDetermined: expect.stringContaining('no standard error') });
  });
  it('go along a tag of one’s own as well', () => {
    const pressed = [1, 4].map((pressure) =>
      madeResult({ roles: { Rct_ohm: [10 * pressure, 0.01] }, changes: { typedTags: { pressure_MPa: pressure } } }),
    );
    expect(ratiosToPlace(pressed, typedAxis('pressure_MPa'), { value: 1 })[1]!.quantities.Rct!.value).toBe(4);
  });
  it('never hold a conductivity of both arcs against one of the second alone', () => {
    const conductivity = (n: number, key: string) => {
      const derived = madeDerived(n, 0.1 * n, 1);
      const inputs = { [key]: derived.inputs.a! };
      return madeResult({ tags: { cycle: n }, changes: { derived: { ionicConductivity_SPerCm: { ...derived, inputs } } } });
    };
    const [, mixed, like] = ratiosToPlace(
      [conductivity(1, 'Rct_ohm'), conductivity(2, 'RseiPlusRct_ohm'), conductivity(3, 'Rct_ohm')],
      cycle,
      { value: 1 },
    );
    expect(mixed!.quantities.ionicConductivity).toMatchObject({ value: null, notDetermined: expect.stringContaining('cannot be split') });
    expect(like!.quantities.ionicConductivity!.value).toBe(3);
  });
});

describe('numbers over those of another sample', () => {
  const results = [at('A', 1, 50), at('A', 100, 75), at('B', 1, 100), at('B', 100, 60), at('B', 500, 9)];
  const ratios = ratiosToSample(results, cycle, 'A');

  it('are held against the spectrum at the same cycle; the sample itself has none', () => {
    expect(ratios.map((one) => one?.quantities.Rct?.value ?? null)).toEqual([null, null, 2, 0.8, null]);
    expect(ratios[3]!.to).toMatchObject({ sample: 'A', axis: 'cycle', value: 100 });
  });
  it('are refused where the other sample was not measured', () => {
    expect(ratios[4]!.to.id).toBeNull();
    expect(ratios[4]!.quantities.Rct!.notDetermined).toBe('A has no value there.');
  });
  it('keep to the branch', () => {
    const on = (sample: string, branch: 'charge' | 'discharge', rct: number) =>
      madeResult({ sample, tags: { potential_V: 0.5, branch }, roles: { Rct_ohm: [rct, 0.01] } });
    const both = [on('A', 'charge', 10), on('A', 'discharge', 20), on('B', 'charge', 30), on('B', 'discharge', 80)];
    const found = ratiosToSample(both, tagAxes.find(({ key }) => key === 'potential_V')!, 'A');
    expect(found.slice(2).map((one) => one!.quantities.Rct!.value)).toEqual([3, 4]);
  });
});
