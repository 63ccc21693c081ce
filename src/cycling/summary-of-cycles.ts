import type { CyclingChoices } from '../core/cycling-choices';
import type { CyclingCycle, CyclingSummary, Refusals } from '../core/cycling-result';
import type { Finding } from '../core/finding';
import { capacityRetention } from '../derive/capacity-retention';
import { decayPerCycle } from '../derive/decay-per-cycle';
import { kindQuestion } from './kind-question';
import type { CellFacts } from './numbers-of-cycle';
import { rateSteps } from './rate-steps';

/** Currents of reference and last cycle further apart than this make a retention of two things. */
const sameCurrent = 0.05;

/** Retention of every cycle (written into it) and the numbers of all of them together; incomplete cycles and those left out do not count. */
export function summaryOfCycles(
  cycles: readonly CyclingCycle[],
  { kind, mass_mg }: CellFacts,
  choices: CyclingChoices,
): { summary: CyclingSummary; warnings: Finding[] } {
  const capacityOf = kind === 'anode-half' ? 'charge' : 'discharge';
  const delivered = (cycle: CyclingCycle) => (capacityOf === 'charge' ? cycle.chargeCapacity_mAh : cycle.dischargeCapacity_mAh)!;
  const counted = cycles.filter((cycle) => cycle.isCounted);
  const wanted = choices.referenceCycle ?? counted[0]?.cycle;
  const reference = counted.find(({ cycle }) => cycle === wanted);
  const last = counted.at(-1);
  const notDetermined: Refusals = {};
  const warnings: Finding[] = [];
  const first = cycles.find(({ cycle }) => cycle === 1);
  const initial = first?.isLeftOut === false ? first.coulombicEfficiency : null;
  if (initial === null) notDetermined.initialCoulombicEfficiency = whyNoInitial(first, kind);
  let [retention, decay]: [number | null, number | null] = [null, null];
  if (reference === undefined || last === undefined) {
    notDetermined.retention = notDetermined.decayPerCycle = whyNoReference(cycles, wanted);
  } else {
    for (const cycle of counted) {
      if (cycle.cycle < reference.cycle) continue;
      cycle.retention = capacityRetention({ capacity_mAh: delivered(cycle), referenceCapacity_mAh: delivered(reference) });
    }
    const since = last.cycle - reference.cycle;
    if (since === 0) {
      notDetermined.retention =
        notDetermined.decayPerCycle = `Cycle ${reference.cycle} is the last complete one: there is none after the reference.`;
    } else {
      retention = last.retention;
      decay = decayPerCycle({ retention: retention!, cycles: since });
    }
    if (since > 0 && !isSameCurrent(reference, last)) warnings.push(differentRates(reference, last));
  }
  const later = counted.flatMap(({ cycle, coulombicEfficiency }) => (cycle > (reference?.cycle ?? 0) ? (coulombicEfficiency ?? []) : []));
  if (kind === null) notDetermined.meanCoulombicEfficiency = kindQuestion;
  const basis = { capacityOf, mass_mg, nominalCapacity_mAh: choices.nominalCapacity_mAh ?? null } as const;
  const summary: CyclingSummary = {
    initialCoulombicEfficiency: initial ?? null,
    retention,
    decayPerCycle: decay,
    referenceCycle: reference?.cycle ?? null,
    lastCycle: last?.cycle ?? null,
    capacityOf,
    meanCoulombicEfficiency: later.length === 0 ? null : later.reduce((sum, value) => sum + value, 0) / later.length,
    rateCapability: rateSteps(cycles, basis),
    notDetermined,
  };
  return { summary, warnings };
}

function whyNoInitial(first: CyclingCycle | undefined, kind: CellFacts['kind']): string {
  if (kind === null) return kindQuestion;
  if (first === undefined) return 'The recordings do not hold cycle 1.';
  return first.isLeftOut ? 'Cycle 1 is left out.' : (first.notDetermined.coulombicEfficiency ?? 'Cycle 1 is not complete.');
}

function whyNoReference(cycles: readonly CyclingCycle[], wanted: number | undefined): string {
  if (wanted === undefined) return 'There is no complete cycle.';
  const there = cycles.find(({ cycle }) => cycle === wanted);
  if (there !== undefined)
    return `Cycle ${wanted} is ${there.isLeftOut ? 'left out' : there.isComplete ? 'several in one' : 'not complete'}: choose another reference.`;
  const [from, to] = [cycles[0]?.cycle, cycles.at(-1)?.cycle];
  return `There is no cycle ${wanted}; the recordings hold ${from} to ${to}. Choose another reference.`;
}

function isSameCurrent(one: CyclingCycle, other: CyclingCycle): boolean {
  const [a, b] = [one.current_A!, other.current_A!];
  return Math.abs(a - b) <= sameCurrent * Math.max(a, b);
}

function differentRates(reference: CyclingCycle, last: CyclingCycle): Finding {
  const text = (current_A: number) => `${(current_A * 1000).toPrecision(3)} mA`;
  return {
    code: 'RATE_DIFFERS',
    message: `The reference cycle ${reference.cycle} ran at ${text(reference.current_A!)}, the last one, ${last.cycle}, at ${text(last.current_A!)}: retention and decay hold the loss by rate too.`,
  };
}
