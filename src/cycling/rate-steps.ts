import type { CyclingCycle, RateStep } from '../core/cycling-result';

/** Currents within this part of each other are one step. */
const sameCurrent = 0.05;

/** What rate steps are given per. */
export interface RateBasis {
  /** Which capacity is the delivered one. */
  capacityOf: 'charge' | 'discharge';
  mass_mg: number | null;
  nominalCapacity_mAh: number | null;
}

/** Consecutive cycles at one pair of currents, in their order; a step without a complete cycle is none. A current that comes back is a step of its own. */
export function rateSteps(cycles: readonly CyclingCycle[], basis: RateBasis): RateStep[] {
  const groups: CyclingCycle[][] = [];
  for (const cycle of cycles) {
    if (!cycle.isCounted) continue;
    const step = groups.at(-1);
    if (step !== undefined && isSameRate(step[0]!, cycle)) step.push(cycle);
    else groups.push([cycle]);
  }
  const steps = groups.map((group) => meanOf(group, basis));
  const first = steps[0];
  return steps.map((step) => ({ ...step, relativeCapacity: delivered(step, basis) / delivered(first!, basis) }));
}

function isSameRate(one: CyclingCycle, other: CyclingCycle): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= sameCurrent * Math.max(a, b);
  return near(one.chargeCurrent_A!, other.chargeCurrent_A!) && near(one.dischargeCurrent_A!, other.dischargeCurrent_A!);
}

function delivered(of: Pick<RateStep, 'chargeCapacity_mAh' | 'dischargeCapacity_mAh'>, { capacityOf }: RateBasis): number {
  return capacityOf === 'charge' ? of.chargeCapacity_mAh : of.dischargeCapacity_mAh;
}

function meanOf(group: readonly CyclingCycle[], basis: RateBasis): RateStep {
  const { mass_mg, nominalCapacity_mAh, capacityOf } = basis;
  const values = (pick: (cycle: CyclingCycle) => number | null) => group.flatMap((cycle) => pick(cycle) ?? []);
  const mean = (pick: (cycle: CyclingCycle) => number | null) => {
    const known = values(pick);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const perMass = (value: number, scale: number) => (mass_mg === null ? null : (value * scale) / mass_mg);
  const [charge, discharge] = [
    mean(({ chargeCapacity_mAh }) => chargeCapacity_mAh),
    mean(({ dischargeCapacity_mAh }) => dischargeCapacity_mAh),
  ];
  const [energy, power, current] = [mean((c) => c.energyDischarge_Wh), mean((c) => c.meanPower_W), mean((c) => c.current_A)];
  const known = values((cycle) => cycle.coulombicEfficiency);
  const capacities = values((cycle) => (capacityOf === 'charge' ? cycle.chargeCapacity_mAh : cycle.dischargeCapacity_mAh));
  return {
    fromCycle: group[0]!.cycle,
    toCycle: group.at(-1)!.cycle,
    cyclesUsed: group.length,
    current_A: current,
    chargeCurrent_A: mean((cycle) => cycle.chargeCurrent_A),
    dischargeCurrent_A: mean((cycle) => cycle.dischargeCurrent_A),
    cRate_perHour: nominalCapacity_mAh === null ? null : (current * 1000) / nominalCapacity_mAh,
    currentDensity_APerG: perMass(current, 1000),
    chargeCapacity_mAh: charge,
    dischargeCapacity_mAh: discharge,
    capacityDeviation_mAh: deviation(capacities),
    chargeCapacity_mAhPerG: perMass(charge, 1000),
    dischargeCapacity_mAhPerG: perMass(discharge, 1000),
    coulombicEfficiency: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
    relativeCapacity: 1,
    energyDischarge_Wh: energy,
    meanPower_W: power,
    energyDischarge_WhPerKg: perMass(energy, 1e6),
    meanPower_WPerKg: perMass(power, 1e6),
  };
}

/** Of a sample; null with fewer than two. */
function deviation(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
