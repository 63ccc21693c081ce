import { currentInterruptionChien_cm2PerS } from '../../src/derive/current-interruption-chien';
import { gittSpherical_cm2PerS } from '../../src/derive/gitt-spherical';
import { gittWeppnerHuggins_cm2PerS } from '../../src/derive/gitt-weppner-huggins';
import { titrationSlope_V } from '../../src/derive/titration-slope';
import { type FormulaVector, impossible } from './formula-vector';

/** 1.0 mg of silicon (28.0855 g/mol, 12.06 cm³/mol) on 1.5386 cm². */
const pulse = { pulseDuration_s: 1800, volumePerArea_cm: (1e-3 * 12.06) / (28.0855 * 1.5386), deltaEs_V: 0.01, deltaEtau_V: 0.05 };
const inSphere = { apparentDiffusion_cm2PerS: 0.05374, pulseDuration_s: 1, particleRadius_cm: 1 };
const pause = { volumePerArea_cm: 1e-4, ocvSlope_VPerS: 1e-6, relaxation_VPerSqrtS: -1e-4 };
const taken = { deltaEs_V: 0.01, charge_C: -1, electrons: 1, activeMass_g: 1e-3, molarMass_gPerMol: 28.0855 };

/** The formulas of titrations, as `formulaVectors` has the others. */
export const titrationVectors: Readonly<Record<string, readonly FormulaVector[]>> = {
  'gitt-weppner-huggins': [
    {
      what: 'τ 1800 s, m 1.0 mg, M 28.0855, V_M 12.06, S 1.5386, ΔEs 10 mV, ΔEτ 50 mV',
      value: () => gittWeppnerHuggins_cm2PerS(pulse),
      expected: 2.2038e-12,
      digits: 5,
      refused: impossible(gittWeppnerHuggins_cm2PerS, pulse),
    },
    {
      what: 'a discharge, where both fall',
      value: () => gittWeppnerHuggins_cm2PerS({ ...pulse, deltaEs_V: -0.01, deltaEtau_V: -0.05 }),
      expected: 2.2038e-12,
      digits: 5,
      refused: [],
    },
  ],
  // θ = Dτ/r² and D_app/D there; beyond 0.2, where D_app·τ/r² is 0.08, it is refused.
  'gitt-spherical': [
    [0.001, 0.945],
    [0.01, 0.8329],
    [0.05, 0.6533],
    [0.1, 0.5374],
  ].map(([theta, bias]) => ({
    what: `Dτ/r² ${theta}`,
    value: () => gittSpherical_cm2PerS({ ...inSphere, apparentDiffusion_cm2PerS: theta! * bias! }),
    expected: theta!,
    digits: 4,
    refused: [
      ...impossible(gittSpherical_cm2PerS, inSphere),
      () => gittSpherical_cm2PerS({ ...inSphere, apparentDiffusion_cm2PerS: 0.25 * 0.3532 }),
    ],
  })),
  'current-interruption-chien': [
    {
      // 4/π·(1e-4·1e-2)².
      what: 'V/S 1 µm, 1 µV/s, −0.1 mV/√s',
      value: () => currentInterruptionChien_cm2PerS(pause),
      expected: 1.2732e-12,
      digits: 5,
      refused: [
        () => currentInterruptionChien_cm2PerS({ ...pause, volumePerArea_cm: 0 }),
        () => currentInterruptionChien_cm2PerS({ ...pause, ocvSlope_VPerS: -1e-6 }),
        () => currentInterruptionChien_cm2PerS({ ...pause, relaxation_VPerSqrtS: 0 }),
        () => currentInterruptionChien_cm2PerS({ ...pause, relaxation_VPerSqrtS: Number.NaN }),
      ],
    },
  ],
  'titration-slope': [
    {
      // 1 C takes up 28.0855/96.485 ions a formula unit.
      what: '10 mV for 1 C into 1 mg of 28.0855 g/mol',
      value: () => titrationSlope_V(taken),
      expected: 3.4354e-2,
      digits: 5,
      refused: [
        ...impossible(titrationSlope_V, taken).slice(8),
        () => titrationSlope_V({ ...taken, charge_C: 0 }),
        () => titrationSlope_V({ ...taken, deltaEs_V: 0 }),
      ],
    },
  ],
};
