import { describe, expect, it } from 'vitest';
import { analyse, codesOf } from './analyse';
import { evenCell, evenRates_mVPerS, evenShares, type MadeCell, madeSeries } from './made-voltammograms';

const peakOf = (result: ReturnType<typeof analyse>, name: string) => result.peaks.find((peak) => peak.name === name)!;

describe('a scan-rate series with one ratio of k1 to k2 at every potential', () => {
  const result = analyse(madeSeries(evenCell, evenRates_mVPerS));

  it('has the capacitive shares it was made with, with no scatter', () => {
    expect(result.rates_VPerS).toEqual([1e-4, 2e-4, 5e-4, 1e-3, 2e-3]);
    for (const [k, share] of result.shares.entries()) {
      expect(Math.abs(share.capacitiveShare - evenShares[k]!)).toBeLessThan(0.002);
      expect(share.standardError).toBeLessThan(1e-6);
      expect(share.capacitive_C / share.total_C).toBeCloseTo(share.capacitiveShare, 12);
    }
  });

  it('has the charge that its current integrates to', () => {
    // Both sweeps: floor × window + bell × width × √2π, times (k1 + k2/√v).
    const area = 2 * (0.25 * 1.59 + 0.12 * Math.sqrt(2 * Math.PI));
    for (const { rate_VPerS, total_C } of result.shares) {
      expect(total_C / (area * (evenCell.k1 + evenCell.k2 / Math.sqrt(rate_VPerS)))).toBeCloseTo(1, 2);
    }
  });

  it('finds both peaks where they are, with b = 0.845, R² near 1 and the reading "mixed"', () => {
    expect(result.peaks.map(({ name }) => name)).toEqual(['A1', 'C1']);
    for (const [name, potential] of [
      ['A1', 0.95],
      ['C1', 0.6],
    ] as const) {
      const peak = peakOf(result, name);
      for (const point of peak.points) expect(point.potential_V).toBeCloseTo(potential, 3);
      expect(Math.abs(peak.b! - 0.845)).toBeLessThan(0.002);
      expect(peak.bCi95![0]).toBeLessThan(0.845);
      expect(peak.bCi95![1]).toBeGreaterThan(0.845);
      expect(peak.bR2).toBeGreaterThan(0.999);
      expect(peak.readsAs).toBe('mixed');
      expect(peak.randlesSevcik.value).toBeNull();
      expect(peak.randlesSevcik.notDetermined).toMatch(/needs b = 0.5/);
    }
  });

  it('has peak currents as measured and above their baseline', () => {
    const { current_A, currentBaselined_A } = peakOf(result, 'A1').points[4]!;
    const scale = evenCell.k1 * 0.002 + evenCell.k2 * Math.sqrt(0.002);
    expect(current_A / (1.25 * scale)).toBeCloseTo(1, 3);
    expect(currentBaselined_A! / scale).toBeCloseTo(1, 2);
    expect(peakOf(result, 'C1').points[4]!.current_A / (-1.25 * scale)).toBeCloseTo(1, 3);
  });

  it('gives k1 and k2 at every potential of both sweeps', () => {
    const { potential_V, sweep, k1, k2, marked, r2 } = result.separation!;
    expect(new Set(sweep)).toEqual(new Set(['anodic', 'cathodic']));
    expect(Math.max(...marked)).toBe(0);
    for (const [k, name] of sweep.entries()) {
      const centre = name === 'anodic' ? 0.95 : 0.6;
      const shape = 0.25 + Math.exp(-((potential_V[k]! - centre) ** 2) / (2 * 0.12 ** 2));
      expect(k1[k]! / (shape * evenCell.k1)).toBeCloseTo(1, 2);
      expect(k2[k]! / (shape * evenCell.k2)).toBeCloseTo(1, 2);
      expect(r2[k]).toBeGreaterThan(0.999);
    }
  });

  it('gives b at every potential, and Trasatti’s charges in their order', () => {
    const { b } = result.exponents!;
    for (const value of b) expect(Math.abs(value - 0.845)).toBeLessThan(0.003);
    expect(result.trasatti!.points[0]!.charge_C).toBeGreaterThan(result.trasatti!.points[4]!.charge_C);
  });

  it('has nothing to warn of', () => expect(result.warnings).toEqual([]));
});

describe('peaks that move 20 mV a rate', () => {
  const moving: MadeCell = {
    ...evenCell,
    anodic: [{ at_V: 0.95, width_V: 0.12, height: 1, moves_V: 0.02 }],
    cathodic: [{ at_V: 0.6, width_V: 0.12, height: 1, moves_V: -0.02 }],
  };
  const result = analyse(madeSeries(moving, evenRates_mVPerS));

  it('are followed, with the shift and the b they were made with', () => {
    expect(peakOf(result, 'A1').points.map(({ potential_V }) => Number(potential_V.toFixed(3)))).toEqual([0.95, 0.97, 0.99, 1.01, 1.03]);
    expect(peakOf(result, 'A1').shift_V).toBeCloseTo(0.08, 3);
    expect(peakOf(result, 'C1').shift_V).toBeCloseTo(-0.08, 3);
    expect(Math.abs(peakOf(result, 'A1').b! - 0.845)).toBeLessThan(0.01);
  });

  it('give the warning, with the way out first', () => {
    const warning = result.warnings.find(({ code }) => code === 'PEAK_SHIFT')!;
    expect(warning.message).toMatch(/A1 by \+80 mV.*C1 by −80 mV/);
    expect(warning.message).toMatch(/unreliable/);
    expect(warning.message).toMatch(/Rs/);
  });

  it('mark the potentials where the line does not hold', () => {
    const { marked, relativeResidual, k1, k2 } = result.separation!;
    expect(result.markedFraction).toBeGreaterThan(0.05);
    for (const [k, one] of marked.entries()) expect(one === 1).toBe(k1[k]! < 0 || k2[k]! < 0 || relativeResidual[k]! > 0.05);
  });

  it('that move with i·R stop when the potential is corrected for R', () => {
    const resistance_ohm = 60;
    const ohmic = analyse(madeSeries({ ...evenCell, resistance_ohm }, evenRates_mVPerS), {});
    expect(codesOf(ohmic)).toContain('PEAK_SHIFT');
    const corrected = analyse(madeSeries({ ...evenCell, resistance_ohm }, evenRates_mVPerS), { resistance: { value_ohm: 60 } });
    expect(corrected.resistance).toEqual({ value_ohm: 60, standardError: null, from: 'typed' });
    expect(codesOf(corrected)).toEqual([]);
    expect(Math.abs(peakOf(corrected, 'A1').shift_V!)).toBeLessThan(0.001);
    for (const [k, share] of corrected.shares.entries()) expect(Math.abs(share.capacitiveShare - evenShares[k]!)).toBeLessThan(0.003);
  });

  it('corrected for a resistance that is too large are said to fold back', () => {
    const folded = analyse(madeSeries({ ...evenCell, anodic: [{ at_V: 0.95, width_V: 0.01, height: 1 }] }, evenRates_mVPerS), {
      resistance: { value_ohm: 200 },
    });
    expect(codesOf(folded)).toContain('RESISTANCE_TOO_LARGE');
  });
});

describe('kinetics of known exponents', () => {
  const pure = (k1: number, k2: number) =>
    analyse(madeSeries({ ...evenCell, k1, k2 }, evenRates_mVPerS), {}, { cell: { area_cm2: 1.5, concentration_molPerCm3: 0.02 } });

  it('all k2 is diffusion, with D after Randles and Ševčík from the slope', () => {
    const peak = peakOf(pure(0, 0.01), 'A1');
    expect(peak.b).toBeCloseTo(0.5, 4);
    expect(peak.readsAs).toBe('diffusion');
    // i_p = 1.25 × 0.01 × √v; i_p = 2.68648e5 A C √(D v) at 298.15 K.
    expect(peak.randlesSevcik.value! / (0.0125 / (2.68648e5 * 1.5 * 0.02)) ** 2).toBeCloseTo(1, 3);
    expect(peak.randlesSevcik.inputs.temperature_K?.from).toBe('assumed');
  });

  it('all k1 is the surface, with a share of 1 and no D', () => {
    const result = pure(0.5, 0);
    expect(peakOf(result, 'A1').b).toBeCloseTo(1, 6);
    expect(peakOf(result, 'A1').readsAs).toBe('surface');
    for (const { capacitiveShare } of result.shares) expect(capacitiveShare).toBeCloseTo(1, 6);
  });

  it('without area and concentration D says what is missing', () => {
    const peak = peakOf(analyse(madeSeries({ ...evenCell, k1: 0, k2: 0.01 }, evenRates_mVPerS)), 'A1');
    expect(peak.randlesSevcik.missing).toEqual(['area_cm2', 'concentration_molPerCm3']);
  });
});

describe('a constant current under a double layer', () => {
  const doubleLayer: MadeCell = {
    low_V: 0.1,
    high_V: 0.2,
    anodic: [],
    cathodic: [],
    floor: 1,
    k1: 4e-5,
    k2: 0,
    constant_A: -6e-6,
    step_V: 0.001,
  };
  const result = analyse(madeSeries(doubleLayer, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]));

  it('is found, with the capacitance by a line with an offset', () => {
    expect(result.line!.potential_V).toBe(0.15);
    expect(result.line!.capacitance_F.value).toBeCloseTo(4e-5, 9);
    expect(result.line!.constant_A.value).toBeCloseTo(-6e-6, 10);
    expect(result.line!.hasConstant).toBe(true);
  });

  it('refuses log–log b, in words with the line’s result', () => {
    expect([...result.exponents!.b].every(Number.isNaN)).toBe(true);
    expect(result.exponents!.notDetermined).toMatch(/−6 µA/);
    expect(result.warnings.find(({ code }) => code === 'CONSTANT_CURRENT')!.message).toMatch(/−6 µA.*40 µF/s);
  });

  it('under peaks refuses their b, where it is not small', () => {
    // 0.25 µA of floor at the slowest rate, 1 µA at the peak's top.
    const peaks = analyse(madeSeries({ ...evenCell, constant_A: -3e-5 }, evenRates_mVPerS));
    const a1 = peakOf(peaks, 'A1');
    expect(a1.b).toBeNull();
    expect(a1.notDetermined).toMatch(/constant current/i);
    expect(a1.randlesSevcik.notDetermined).toMatch(/constant current/i);
  });

  it('is not seen where there is none', () => {
    expect(analyse(madeSeries(evenCell, evenRates_mVPerS)).line!.hasConstant).toBe(false);
    expect(analyse(madeSeries({ ...doubleLayer, constant_A: 0 }, [10, 20, 50, 100])).line!.hasConstant).toBe(false);
  });
});
