import { describe, expect, test } from 'vitest';
import { impedanceComparison } from '../../../../../renderer/screens/gitt/impedance-comparison';
import type { Project } from '../../../../../src/app/api';
import { emptyProject } from '../../../../../src/app/client';
import type { CellRecord } from '../../../../../src/core/cell-record';
import { fittedCell } from '../../../track/fitted-cell';
import { madeTitration } from './made-titration';

const titration = { ...madeTitration(), sample: 'P30' };
/** σw 20: with A 1.13 and C 0.022819 D is 1.3331e-13. */
const fitted = (sigmaW: number) =>
  fittedCell({
    circuit: 'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    values: { R0: 4, R1: 20, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: 70, W2: sigmaW, CPE2_Q: 1.5e-4, CPE2_alpha: 0.86 },
    made: { min_Hz: 0.005 },
  });
const record: CellRecord = { area_cm2: 1.13, concentration_molPerCm3: 0.022819, temperature_K: 298.15 };

/** A project with fitted spectra: cycle → σw. */
function project(sigmaW: Readonly<Record<number, number>>, cell: CellRecord): Project {
  const cycles = Object.keys(sigmaW).map(Number);
  const recordings = cycles.map((cycle) => ({ id: `r${cycle}`, sample: 'P30', included: true, tags: { cycle } }));
  const fits = Object.fromEntries(cycles.map((cycle) => [`r${cycle}`, { stale: null, result: fitted(sigmaW[cycle]!) }]));
  return { ...emptyProject, recordings, fits, cells: { P30: cell } } as unknown as Project;
}

describe('the line beside impedance', () => {
  test('is none where the cell has no spectrum', () => {
    expect(impedanceComparison(emptyProject, titration)).toBeNull();
  });

  test('says what impedance lacks', () => {
    expect(impedanceComparison(project({ 1: 20 }, { area_cm2: 1 }), titration)).toEqual({
      markup: 'Without *C*, *D* from the impedance of this cell stays n.d.',
      missing: true,
    });
  });

  test('has D of the nearest cycle and the factor between the two', () => {
    const { markup } = impedanceComparison(project({ 0: 5, 1: 20, 100: 60 }, record), titration)!;
    expect(markup).toMatch(/^Same cell from impedance, cycle 1: \*D\* = 1\.333\d*\(\d+\) × 10\^\{−13\} cm² s⁻¹/);
    // 3.0e-11 over 1.333e-13 is 225.
    expect(markup).toMatch(/a factor of 2[23]0 apart\.$/);
  });

  test('is honest where the titration has no mean', () => {
    const none = { ...madeTitration({ leftOut: [1, 4, 5] }), sample: 'P30' };
    expect(impedanceComparison(project({ 1: 20 }, record), none)!.markup).toContain('the mean of the titration is n.d.');
  });
});
