import { gasConstant_JPerMolK } from '../core/constants';
import type { DerivedQuantity, InsertedValue } from '../core/derived-quantity';
import type { FailedFit, FitResult } from '../core/fit-result';
import { formatUncertainty } from '../core/format-uncertainty';
import { lineFit } from '../core/line-fit';
import { studentT95 } from '../core/student-t-95';
import { type ArrheniusForm, activationEnergyArrhenius_kJPerMol } from '../derive/activation-energy-arrhenius';
import { tagAxes } from './series-axis';
import { seriesTrends, type Trend, type TrendPoint } from './series-trends';

/** An activation energy of a series over temperature, and the spectra it belongs to. */
export interface ActivationEnergy {
  /** As among derived numbers: activationEnergy_kJPerMol. */
  key: string;
  sample: string;
  title: string;
  energy: DerivedQuantity;
  /** In the list of results. */
  indices: number[];
}

interface Reading {
  key: string;
  quantity: 'Rct_ohm' | 'Rsei_ohm' | 'Rs_ohm';
  symbol: string;
  form: ArrheniusForm;
}
/** Rct in both readings, because the literature uses both; ions that move through film and electrolyte in that of conduction. */
const readings: readonly Reading[] = [
  { key: 'activationEnergy_kJPerMol', quantity: 'Rct_ohm', symbol: 'Rct', form: 'exchange-current' },
  { key: 'activationEnergyConduction_kJPerMol', quantity: 'Rct_ohm', symbol: 'Rct', form: 'conduction' },
  { key: 'activationEnergyRsei_kJPerMol', quantity: 'Rsei_ohm', symbol: 'Rsei', form: 'conduction' },
  { key: 'activationEnergyRs_kJPerMol', quantity: 'Rs_ohm', symbol: 'Rs', form: 'conduction' },
];
/** Below, the slope is that of fluctuations. */
const needed = { temperatures: 3, range_K: 5 };

/** Activation energies of resistances over temperature, one a sample, line and reading, where there are three temperatures over 5 K. */
export function activationEnergies(results: readonly (FitResult | FailedFit)[]): ActivationEnergy[] {
  const axis = tagAxes.find(({ key }) => key === 'temperature_K');
  return readings.flatMap((reading) =>
    seriesTrends(results, [reading.quantity], axis).flatMap((trend): ActivationEnergy[] => {
      const { sample, title, points, refused } = trend;
      const places = [...points, ...refused];
      if (!isRange(places)) return [];
      const nameOf = (point: TrendPoint) => sourceOf(results[point.index]);
      const energy = energyOf(reading, trend, nameOf);
      return [{ key: reading.key, sample, title, energy, indices: places.map(({ index }) => index) }];
    }),
  );
}

/** The file that a number comes from, without its folders; its label where it is no file. */
function sourceOf(result: FitResult | FailedFit | undefined): string {
  return result?.file?.replace(/^.*[/\\]/, '') ?? result?.name ?? '';
}

function isRange(places: readonly { x: number }[]): boolean {
  const temperatures = places.map(({ x }) => x);
  return new Set(temperatures).size >= needed.temperatures && Math.max(...temperatures) - Math.min(...temperatures) >= needed.range_K;
}

function energyOf({ form, symbol, quantity }: Reading, { points, refused }: Trend, nameOf: (point: TrendPoint) => string): DerivedQuantity {
  const common = {
    unit: 'kJ/mol',
    source: 'Arrhenius, Z. Phys. Chem. 4 (1889) 226',
    formula: `Ea = −R·d ln(${form === 'conduction' ? '1' : 'T'}/${symbol})/d(1/T)`,
    warnings: [],
  };
  if (!isRange(points)) {
    const found = `${symbol} is known at ${points.length} of ${points.length + refused.length} places on the axis of temperature; three over 5 K are needed.`;
    const notDetermined = `${found} ${refused[0]?.reason ?? ''}`.trim();
    return { value: null, standardError: null, ci95: null, ...common, inserted: '', inputs: {}, remarks: remarksOf(form), notDetermined };
  }
  const value = activationEnergyArrhenius_kJPerMol(
    points.map(({ x, value: resistance_ohm }) => ({ temperature_K: x, resistance_ohm })),
    form,
  );
  const { standardError, half, shares, r2 } = errorOf(points, form);
  const slope = formatUncertainty(-value / gas_kJPerMolK, standardError / gas_kJPerMolK).text;
  return {
    value,
    standardError,
    ci95: [value - half, value + half],
    ...common,
    inserted: `−8.3145 J mol⁻¹ K⁻¹·(${slope} K)`,
    inputs: Object.fromEntries(
      points.map((point, k) => [`${quantity} of ${point.id}`, { ...inputOf(symbol, point, shares[k]!), note: nameOf(point) }]),
    ),
    remarks: [
      ...remarksOf(form),
      `${points.length} spectra from ${points[0]!.x} to ${points.at(-1)!.x} K; R² of the line ${r2.toFixed(5)}.`,
    ],
  };
}

function remarksOf(form: ArrheniusForm): string[] {
  return [
    'It assumes one process over the whole range, in which nothing melts or changes its mechanism.',
    form === 'conduction'
      ? 'Read from ln(1/R) against 1/T (conduction); ln(T/R) would read higher by about RT, 2.5 kJ/mol.'
      : 'Read from ln(T/R) against 1/T (i0 form); ln(1/R) would read lower by about RT, 2.5 kJ/mol.',
  ];
}

function inputOf(symbol: string, { x, value, standardError }: TrendPoint, errorShare: number): InsertedValue {
  return { symbol: `${symbol} at ${Number(x.toPrecision(6))} K`, value, unit: 'Ω', standardError, from: 'fit', errorShare };
}

const gas_kJPerMolK = gasConstant_JPerMolK / 1000;
const normal95 = 1.959964;

/** The larger of what the fits' errors and the scatter about the line say; the interval is Student's where the scatter decides. */
function errorOf(points: readonly TrendPoint[], form: ArrheniusForm) {
  const x = points.map((point) => 1 / point.x);
  const y = points.map((point) => Math.log((form === 'conduction' ? 1 : point.x) / point.value));
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const spread = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  /** ∂Ea/∂ln R_k times the relative error of R_k. */
  const parts = points.map(({ ownError, value }, k) => gas_kJPerMolK * ((x[k]! - mean) / spread) * ((ownError ?? 0) / value));
  const propagated = Math.sqrt(parts.reduce((sum, part) => sum + part ** 2, 0));
  const line = lineFit(x, y)!;
  const scatter = gas_kJPerMolK * line.slopeError;
  const isScattered = scatter > propagated;
  return {
    standardError: Math.max(propagated, scatter),
    half: isScattered ? studentT95(points.length - 2) * scatter : normal95 * propagated,
    shares: parts.map((part) => (propagated > 0 ? (part / propagated) ** 2 : 1 / parts.length)),
    r2: line.r2,
  };
}
