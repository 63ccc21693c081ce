import { describe, expect, test } from 'vitest';
import { arcOverlay } from '../../../../../renderer/screens/fit/arc-overlay';
import type { FitResult } from '../../../../../src/core/fit-result';

const fitted = (circuit: string, values: Record<string, number>, roles: Record<string, string> = {}) =>
  ({ circuit, parameters: Object.entries(values).map(([name, value]) => ({ name, value, role: roles[name] })) }) as unknown as FitResult;

describe('the arcs of a fit', () => {
  const overlay = arcOverlay(
    fitted('R0-p(R1,C1)-p(R2-W2,C2)', { R0: 5, R1: 20, C1: 1e-6, R2: 60, W2: 8, C2: 1e-3 }, { R0: 'Rs', R1: 'Rsei', R2: 'Rct' }),
    1,
  );

  test('follow the ohmic resistance, each as long as its own, the diffusion after them', () => {
    expect(overlay.ohmic).toBe(5);
    expect(overlay.arcs.map(({ role, tone }) => [role, tone])).toEqual([
      ['Rsei', 'sei'],
      ['Rct', 'ct'],
    ]);
    const [film, transfer] = overlay.arcs;
    expect([film?.from, film?.to]).toEqual([5, expect.closeTo(25, 6)]);
    expect([transfer?.from, transfer?.to]).toEqual([expect.closeTo(25, 6), expect.closeTo(85, 6)]);
    expect(overlay.diffusionFrom).toBeCloseTo(85, 6);
  });

  test('with a capacitor are half circles: R/2 high above their middle, no diffusion in them', () => {
    const [, transfer] = overlay.arcs;
    expect(Math.max(...(transfer?.points.map(({ y }) => y) ?? []))).toBeCloseTo(30, 1);
    for (const { x, y } of transfer?.points ?? []) expect(Math.hypot(x - 55, y)).toBeCloseTo(30, 5);
  });

  test('stand from fast to slow whatever the order of the string, and in the unit of the plot', () => {
    const turned = arcOverlay(fitted('p(R2,C2)-p(R1,C1)-R0', { R2: 60, C2: 1e-3, R1: 20, C1: 1e-6, R0: 5 }), 1e-3);
    expect(turned.arcs.map(({ from, to }) => [from, to])).toEqual([
      [0.005, expect.closeTo(0.025, 9)],
      [expect.closeTo(0.025, 9), expect.closeTo(0.085, 9)],
    ]);
    expect(turned.diffusionFrom).toBeNull();
  });

  test('are none where no direct current passes: a blocking electrode', () => {
    expect(arcOverlay(fitted('R0-p(C1,CPE1)', { R0: 5, C1: 1e-6, CPE1_Q: 1e-4, CPE1_alpha: 0.9 }), 1).arcs).toEqual([]);
  });
});
