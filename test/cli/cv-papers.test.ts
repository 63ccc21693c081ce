import { describe, expect, it } from 'vitest';
import type { VoltammetryResult } from '../../src/core/voltammetry-result';
import type { MadeCell } from '../unit/voltammetry/made-voltammograms';
import { madeFolder } from './made-files';
import { chSeries } from './made-voltammogram';
import { runCli } from './run-cli';

/** b over the rates of i = k1·v + k2·√v, by the textbook slope of log i against log v. */
function slope(k1: number, k2: number, rates: readonly number[]): number {
  const x = rates.map((v) => Math.log(v));
  const y = rates.map((v) => Math.log(k1 * v + k2 * Math.sqrt(v)));
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, k) => sum + (value - mx) * (y[k]! - my), 0) / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}
const share = (k1: number, k2: number, v: number) => (k1 * v) / (k1 * v + k2 * Math.sqrt(v));

async function series(folder: string): Promise<VoltammetryResult> {
  const { code, stdout } = await runCli(['cv', folder, '--json']);
  expect(code).toBe(0);
  return (JSON.parse(stdout) as [VoltammetryResult])[0];
}

describe('CoSe2@NC/HMCS: CV at 0.1 to 2.0 mV/s, b and the capacitive share at each rate', async () => {
  const rates = [0.1, 0.2, 0.5, 1, 2];
  // 72 % at 1 mV/s.
  const [k1, k2] = [0.72, 0.28 * Math.sqrt(1e-3)];
  const cell: MadeCell = {
    low_V: 0.01,
    high_V: 3,
    anodic: [{ at_V: 1.85, width_V: 0.18, height: 1 }],
    cathodic: [{ at_V: 1.1, width_V: 0.2, height: 0.8 }],
    floor: 0.2,
    k1,
    k2,
    noise: 0.001,
  };
  const at = madeFolder(chSeries('CoSe2', cell, rates));
  const result = await series(at());

  it('has b of both peaks', () => {
    const b = slope(
      k1,
      k2,
      rates.map((v) => v / 1000),
    );
    expect(result.peaks.map(({ name }) => name)).toEqual(['A1', 'C1']);
    for (const peak of result.peaks) expect(Math.abs(peak.b! - b)).toBeLessThan(0.01);
  });
  it('has the share at each rate, growing with the rate', () => {
    for (const [k, rate] of rates.entries())
      expect(Math.abs(result.shares[k]!.capacitiveShare - share(k1, k2, rate / 1000))).toBeLessThan(0.01);
    expect(result.shares[3]!.capacitiveShare).toBeCloseTo(0.72, 2);
  });
});

describe('CoTe2/ZnTe/MXene: b of three peaks, shares by rate', async () => {
  const rates = [0.2, 0.4, 0.6, 0.8, 1];
  const [k1, k2] = [0.6, 0.4 * Math.sqrt(1e-3)];
  const cell: MadeCell = {
    low_V: 0.01,
    high_V: 2.6,
    anodic: [
      { at_V: 1.05, width_V: 0.1, height: 0.8 },
      { at_V: 1.75, width_V: 0.12, height: 1, moves_V: 0.005 },
    ],
    cathodic: [{ at_V: 0.95, width_V: 0.15, height: 1 }],
    floor: 0.25,
    k1,
    k2,
    noise: 0.001,
  };
  const at = madeFolder(chSeries('MXene', cell, rates));
  const result = await series(at());

  it('follows three peaks with their b', () => {
    expect(result.peaks.map(({ name }) => name)).toEqual(['A1', 'A2', 'C1']);
    for (const [k, potential] of [1.05, 1.75, 0.95].entries()) expect(result.peaks[k]!.points[0]!.potential_V).toBeCloseTo(potential, 2);
    const b = slope(
      k1,
      k2,
      rates.map((v) => v / 1000),
    );
    for (const peak of result.peaks) expect(Math.abs(peak.b! - b)).toBeLessThan(0.015);
    expect(result.peaks[1]!.shift_V).toBeCloseTo(0.02, 2);
  });
  it('has the shares, and says that the rates are less than a decade', () => {
    for (const [k, rate] of rates.entries())
      expect(Math.abs(result.shares[k]!.capacitiveShare - share(k1, k2, rate / 1000))).toBeLessThan(0.02);
    expect(result.warnings.map(({ code }) => code)).toEqual(['NARROW_RATES']);
  });
});

describe('the review’s i = a·v^b: 0.5 is diffusion, 1 the surface', async () => {
  const rates = [0.1, 0.3, 1, 3, 10];
  const cell: MadeCell = {
    low_V: 0,
    high_V: 1,
    anodic: [{ at_V: 0.6, width_V: 0.06, height: 1 }],
    cathodic: [{ at_V: 0.4, width_V: 0.06, height: 1 }],
    floor: 0.1,
    k1: 0,
    k2: 0,
  };
  const at = madeFolder(
    Object.fromEntries(
      [
        ['diffusion', { ...cell, k2: 0.01 }],
        ['surface', { ...cell, k1: 0.5 }],
      ].flatMap(([name, one]) =>
        Object.entries(chSeries(name as string, one as MadeCell, rates)).map(([file, text]) => [`${name}/${file}`, text]),
      ),
    ),
  );
  it.each([
    ['diffusion', 0.5, 0],
    ['surface', 1, 1],
  ] as const)('%s: b = %d', async (name, b, part) => {
    const result = await series(at(name));
    for (const peak of result.peaks) {
      expect(peak.b).toBeCloseTo(b, 3);
      expect(peak.readsAs).toBe(name);
      expect(peak.bR2).toBeGreaterThan(0.9999);
    }
    for (const { capacitiveShare } of result.shares) expect(capacitiveShare).toBeCloseTo(part, 2);
  });
});
