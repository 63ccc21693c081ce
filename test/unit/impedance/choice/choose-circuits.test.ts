import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../../../src/core/fit-result';
import type { FitOptions, SeriesItem } from '../../../../src/impedance/fit-options';
import { fitSeries } from '../../../../src/impedance/fit-series';
import { fitOne } from '../fit-one';
import { madeSpectrum } from '../made-spectrum';
import { seriesItem } from '../series-item';

const one = 'R0-p(R1-W1,CPE1)';
const two = 'R0-p(R1,CPE1)-p(R2-W2,CPE2)';
const arc = (n: number, R: number, tau: number, alpha = 0.88) => ({
  [`R${n}`]: R,
  [`CPE${n}_Q`]: tau ** alpha / R,
  [`CPE${n}_alpha`]: alpha,
});
const oneArc = { R0: 5, ...arc(1, 80, 1e-2), W1: 14 };
const twoArcs = { R0: 5, ...arc(1, 25, 1e-4), ...arc(2, 70, 1e-2), W2: 14 };

const choose = (items: SeriesItem[], more: Partial<FitOptions> = {}) =>
  fitSeries(items, { circuit: 'auto', weighting: 'modulus', seed: 1, ...more }) as FitResult[];
const arcsOf = (items: SeriesItem[], more: Partial<FitOptions> = {}) => choose(items, more).map(({ arcs }) => arcs);
const made = (circuit: string, values: Record<string, number>, seed: number, cycle: number | null, noise = 0.003) =>
  seriesItem(madeSpectrum(circuit, values, { noise, seed }), cycle, `${seed}`);

describe('the circuit by evidence', { timeout: 60_000 }, () => {
  it('of one-arc spectra is one arc, in each of three', () => {
    const found = Array.from({ length: 3 }, (_, k) => arcsOf([made(one, oneArc, 200 + k, 1)])[0]);
    expect(found).toEqual(new Array(3).fill('one'));
  });

  it('of two-arc spectra is two arcs, in each of three', () => {
    const found = Array.from({ length: 3 }, (_, k) => arcsOf([made(two, twoArcs, 300 + k, 1)])[0]);
    expect(found).toEqual(new Array(3).fill('two'));
  });

  it('gives the numbers they were made from', () => {
    const [result] = choose([made(two, twoArcs, 300, 1)]);
    expect(result!.circuit).toContain(two);
    expect(Math.abs(result!.roles.Rsei_ohm! / 25 - 1)).toBeLessThan(0.03);
    expect(Math.abs(result!.roles.Rct_ohm! / 70 - 1)).toBeLessThan(0.03);
  });

  it('is told in words, with the difference of AICc that decided', () => {
    const item = made(two, twoArcs, 301, 1);
    const [result] = choose([item]);
    const { spectrum } = item.recording;
    // The one-arc form that does best, against the circuit chosen.
    const rivals = ['one-arc-warburg', 'one-arc-serial-warburg', 'one-arc-open-warburg', 'one-arc-short-warburg'];
    const best = Math.min(...rivals.flatMap((id) => [id, `${id}-inductive`]).map((id) => fitOne(spectrum, id).aicc));
    const gain = best - result!.aicc;
    expect(gain).toBeGreaterThan(10);
    const [, told] = /AICc falls by (\d+) against one arc/.exec(result!.circuitReason!) ?? [];
    expect(Math.abs(Number(told) / gain - 1)).toBeLessThan(0.05);
  });

  it('of a fresh cell stands for itself, that of the cycled ones for all of them', () => {
    const series = [made(one, oneArc, 210, 0), made(two, twoArcs, 310, 1), made(two, twoArcs, 311, 100)];
    const results = choose(series);
    expect(results.map(({ arcs }) => arcs)).toEqual(['one', 'two', 'two']);
    expect(results[1]!.circuitReason).toContain('over 2 spectra');
    expect(results[2]!.circuitReason).toBe(results[1]!.circuitReason);
    expect(results[0]!.circuitReason).not.toContain('2 spectra');
    expect(results[2]!.circuit).toBe(results[1]!.circuit);
  });

  it('of a fresh cell does not sway the others, nor they it', () => {
    const series = [made(two, twoArcs, 312, 0), made(one, oneArc, 211, 1), made(one, oneArc, 212, 2)];
    expect(arcsOf(series)).toEqual(['two', 'one', 'one']);
  });

  it('sums the evidence over the series: what not every spectrum shows alone all of them show together', () => {
    // Arcs a factor 3 apart beside 2 % noise, four points a decade.
    const faint = { R0: 5, ...arc(1, 40, 1e-2 / 3), ...arc(2, 60, 1e-2), W2: 5 };
    const series = Array.from({ length: 4 }, (_, k) =>
      seriesItem(madeSpectrum(two, faint, { noise: 0.02, seed: 400 + k, perDecade: 4 }), k + 1),
    );
    const gains = series.map(
      ({ recording: { spectrum } }) => fitOne(spectrum, 'one-arc-warburg').aicc - fitOne(spectrum, 'two-arcs-nested-warburg').aicc,
    );
    const sum = gains.reduce((total, gain) => total + gain, 0);
    expect(sum).toBeGreaterThan(20);
    expect(gains.filter((gain) => gain < 10).length).toBeGreaterThanOrEqual(3);
    const together = choose(series);
    expect(together.map(({ arcs }) => arcs)).toEqual(new Array(4).fill('two, cannot be split'));
    const [, told] = /over 4 spectra AICc falls by (\d+) against one arc/.exec(together[0]!.circuitReason!) ?? [];
    expect(Math.abs(Number(told) - sum)).toBeLessThan(5);
    const alone = arcsOf(series, { each: true }).map((words) => words.startsWith('two'));
    expect(alone).toEqual(gains.map((gain) => gain > 10));
  });

  it('is one for all cycled spectra of a series: where one of them shows two arcs, the others are said not to split, their sum known', () => {
    const series = [made(one, oneArc, 220, 1), made(one, oneArc, 221, 2), made(two, twoArcs, 320, 3)];
    const results = choose(series);
    expect(new Set(results.map(({ circuit }) => circuit))).toEqual(new Set([two]));
    expect(results.map(({ arcs }) => arcs)).toEqual(['two, cannot be split', 'two, cannot be split', 'two']);
    for (const { roles, roleErrors } of results.slice(0, 2)) {
      expect(Math.abs(roles.RseiPlusRct_ohm! - 80)).toBeLessThan(4 * roleErrors.RseiPlusRct_ohm.standardError!);
      expect(roleErrors.RseiPlusRct_ohm.standardError!).toBeLessThan(1);
    }
  });

  it('is the same for a series whatever its order', () => {
    const series = [made(two, twoArcs, 330, 1), made(two, twoArcs, 331, 2)];
    const circuits = (items: SeriesItem[]) =>
      choose(items)
        .map(({ name, circuit }) => `${name} ${circuit}`)
        .sort();
    expect(circuits(series.toReversed())).toEqual(circuits(series));
  });
});
