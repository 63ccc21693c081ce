import type { CyclingCycle, CyclingResult, RateStep } from '../../core/cycling-result';
import { textTable } from './text-table';

/** A longer table is shown without its middle; the files have it all. */
const mostRows = 60;
const shownEnds = 25;

/** The cycling of one cell for a terminal: its cycles, its rates, a summary line, and what to mind. */
export function cyclingTable(result: CyclingResult): string {
  const { sample, sources, cycles, summary, mass_mg, massOf, assumptions, warnings } = result;
  const perMass = mass_mg !== null;
  const head = `${sample}: ${sources.map(({ id }) => id).join(', ')}${perMass ? `; per ${mass_mg} mg (${massOf})` : ''}`;
  const unit = perMass ? 'mAh/g' : 'mAh';
  const header = [
    'cycle',
    'I/mA',
    `Q charge/${unit}`,
    `Q disch./${unit}`,
    'CE',
    'retention',
    'E charge/V',
    'E disch./V',
    'ΔE/V',
    'ΔE half/V',
    '',
  ];
  const isLong = cycles.length > mostRows;
  const shown = isLong ? [...cycles.slice(0, shownEnds), null, ...cycles.slice(-shownEnds)] : cycles;
  const rows = shown.map((cycle) => (cycle === null ? [`… ${cycles.length - 2 * shownEnds} more`] : row(cycle, perMass)));
  const notes = [...assumptions, ...warnings.map(({ code, message }) => `${code}  ${message}`)];
  return [
    `${head}\n`,
    textTable(header, rows),
    isLong ? `${cycles.length} cycles; --csv and --json have all of them.\n` : '',
    rates(summary.rateCapability, perMass),
    `${inWords(result)}\n`,
    ...notes.map((note) => `  ${note}\n`),
  ].join('');
}

function row(cycle: CyclingCycle, perMass: boolean): string[] {
  const { notDetermined } = cycle;
  const capacity = (name: 'charge' | 'discharge') => (perMass ? cycle[`${name}Capacity_mAhPerG`] : cycle[`${name}Capacity_mAh`]);
  const potential = (key: 'polarization_V' | 'polarizationHalfCapacity_V') => fixed(cycle[key], 4, notDetermined[key]);
  return [
    String(cycle.cycle),
    digits(cycle.current_A === null ? null : cycle.current_A * 1000),
    digits(capacity('charge')),
    digits(capacity('discharge')),
    fixed(cycle.coulombicEfficiency, 4, notDetermined.coulombicEfficiency),
    fixed(cycle.retention, 4),
    fixed(cycle.meanChargePotential_V, 4),
    fixed(cycle.meanDischargePotential_V, 4),
    potential('polarization_V'),
    potential('polarizationHalfCapacity_V'),
    [...cycle.findings.map(({ code }) => code), ...(cycle.isLeftOut ? ['left out'] : [])].join(' '),
  ];
}

function rates(steps: readonly RateStep[], perMass: boolean): string {
  if (steps.length < 2) return '';
  const unit = perMass ? 'mAh/g' : 'mAh';
  const header = ['  cycles', perMass ? 'I/(A/g)' : 'I/mA', 'C-rate/(1/h)', `Q charge/${unit}`, `Q disch./${unit}`, 'of the first', 'CE'];
  const rows = steps.map((step) => [
    `  ${step.fromCycle === step.toCycle ? step.fromCycle : `${step.fromCycle}–${step.toCycle}`}`,
    digits(perMass ? step.currentDensity_APerG : step.current_A * 1000),
    digits(step.cRate_perHour),
    digits(perMass ? step.chargeCapacity_mAhPerG : step.chargeCapacity_mAh),
    digits(perMass ? step.dischargeCapacity_mAhPerG : step.dischargeCapacity_mAh),
    fixed(step.relativeCapacity, 4),
    fixed(step.coulombicEfficiency, 4),
  ]);
  return `Rates\n${textTable(header, rows)}`;
}

function inWords({ summary }: CyclingResult): string {
  const { initialCoulombicEfficiency, retention, decayPerCycle, referenceCycle, lastCycle, capacityOf, notDetermined } = summary;
  const initial =
    initialCoulombicEfficiency === null
      ? `Initial efficiency n.d.: ${notDetermined.initialCoulombicEfficiency}`
      : `Initial efficiency ${initialCoulombicEfficiency.toFixed(4)}.`;
  if (retention === null || decayPerCycle === null) return `${initial} Retention n.d.: ${notDetermined.retention}`;
  const kept = `${capacityOf} capacity of cycle ${lastCycle} over that of cycle ${referenceCycle}: ${retention.toFixed(4)}`;
  return `${initial} Retention, ${kept}; decay ${decayPerCycle.toExponential(2)} per cycle.`;
}

/** Four significant digits; – where it does not apply. */
function digits(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(4)));
}

function fixed(value: number | null, places: number, refused?: string): string {
  if (value === null) return refused === undefined ? '–' : 'n.d.';
  return value.toFixed(places).replace('-', '−');
}
