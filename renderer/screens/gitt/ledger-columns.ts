import type { DerivedQuantity } from '../../../src/core/derived-quantity';
import { formatUncertainty, type UncertainText } from '../../../src/core/format-uncertainty';
import { superscript } from '../../../src/core/superscript';
import type { PulseForm } from '../../../src/core/titration-options';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { diffusionUnit } from './diffusion-unit';
import { signedDigits } from './gitt-words';

/** What a cell of the ledger shows. */
export type LedgerCell =
  | { kind: 'none' }
  | { kind: 'plain'; text: string; isDoubtful: boolean }
  | { kind: 'number'; text: UncertainText; of: NumberColumn }
  | { kind: 'refused'; reason: string; of: NumberColumn };

/** Columns whose numbers can be asked where they come from. */
export type NumberColumn = 'D' | 'dEdx';

export interface LedgerColumn<Entry> {
  id: string;
  /** In text runs. */
  name: string;
  unit: string;
  cell(entry: Entry): LedgerCell;
  /** For sorting; undefined goes last. */
  value(entry: Entry): number | undefined;
}

/** The columns of a titration's ledger: changes count along the current, so that they are alike in both directions. */
export function ledgerColumns(pulses: readonly TitrationPulse[], form: PulseForm): LedgerColumn<TitrationPulse>[] {
  const along = (pulse: TitrationPulse, value: number | null) =>
    value === null ? null : value * (pulse.direction === 'charge' ? 1e3 : -1e3);
  const { exponent, unit } = diffusionUnit(pulses.flatMap((pulse) => diffusionOf(pulse, form).value ?? []));
  return [
    plain('E', '*E*', 'V', ({ potential_V }) => potential_V, 4),
    plain('IR', '*IR*', 'mV', (pulse) => along(pulse, pulse.irDrop_V), 1),
    plain('Es', 'Δ*E*_{s}', 'mV', (pulse) => along(pulse, pulse.deltaEs_V), 2),
    plain('Etau', 'Δ*E*_{τ}', 'mV', (pulse) => along(pulse, form === 'slope' ? pulse.deltaEtau_V : pulse.deltaEtauEndPoint_V), 1),
    plain(
      'R2',
      '*R*²',
      'of √*t*',
      ({ sqrtTimeR2 }) => sqrtTimeR2,
      4,
      ({ flags }) => flags.includes('not-linear'),
    ),
    plain(
      'rest',
      'end of rest',
      'mV h⁻¹',
      ({ relaxation_VPerS }) => (relaxation_VPerS === null ? null : Math.abs(relaxation_VPerS) * 3.6e6),
      2,
    ),
    plain(
      'theta',
      '*Dτ*/*L*²',
      '1',
      ({ dTauOverL2 }) => dTauOverL2,
      null,
      ({ flags }) => flags.includes('pulse-too-long'),
    ),
    number('dEdx', 'd*E*/d*x*', 'V', ({ derived }) => derived.potentialSlope_V, 0),
    number('D', '*D*', unit, (pulse) => diffusionOf(pulse, form), exponent),
  ];
}

/** D of the form that is chosen. */
export function diffusionOf({ derived }: TitrationPulse, form: PulseForm): DerivedQuantity {
  return form === 'slope' ? derived.diffusion_cm2PerS : derived.diffusionEndPoint_cm2PerS;
}

function plain(
  id: string,
  name: string,
  unit: string,
  of: (pulse: TitrationPulse) => number | null,
  digits: number | null,
  isDoubtful: (pulse: TitrationPulse) => boolean = () => false,
): LedgerColumn<TitrationPulse> {
  return {
    ...{ id, name, unit },
    value: (pulse) => of(pulse) ?? undefined,
    cell: (pulse) => {
      const value = of(pulse);
      if (value === null) return { kind: 'none' };
      const text = digits === null ? small(value) : signedDigits(value, digits);
      return { kind: 'plain', text, isDoubtful: isDoubtful(pulse) };
    },
  };
}

function number(
  id: NumberColumn,
  name: string,
  unit: string,
  of: (pulse: TitrationPulse) => DerivedQuantity,
  exponent: number,
): LedgerColumn<TitrationPulse> {
  return {
    ...{ id, name, unit },
    value: (pulse) => of(pulse).value ?? undefined,
    cell: (pulse) => {
      const { value, standardError, notDetermined } = of(pulse);
      if (value !== null) return { kind: 'number', text: formatUncertainty(value, standardError, exponent), of: id };
      return { kind: 'refused', reason: notDetermined ?? '', of: id };
    },
  };
}

/** 0.022; 8 × 10⁻⁵ where it is smaller. */
function small(value: number): string {
  if (value >= 1e-3) return value.toPrecision(2);
  const [digits, power] = value.toExponential(0).split('e') as [string, string];
  return `${digits} × 10${superscript(Number(power))}`;
}
