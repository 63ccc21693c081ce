import type { CellValues } from '../core/cell-values';
import { deriveNumber } from '../core/derive-number';
import type { DerivedQuantity, InsertedValue } from '../core/derived-quantity';
import { isLack } from '../core/ingredient';
import { physicalConstants } from '../core/physical-constants';
import { diffusionOpenWarburg_cm2PerS } from '../derive/diffusion-open-warburg';
import { diffusionSphericalWarburg_cm2PerS } from '../derive/diffusion-spherical-warburg';
import { diffusionWarburg_cm2PerS } from '../derive/diffusion-warburg';
import { diffusionWarburgPotentialSlope_cm2PerS } from '../derive/diffusion-warburg-potential-slope';
import { boundedDiffusionDoubts, diffusionDoubts } from './diffusion-doubts';
import { bothElectrodes, temperatureWarnings } from './doubts';
import type { FitValues } from './fit-values';

/** D from σw; with dE/dx known from that too; from τ where the diffusion is bounded. */
export function deriveDiffusion(fit: FitValues, cell: CellValues): Record<string, DerivedQuantity> {
  return {
    diffusion_cm2PerS: fromWarburg(fit, cell),
    ...(cell.record.potentialSlope_V === undefined ? {} : { diffusionPotentialSlope_cm2PerS: fromPotentialSlope(fit, cell) }),
    ...(fit.has('diffusionTau') ? { diffusionTau_cm2PerS: fromTau(fit, cell) } : {}),
  };
}

function fromWarburg(fit: FitValues, cell: CellValues): DerivedQuantity {
  return deriveNumber(
    {
      unit: 'cm²/s',
      source: 'Bard & Faulkner, Electrochemical Methods, 2nd ed. 2001, section 10.3',
      template: 'D = {R}²·{T}²/(2·{A}²·{n}⁴·{F}⁴·{C}²·{σw}²)',
      ingredients: {
        ...physicalConstants,
        T: cell.of('temperature_K'),
        A: cell.of('area_cm2'),
        n: cell.of('electrons'),
        C: cell.of('concentration_molPerCm3'),
        σw: fit.warburg(),
      },
      compute: ({ T, A, n, C, σw }) =>
        diffusionWarburg_cm2PerS({ temperature_K: T!, area_cm2: A!, electrons: n!, concentration_molPerCm3: C!, sigmaW_ohmPerSqrtS: σw! }),
      remarks: [
        'It assumes half-infinite planar diffusion of one species and a Nernstian host: an order of magnitude in real hosts.',
        '∝ A⁻²: with A taken twice as large, D is a quarter.',
        '∝ C⁻²: with C taken twice as large, D is a quarter.',
        '× 6.28 if σw was read against f^(−1/2) instead of ω^(−1/2).',
        ...bothElectrodes(cell.record.electrodes),
      ],
      ...shared(fit, cell),
    },
    fit.covariance,
  );
}

function fromPotentialSlope(fit: FitValues, cell: CellValues): DerivedQuantity {
  return deriveNumber(
    {
      unit: 'cm²/s',
      source: 'Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343, doi:10.1149/1.2129668',
      template: 'D = ½·[{V_M}·{dE/dx}/({n}·{F}·{A}·{σw})]²',
      ingredients: {
        F: physicalConstants.F,
        V_M: cell.of('molarVolume_cm3PerMol'),
        'dE/dx': cell.of('potentialSlope_V'),
        n: cell.of('electrons'),
        A: cell.of('area_cm2'),
        σw: fit.warburg(),
      },
      compute: (v) =>
        diffusionWarburgPotentialSlope_cm2PerS({
          molarVolume_cm3PerMol: v.V_M!,
          potentialSlope_V: v['dE/dx']!,
          electrons: v.n!,
          area_cm2: v.A!,
          sigmaW_ohmPerSqrtS: v.σw!,
        }),
      remarks: [
        'It assumes half-infinite planar diffusion; the host need not be Nernstian, dE/dx is its own.',
        '∝ A⁻²: with A taken twice as large, D is a quarter.',
        '× 6.28 if σw was read against f^(−1/2) instead of ω^(−1/2).',
        ...bothElectrodes(cell.record.electrodes),
      ],
      ...shared(fit, cell),
    },
    fit.covariance,
  );
}

/** Doubts about σw are the same whatever the formula; the window is that of the Warburg line. */
function shared(fit: FitValues, cell: CellValues) {
  const { refusals, warnings, checks } = diffusionDoubts(fit);
  const window_Hz = fit.result.warburgLine?.window_Hz ?? undefined;
  return { refusals, checks, warnings: [...warnings, ...temperatureWarnings(cell)], window_Hz };
}

function fromTau(fit: FitValues, cell: CellValues): DerivedQuantity {
  const tau = fit.plain('diffusionTau', 'tau_s', 'τ', 's');
  const doubts = isLack(tau) ? { refusals: [], checks: [] } : doubtsOfTau(fit, tau.inserted);
  const isSphere = /\bWsph\d*\b/.test(fit.result.circuit);
  return deriveNumber(
    {
      unit: 'cm²/s',
      ...(isSphere
        ? {
            source: 'Jacobsen & West, Electrochim. Acta 40 (1995) 255',
            template: 'D = {r}²/{τ}',
            ingredients: { r: cell.of('particleRadius_um'), τ: tau },
            compute: ({ r, τ }) => diffusionSphericalWarburg_cm2PerS({ particleRadius_cm: r! * 1e-4, tau_s: τ! }),
            remarks: ['Spheres of one size, r their radius.', '∝ r².'],
          }
        : {
            source: 'Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343, doi:10.1149/1.2129668',
            template: 'D = {L_D}²/{τ}',
            ingredients: { L_D: cell.of('diffusionLength_um'), τ: tau },
            compute: ({ L_D, τ }) => diffusionOpenWarburg_cm2PerS({ diffusionLength_cm: L_D! * 1e-4, tau_s: τ! }),
            remarks: ['Planar diffusion over the diffusion length, never the thickness of the coating.', '∝ L².'],
          }),
      ...doubts,
    },
    fit.covariance,
  );
}

function doubtsOfTau({ result }: FitValues, { value, standardError }: InsertedValue) {
  return boundedDiffusionDoubts(result, value, standardError === null ? null : standardError / value);
}
