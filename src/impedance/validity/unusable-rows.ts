import type { Spectrum } from '../../core/spectrum';
import type { CheckFinding } from './check-finding';
import { rowsText } from './frequency-text';

/** Rows that no test and no fit can use, each kind for itself. */
export function unusableRows({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum): CheckFinding[] {
  const rowsWhere = (test: (row: number) => boolean) => [...frequency_Hz.keys()].filter(test);
  const isComplete = (row: number) =>
    Number.isFinite(frequency_Hz[row]) && Number.isFinite(zReal_ohm[row]) && Number.isFinite(zImag_ohm[row]);
  const kinds: [code: string, rows: number[], what: string][] = [
    ['NON_FINITE', rowsWhere((row) => !isComplete(row)), 'a number is missing or infinite'],
    ['FREQUENCY_NOT_POSITIVE', rowsWhere((row) => isComplete(row) && !(frequency_Hz[row]! > 0)), 'the frequency is zero or negative'],
    [
      'ZERO_IMPEDANCE',
      rowsWhere((row) => isComplete(row) && frequency_Hz[row]! > 0 && zReal_ohm[row] === 0 && zImag_ohm[row] === 0),
      'the impedance is exactly zero',
    ],
  ];
  return kinds
    .filter(([, rows]) => rows.length > 0)
    .map(([code, rows, what]) => ({
      code,
      message: `In ${rowsText(rows)} of ${frequency_Hz.length} ${what}; nothing can be computed there.`,
      points: rows,
      proposedMask: rows,
    }));
}
