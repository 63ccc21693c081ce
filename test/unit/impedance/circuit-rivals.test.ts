import { describe, expect, test } from 'vitest';
import { emptyTags } from '../../../src/core/recording';
import { circuitRivals } from '../../../src/impedance/circuit-rivals';
import type { SeriesItem } from '../../../src/impedance/fit-options';

const options = { circuit: 'auto', weighting: 'modulus' as const, seed: 1 };

/** Two arcs far apart and a Warburg in series with the second resistance, written out; errors of 0.2 % by a fixed rule. */
function twoArcs(): SeriesItem {
  const frequency_Hz = Float64Array.from({ length: 57 }, (_, k) => 1e5 * 10 ** (-k / 8));
  const zReal_ohm = new Float64Array(57);
  const zImag_ohm = new Float64Array(57);
  const inverse = (re: number, im: number): [number, number] => [re / (re * re + im * im), -im / (re * re + im * im)];
  for (const [k, f] of frequency_Hz.entries()) {
    const omega = 2 * Math.PI * f;
    const [aRe, aIm] = inverse(1 / 20, omega * 1e-6);
    const warburg = 8 / Math.sqrt(omega);
    const [yRe, yIm] = inverse(60 + warburg, -warburg);
    const [bRe, bIm] = inverse(yRe, yIm + omega * 1e-3);
    const [re, im] = [4 + aRe + bRe, aIm + bIm];
    const size = 0.002 * Math.hypot(re, im);
    // Gaussian enough and the same everywhere: sums of sines of large arguments.
    const noise = (n: number) => Math.sin(n * 12.9898) + Math.sin(n * 78.233 + 1) + Math.sin(n * 37.719 + 2);
    zReal_ohm[k] = re + size * 0.8 * noise(k + 1);
    zImag_ohm[k] = im + size * 0.8 * noise(k + 101);
  }
  return {
    name: 'two arcs',
    file: null,
    recording: {
      id: 'a#1',
      technique: 'eis',
      label: 'a',
      sample: 'a',
      tags: { ...emptyTags },
      spectrum: { frequency_Hz, zReal_ohm, zImag_ohm },
    },
  };
}

describe('the rivals of a circuit', () => {
  const rivals = circuitRivals(twoArcs(), 'R0-p(R1,CPE1)-p(R2-W2,CPE2)', options);
  const of = (circuit: string) => rivals.find((one) => one.circuit === circuit);

  test('begin with the chosen one, and the others follow by AICc', () => {
    expect(rivals[0]).toMatchObject({ id: 'two-arcs-nested-warburg', isChosen: true, deltaAicc: 0, verdict: 'chosen' });
    const gaps = rivals.slice(1).map(({ deltaAicc }) => deltaAicc);
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });

  test('one arc less is worse by far and leaves a pattern in the residuals', () => {
    const oneArc = of('R0-p(R1-W1,CPE1)');
    expect(oneArc?.verdict).toBe('worse');
    expect(oneArc?.rmsResidual_percent).toBeGreaterThan(5 * (rivals[0]?.rmsResidual_percent as number));
  });

  test('an inductance that is not there gains nothing', () => {
    const inductive = rivals.find(({ id }) => id === 'two-arcs-nested-warburg-inductive');
    expect(inductive?.verdict).toBe('even');
    expect(Math.abs(inductive?.deltaAicc as number)).toBeLessThan(10);
  });

  test('beside one arc, two are better: the gap changes its sign', () => {
    const beside = circuitRivals(twoArcs(), 'one-arc-warburg', options);
    const two = beside.find(({ id }) => id === 'two-arcs-nested-warburg');
    expect(two?.verdict).toBe('better');
    expect(two?.deltaAicc).toBeLessThan(-100);
  });

  test('a circuit of one’s own meets the usual ones', () => {
    const beside = circuitRivals(twoArcs(), 'R0-p(R1,C1)-p(R2,C2)', options);
    expect(beside[0]).toMatchObject({ circuit: 'R0-p(R1,C1)-p(R2,C2)', title: 'own circuit', id: null });
    expect(beside.map(({ id }) => id)).toEqual(expect.arrayContaining(['one-arc-warburg', 'two-arcs-nested-warburg']));
  });
});
