import type { CellKind } from '../core/cell-record';
import type { CyclingCycle } from '../core/cycling-result';
import type { Finding } from '../core/finding';
import { coulombicEfficiency } from '../derive/coulombic-efficiency';
import { meanPotential_V } from '../derive/mean-potential';
import { meanPower_W } from '../derive/mean-power';
import { type CycleBranch, cycleBranch } from './cycle-branch';
import type { CycleSpan } from './cycle-span';
import type { JoinedRows } from './joined-rows';

/** What makes numbers of capacities: which cell it is and its mass. */
export interface CellFacts {
  kind: CellKind | null;
  mass_mg: number | null;
}

/** A cycle with its branches, before it is known whether it is complete. */
export interface CycleDraft {
  cycle: CyclingCycle;
  span: CycleSpan;
  charge: CycleBranch | null;
  discharge: CycleBranch | null;
}

/** Every number that a cycle gives by itself. */
export function numbersOfCycle(rows: JoinedRows, span: CycleSpan, { kind, mass_mg }: CellFacts): CycleDraft {
  const [charge, discharge] = [cycleBranch(rows, span, 1), cycleBranch(rows, span, -1)];
  const [up, down] = [meanOf(charge), meanOf(discharge)];
  const both = charge !== null && discharge !== null;
  const capacities = both ? { charge_mAh: charge.capacity_mAh, discharge_mAh: discharge.capacity_mAh } : null;
  const current_A = (discharge ?? charge)?.current_A ?? null;
  const power = discharge !== null && discharge.energy_Wh > 0 ? meanPower_W(discharge) : null;
  const perMass = (value: number | null | undefined, scale: number) =>
    mass_mg === null || value == null ? null : (value * scale) / mass_mg;
  const cycle: CyclingCycle = {
    cycle: span.cycle,
    fileCycle: span.fileCycle,
    source: rows.source[span.from]!,
    rows: [rows.row[span.from]!, rows.row[span.to]!],
    first: firstBranch(charge, discharge),
    chargeCapacity_mAh: charge?.capacity_mAh ?? null,
    dischargeCapacity_mAh: discharge?.capacity_mAh ?? null,
    chargeCapacityOwn_mAh: charge?.own_mAh ?? null,
    dischargeCapacityOwn_mAh: discharge?.own_mAh ?? null,
    coulombicEfficiency: capacities === null || kind === null ? null : coulombicEfficiency(kind, capacities),
    energyCharge_Wh: charge?.energy_Wh ?? null,
    energyDischarge_Wh: discharge?.energy_Wh ?? null,
    energyEfficiency: both && charge.energy_Wh > 0 && discharge.energy_Wh > 0 ? discharge.energy_Wh / charge.energy_Wh : null,
    meanChargePotential_V: up,
    meanDischargePotential_V: down,
    polarization_V: up === null || down === null ? null : up - down,
    polarizationHalfCapacity_V: both ? charge.halfPotential_V - discharge.halfPotential_V : null,
    current_A,
    chargeCurrent_A: charge?.current_A ?? null,
    dischargeCurrent_A: discharge?.current_A ?? null,
    chargeTime_s: charge?.time_s ?? null,
    dischargeTime_s: discharge?.time_s ?? null,
    meanPower_W: power,
    endOfCharge_V: charge?.endPotential_V ?? null,
    endOfDischarge_V: discharge?.endPotential_V ?? null,
    retention: null,
    chargeCapacity_mAhPerG: perMass(charge?.capacity_mAh, 1000),
    dischargeCapacity_mAhPerG: perMass(discharge?.capacity_mAh, 1000),
    energyCharge_WhPerKg: perMass(charge?.energy_Wh, 1e6),
    energyDischarge_WhPerKg: perMass(discharge?.energy_Wh, 1e6),
    meanPower_WPerKg: perMass(power, 1e6),
    currentDensity_APerG: perMass(current_A, 1000),
    isComplete: both,
    isLeftOut: false,
    isCounted: false,
    findings: branchFindings(charge, discharge),
    notDetermined: {},
  };
  return { cycle, span, charge, discharge };
}

function meanOf(branch: CycleBranch | null): number | null {
  return branch === null ? null : meanPotential_V(branch);
}

function firstBranch(charge: CycleBranch | null, discharge: CycleBranch | null): CyclingCycle['first'] {
  if (charge === null || discharge === null) return charge === null ? (discharge === null ? null : 'discharge') : 'charge';
  return charge.firstRow < discharge.firstRow ? 'charge' : 'discharge';
}

function branchFindings(charge: CycleBranch | null, discharge: CycleBranch | null): Finding[] {
  const [up, down] = [charge?.runs ?? 0, discharge?.runs ?? 0];
  if (Math.max(up, down) < 2) return [];
  const message = `The file counts ${countOf(up, 'charge')} and ${countOf(down, 'discharge')} as this one cycle: their capacities are added.`;
  return [{ code: 'SEVERAL_BRANCHES', message }];
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
