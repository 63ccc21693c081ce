import type { CompareTab } from './compare-view';
import type { Comparison } from './use-comparison';

/** One line: which cell with which techniques, or how many samples. */
export function compareFacts({ cells, cell }: Comparison, tab: CompareTab): string {
  if (cells === null || cell === null) return '';
  if (tab === 'samples') return cells.length === 1 ? '1 sample' : `${cells.length} samples`;
  const { impedance, cycles, shares, exponents, methods } = cell;
  const has = (method: string) => methods.some((one) => one.method === method);
  return [
    cell.sample,
    ...(impedance.length > 0 ? [impedance.length === 1 ? '1 spectrum' : `${impedance.length} spectra`] : []),
    ...(cycles.length > 0 ? [`${cycles.length} cycles`] : []),
    ...(has('titration') || has('interruption') ? ['GITT'] : []),
    ...(shares.length > 0 || exponents.length > 0 ? ['CV'] : []),
  ].join(' · ');
}
