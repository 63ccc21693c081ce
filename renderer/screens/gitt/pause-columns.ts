import { formatUncertainty } from '../../../src/core/format-uncertainty';
import type { CurrentInterruption } from '../../../src/core/titration-result';
import { diffusionUnit } from './diffusion-unit';
import { signedDigits } from './gitt-words';
import type { LedgerColumn } from './ledger-columns';

/** The columns of the short pauses of a titration. */
export function pauseColumns(pauses: readonly CurrentInterruption[]): LedgerColumn<CurrentInterruption>[] {
  const { exponent, unit } = diffusionUnit(pauses.flatMap(({ diffusion_cm2PerS }) => diffusion_cm2PerS ?? []));
  return [
    plain('E', '*E*', 'V', ({ potential_V }) => potential_V, 4),
    plain('I', '*I*', 'mA', ({ current_A }) => current_A * 1e3, 4),
    plain(
      'IR',
      '*IR*',
      'mV',
      ({ irDrop_V, direction }) => (irDrop_V === null ? null : irDrop_V * (direction === 'charge' ? 1e3 : -1e3)),
      1,
    ),
    plain('t', '*t*', 's', ({ pauseDuration_s }) => pauseDuration_s, 1),
    plain(
      'R2',
      '*R*²',
      'of √*t*',
      ({ line }) => line?.r2 ?? null,
      4,
      ({ flags }) => flags.includes('not-linear'),
    ),
    {
      ...{ id: 'D', name: '*D*', unit },
      value: ({ diffusion_cm2PerS }) => diffusion_cm2PerS ?? undefined,
      cell: ({ derived: { diffusion_cm2PerS: number } }) =>
        number.value === null
          ? { kind: 'refused', reason: number.notDetermined ?? '', of: 'D' }
          : { kind: 'number', text: formatUncertainty(number.value, number.standardError, exponent), of: 'D' },
    },
  ];
}

function plain(
  id: string,
  name: string,
  unit: string,
  of: (pause: CurrentInterruption) => number | null,
  digits: number,
  isDoubtful: (pause: CurrentInterruption) => boolean = () => false,
): LedgerColumn<CurrentInterruption> {
  return {
    ...{ id, name, unit },
    value: (pause) => of(pause) ?? undefined,
    cell: (pause) => {
      const value = of(pause);
      return value === null ? { kind: 'none' } : { kind: 'plain', text: signedDigits(value, digits), isDoubtful: isDoubtful(pause) };
    },
  };
}
