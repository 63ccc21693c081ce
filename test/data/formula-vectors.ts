import { activationEnergyArrhenius_kJPerMol } from '../../src/derive/activation-energy-arrhenius';
import { capacitanceBrug_F } from '../../src/derive/capacitance-brug';
import { capacitanceHsuMansfeld_F } from '../../src/derive/capacitance-hsu-mansfeld';
import { capacityRetention } from '../../src/derive/capacity-retention';
import { coulombicEfficiency } from '../../src/derive/coulombic-efficiency';
import { decayPerCycle } from '../../src/derive/decay-per-cycle';
import { diffusionOpenWarburg_cm2PerS } from '../../src/derive/diffusion-open-warburg';
import { diffusionRandlesSevcik_cm2PerS } from '../../src/derive/diffusion-randles-sevcik';
import { diffusionSphericalWarburg_cm2PerS } from '../../src/derive/diffusion-spherical-warburg';
import { diffusionWarburg_cm2PerS } from '../../src/derive/diffusion-warburg';
import { diffusionWarburgPotentialSlope_cm2PerS } from '../../src/derive/diffusion-warburg-potential-slope';
import { electronicConductivity_SPerCm } from '../../src/derive/electronic-conductivity';
import { exchangeCurrent_APerCm2 } from '../../src/derive/exchange-current';
import { ionicConductivity_SPerCm } from '../../src/derive/ionic-conductivity';
import { meanPotential_V } from '../../src/derive/mean-potential';
import { meanPower_W } from '../../src/derive/mean-power';
import { type FormulaVector, impossible } from './formula-vector';
import { titrationVectors } from './titration-vectors';

// Area and resistances of three electrodes as printed for a Si/hard-carbon anode; σ_ion printed beside them.
const electrode = (resistance_ohm: number, thickness_um: number) => ({
  thickness_cm: thickness_um * 1e-4,
  resistance_ohm,
  area_cm2: 1.5386,
});
const contact = { temperature_K: 298.15, electrons: 1, resistance_ohm: 80, area_cm2: 1.5386 };
const brug = { q_SsAlpha: 2e-5, alpha: 0.85, seriesResistance_ohm: 5, resistance_ohm: 80 };
const hsuMansfeld = { q_SsAlpha: 2e-5, alpha: 0.85, resistance_ohm: 80 };
const warburg = { temperature_K: 298.15, area_cm2: 1.13, electrons: 1, concentration_molPerCm3: 0.022819, sigmaW_ohmPerSqrtS: 20 };
const slope = { molarVolume_cm3PerMol: 12.06, potentialSlope_V: 0.5, electrons: 1, area_cm2: 1.5386, sigmaW_ohmPerSqrtS: 20 };
const slab = { diffusionLength_cm: 5e-4, tau_s: 100 };
const sphere = { particleRadius_cm: 2e-4, tau_s: 50 };

/** i_p = 2.68648e5·A·C·√(D·v) at 298.15 K with n = 1: for A 0.07, C 4e-6, D 7e-6 the slope i_p/√v is 2.68648e5·0.07·4e-6·√7e-6. */
const peak = {
  slope_ARootSPerRootV: 2.68648e5 * 0.07 * 4e-6 * Math.sqrt(7e-6),
  temperature_K: 298.15,
  electrons: 1,
  area_cm2: 0.07,
  concentration_molPerCm3: 4e-6,
};

/** Rct of an i0 activated with 50 kJ/mol (Rct ∝ T·exp(Ea/RT)) at 25, 35 and 45 °C. */
const activated = [298.15, 308.15, 318.15].map((temperature_K) => ({
  temperature_K,
  resistance_ohm: 1e-7 * temperature_K * Math.exp(50_000 / (8.314462618 * temperature_K)),
}));
const arrhenius =
  (form: 'exchange-current' | 'conduction', points = activated) =>
  () =>
    activationEnergyArrhenius_kJPerMol(points, form);
const [first, second] = activated as [(typeof activated)[0], (typeof activated)[0]];

const cycled = (capacity_mAh: number, referenceCapacity_mAh: number) => ({ capacity_mAh, referenceCapacity_mAh });

/** File in src/derive → its vectors; numbers worked out outside this code. */
export const formulaVectors: Readonly<Record<string, readonly FormulaVector[]>> = {
  'ionic-conductivity': [
    [238, 45, 1.2289e-5],
    [302, 41, 8.8237e-6],
    [367, 26, 4.6045e-6],
  ].map(([resistance, thickness, expected]) => ({
    what: `${resistance} Ω, ${thickness} µm`,
    value: () => ionicConductivity_SPerCm(electrode(resistance!, thickness!)),
    expected: expected!,
    digits: 5,
    refused: impossible(ionicConductivity_SPerCm, electrode(resistance!, thickness!)),
  })),
  'electronic-conductivity': [
    {
      // 30 µm of 2 Ω over 1.5 cm²: 0.003/3.
      what: '2 Ω, 30 µm, 1.5 cm²',
      value: () => electronicConductivity_SPerCm({ thickness_cm: 0.003, resistance_ohm: 2, area_cm2: 1.5 }),
      expected: 1e-3,
      digits: 9,
      refused: impossible(electronicConductivity_SPerCm, { thickness_cm: 0.003, resistance_ohm: 2, area_cm2: 1.5 }),
    },
  ],
  'exchange-current': [
    {
      what: 'Rct 80 Ω, A 1.5386 cm², 298.15 K, n 1',
      value: () => exchangeCurrent_APerCm2(contact),
      expected: 2.0873e-4,
      digits: 5,
      refused: impossible(exchangeCurrent_APerCm2, contact),
    },
    {
      // Half of RT/F·1/(Rct·A): n stands once.
      what: 'n 2',
      value: () => exchangeCurrent_APerCm2({ ...contact, electrons: 2 }),
      expected: 1.04365e-4,
      digits: 4,
      refused: [],
    },
  ],
  'capacitance-brug': [
    {
      what: 'Q 2e-5, α 0.85, Rs 5, R 80',
      value: () => capacitanceBrug_F(brug),
      expected: 3.8949e-6,
      digits: 5,
      refused: [...impossible(capacitanceBrug_F, brug), () => capacitanceBrug_F({ ...brug, alpha: 1.01 })],
    },
  ],
  'capacitance-hsu-mansfeld': [
    {
      what: 'Q 2e-5, α 0.85, R 80',
      value: () => capacitanceHsuMansfeld_F(hsuMansfeld),
      expected: 6.4215e-6,
      digits: 5,
      refused: [...impossible(capacitanceHsuMansfeld_F, hsuMansfeld), () => capacitanceHsuMansfeld_F({ ...hsuMansfeld, alpha: 1.01 })],
    },
  ],
  'diffusion-warburg': [
    {
      what: 'T 298.15, A 1.13, n 1, C 0.022819, σw 20',
      value: () => diffusionWarburg_cm2PerS(warburg),
      expected: 1.3331e-13,
      digits: 5,
      refused: impossible(diffusionWarburg_cm2PerS, warburg),
    },
    {
      // n⁴: a sixteenth.
      what: 'n 2',
      value: () => diffusionWarburg_cm2PerS({ ...warburg, electrons: 2 }),
      expected: 8.332e-15,
      digits: 4,
      refused: [],
    },
  ],
  'diffusion-warburg-potential-slope': [
    {
      what: 'V_M 12.06, dE/dx 0.5 V, n 1, A 1.5386, σw 20',
      value: () => diffusionWarburgPotentialSlope_cm2PerS(slope),
      expected: 2.0624e-12,
      digits: 5,
      refused: impossible(diffusionWarburgPotentialSlope_cm2PerS, slope).filter((_, k) => k !== 5),
    },
    {
      what: 'a slope that falls',
      value: () => diffusionWarburgPotentialSlope_cm2PerS({ ...slope, potentialSlope_V: -0.5 }),
      expected: 2.0624e-12,
      digits: 5,
      refused: [],
    },
  ],
  'diffusion-open-warburg': [
    {
      // 25e-8/100.
      what: 'L 5 µm, τ 100 s',
      value: () => diffusionOpenWarburg_cm2PerS(slab),
      expected: 2.5e-9,
      digits: 9,
      refused: impossible(diffusionOpenWarburg_cm2PerS, slab),
    },
  ],
  'diffusion-spherical-warburg': [
    {
      // 4e-8/50.
      what: 'r 2 µm, τ 50 s',
      value: () => diffusionSphericalWarburg_cm2PerS(sphere),
      expected: 8e-10,
      digits: 9,
      refused: impossible(diffusionSphericalWarburg_cm2PerS, sphere),
    },
  ],
  'diffusion-randles-sevcik': [
    {
      what: 'the slope of A 0.07, C 4e-6, D 7e-6, n 1 at 298.15 K',
      value: () => diffusionRandlesSevcik_cm2PerS(peak),
      expected: 7e-6,
      digits: 5,
      refused: impossible(diffusionRandlesSevcik_cm2PerS, peak),
    },
    {
      // i_p ∝ n^1.5: the same slope with n 2 is an eighth of the D.
      what: 'n 2',
      value: () => diffusionRandlesSevcik_cm2PerS({ ...peak, electrons: 2 }),
      expected: 8.75e-7,
      digits: 5,
      refused: [],
    },
  ],
  'activation-energy-arrhenius': [
    {
      what: '50 kJ/mol over 25–45 °C from ln(T/Rct)',
      value: arrhenius('exchange-current'),
      expected: 50,
      digits: 9,
      refused: [
        arrhenius('exchange-current', []),
        arrhenius('exchange-current', [first]),
        arrhenius('exchange-current', [first, first]),
        arrhenius('exchange-current', [first, { ...second, resistance_ohm: 0 }]),
        arrhenius('exchange-current', [first, { ...second, temperature_K: -5 }]),
      ],
    },
    { what: 'the same from ln(1/R)', value: arrhenius('conduction'), expected: 47.4, digits: 3, refused: [] },
  ],
  // Printed in papers on anodes: initial efficiencies 448/675 and 1589/2200.
  'coulombic-efficiency': [
    {
      what: '448 mAh released of 675 stored, anode half cell',
      value: () => coulombicEfficiency('anode-half', { charge_mAh: 448, discharge_mAh: 675 }),
      expected: 0.664,
      digits: 3,
      refused: impossible((input) => coulombicEfficiency('anode-half', input), { charge_mAh: 448, discharge_mAh: 675 }),
    },
    {
      what: '1589 mAh released of 2200 stored, anode half cell',
      value: () => coulombicEfficiency('anode-half', { charge_mAh: 1589, discharge_mAh: 2200 }),
      expected: 0.722,
      digits: 3,
      refused: [],
    },
    ...(['cathode-half', 'full'] as const).map((kind) => ({
      what: `a cell ${kind}, which releases on discharge`,
      value: () => coulombicEfficiency(kind, { charge_mAh: 200, discharge_mAh: 190 }),
      expected: 0.95,
      digits: 9,
      refused: [],
    })),
  ],
  // Of a Li–S cell against its fifth cycle, as printed.
  'capacity-retention': [
    [870, 0.934],
    [785, 0.843],
  ].map(([capacity, expected]) => ({
    what: `${capacity} mAh/g of 931`,
    value: () => capacityRetention(cycled(capacity!, 931)),
    expected: expected!,
    digits: 3,
    refused: impossible(capacityRetention, cycled(capacity!, 931)),
  })),
  'decay-per-cycle': [
    {
      what: '0.894 after 4000 cycles',
      value: () => decayPerCycle({ retention: 0.894, cycles: 4000 }),
      expected: 2.65e-5,
      digits: 9,
      refused: impossible(decayPerCycle, { retention: 0.894, cycles: 4000 }),
    },
  ],
  'mean-potential': [
    {
      // 0.3 Wh over 0.1 Ah.
      what: '0.3 Wh, 100 mAh',
      value: () => meanPotential_V({ energy_Wh: 0.3, capacity_mAh: 100 }),
      expected: 3,
      digits: 9,
      refused: [
        ...impossible((input) => meanPotential_V({ ...input, energy_Wh: 0.3 }), { capacity_mAh: 100 }),
        () => meanPotential_V({ energy_Wh: Number.NaN, capacity_mAh: 100 }),
      ],
    },
  ],
  'mean-power': [
    {
      // 2 Wh in half an hour.
      what: '2 Wh in 1800 s',
      value: () => meanPower_W({ energy_Wh: 2, time_s: 1800 }),
      expected: 4,
      digits: 9,
      refused: impossible(meanPower_W, { energy_Wh: 2, time_s: 1800 }),
    },
  ],
  ...titrationVectors,
};
