import type { CellComparison, ComparedNumber } from '../../../src/core/cell-comparison';
import type { RateStep } from '../../../src/core/cycling-result';
import { formatUncertainty } from '../../../src/core/format-uncertainty';
import type { RoomId } from '../../app/rooms';
import { plainNumberMarkup } from './plain-number';

/** What a cell of the table of samples shows: text runs, or why not. */
export type SampleCell = { markup: string; title?: string } | { reason: string } | null;

/** A column of the table of samples; numbers lead to the room that made them. */
export interface SampleColumn {
  id: string;
  /** Text runs. */
  name: string;
  unit: string;
  words: string;
  room: RoomId;
  cell(cell: CellComparison): SampleCell;
}

/** Currents within this part of each other are one rate. */
const sameRate = 0.05;

/** Columns that any of the samples fills, in the order of the review's tables: cycling, kinetics, impedance, diffusion. */
export function sampleColumns(cells: readonly CellComparison[], cycle: number | null): SampleColumn[] {
  const all = [...cyclingColumns(cells), ...kineticColumns(), ...impedanceColumns(cycle), ...diffusionColumns()];
  return all.filter((column) => cells.some((cell) => column.cell(cell) !== null));
}

function percent(value: number | null | undefined, reason: string | undefined): SampleCell {
  if (value == null) return reason === undefined ? null : { reason };
  return { markup: (value * 100).toFixed(2).replace('-', '−') };
}

function cyclingColumns(cells: readonly CellComparison[]): SampleColumn[] {
  const column = (id: string, name: string, unit: string, words: string, cell: SampleColumn['cell']): SampleColumn => {
    return { id, name, unit, words, room: 'cycling', cell };
  };
  return [
    column('ICE', 'ICE', '%', 'initial coulombic efficiency', ({ cycling }) => {
      return percent(cycling?.initialCoulombicEfficiency, cycling?.notDetermined.initialCoulombicEfficiency);
    }),
    ...rateColumns(cells),
    column('retention', 'retention', '%', 'retention', ({ cycling }) => {
      const found = percent(cycling?.retention, cycling?.notDetermined.retention);
      return found !== null && 'markup' in found ? { ...found, title: `cycle ${cycling?.referenceCycle} → ${cycling?.lastCycle}` } : found;
    }),
    column('cycles', 'over', 'cycles', 'cycles that the retention is over', ({ cycling }) => {
      return cycling?.retention == null ? null : { markup: String(cycling.lastCycle! - cycling.referenceCycle!) };
    }),
  ];
}

/** A column a distinct current, the first step of each sample at it; per gram where every cycled sample has its mass. */
function rateColumns(cells: readonly CellComparison[]): SampleColumn[] {
  const cycled = cells.filter(({ cycling }) => cycling !== null);
  const perGram = cycled.every(({ mass_mg }) => mass_mg !== null);
  const rateOf = ({ current_A, currentDensity_APerG }: RateStep) => (perGram ? currentDensity_APerG! : current_A * 1000);
  const isNear = (a: number, b: number) => Math.abs(a - b) <= sameRate * Math.max(a, b);
  const rates: number[] = [];
  for (const step of cycled.flatMap(({ cycling }) => cycling!.rateCapability)) {
    if (!rates.some((rate) => isNear(rate, rateOf(step)))) rates.push(rateOf(step));
  }
  const [rateUnit, unit] = perGram ? ['A g⁻¹', 'mAh g⁻¹'] : ['mA', 'mAh'];
  return rates
    .sort((a, b) => a - b)
    .map((rate) => {
      const shown = Number(rate.toPrecision(3));
      return {
        ...{
          id: `rate ${shown}`,
          name: `*Q* at ${shown} ${rateUnit}`,
          unit,
          words: `capacity at ${shown} ${rateUnit}`,
          room: 'cycling' as const,
        },
        cell: ({ cycling }: CellComparison): SampleCell => {
          const step = cycling?.rateCapability.find((one) => isNear(rateOf(one), rate));
          if (step === undefined || cycling === null) return null;
          const own = cycling.capacityOf === 'charge' ? step.chargeCapacity_mAh : step.dischargeCapacity_mAh;
          const perMass = cycling.capacityOf === 'charge' ? step.chargeCapacity_mAhPerG : step.dischargeCapacity_mAhPerG;
          const title = `mean ${cycling.capacityOf} capacity of ${step.cyclesUsed} cycles, ${step.fromCycle} to ${step.toCycle}`;
          return { markup: String(Number((perGram ? perMass! : own).toPrecision(4))), title };
        },
      };
    });
}

function kineticColumns(): SampleColumn[] {
  return [
    {
      ...{ id: 'b', name: '*b*', unit: 'by peak', words: 'exponents b of the peaks', room: 'cv' },
      cell: ({ exponents }) => {
        const known = exponents.flatMap(({ peak, b, standardError }) =>
          b === null ? [] : [`${peak} ${formatUncertainty(b, standardError).text}`],
        );
        if (known.length > 0) return { markup: known.join(', ') };
        const reason = exponents[0]?.reason;
        return reason === undefined ? null : { reason };
      },
    },
    {
      ...{ id: 'share', name: 'capacitive', unit: '% at mV s⁻¹', words: 'capacitive share at the fastest rate', room: 'cv' },
      cell: ({ shares }) => {
        const last = shares.at(-1);
        if (last === undefined) return null;
        const text = formatUncertainty(last.capacitiveShare * 100, last.standardError * 100).text;
        return { markup: `${text} at ${Number((last.rate_VPerS * 1000).toPrecision(3))}` };
      },
    },
  ];
}

function impedanceColumns(cycle: number | null): SampleColumn[] {
  const of = (cell: CellComparison) => (cycle === null ? cell.impedance.at(-1) : cell.impedance.find((one) => one.cycle === cycle));
  const number = (found: ComparedNumber | null | undefined, exponent: number | null): SampleCell => {
    if (found == null) return null;
    if (found.value === null) return { reason: found.reason ?? '' };
    return { markup: exponent === null ? formatUncertainty(found.value, found.standardError).text : plainNumberMarkup(found.value, 3) };
  };
  return [
    {
      ...{ id: 'at', name: 'impedance', unit: 'at cycle', words: 'cycle of the impedance', room: 'series' },
      cell: (cell) => {
        const spectrum = of(cell);
        if (spectrum === undefined) return null;
        return { markup: spectrum.cycle === null ? '–' : spectrum.cycle === 0 ? 'fresh' : String(spectrum.cycle), title: spectrum.name };
      },
    },
    { ...{ id: 'Rs', name: '*R*_{s}', unit: 'Ω', words: 'Rs', room: 'series' }, cell: (cell) => number(of(cell)?.Rs_ohm, null) },
    { ...{ id: 'Rct', name: '*R*_{ct}', unit: 'Ω', words: 'Rct', room: 'series' }, cell: (cell) => number(of(cell)?.Rct_ohm, null) },
    {
      ...{ id: 'sum', name: '*R*_{sei} + *R*_{ct}', unit: 'Ω', words: 'Rsei + Rct', room: 'series' },
      cell: (cell) => number(of(cell)?.RseiPlusRct_ohm, null),
    },
    {
      ...{ id: 'sigmaIon', name: '*σ*_{ion}', unit: 'S cm⁻¹', words: 'ionic conductivity', room: 'series' },
      cell: (cell) => number(of(cell)?.ionicConductivity_SPerCm, -1),
    },
  ];
}

function diffusionColumns(): SampleColumn[] {
  const methods = [
    ['impedance', 'EIS', 'series'],
    ['titration', 'GITT', 'gitt'],
    ['voltammetry', 'CV', 'cv'],
  ] as const;
  return methods.map(([method, short, room]) => ({
    ...{ id: `D ${short}`, name: `*D*, ${short}`, unit: 'cm² s⁻¹', words: `D from ${short}, geometric mean`, room },
    cell: ({ methods: own }) => {
      const summary = own.find((one) => one.method === method);
      if (summary === undefined) return null;
      if (summary.geometric_cm2PerS === null) return { reason: summary.reason ?? '' };
      return { markup: plainNumberMarkup(summary.geometric_cm2PerS, 3), title: `geometric mean of ${summary.used}` };
    },
  }));
}
