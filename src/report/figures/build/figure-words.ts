import { frequencyLabel } from '../../../core/plot/frequency-label';
import type { FigureSpectrum } from './figure-spectrum';

/** "fresh, cycle 1 and cycle 100"; long lists by their ends: "20 spectra, fresh to cycle 500". */
export function namesInWords(members: readonly { name: string }[], noun = 'spectra'): string {
  const names = members.map(({ name }) => name);
  if (names.length > 6) return `${names.length} ${noun}, ${names[0]} to ${names.at(-1)}`;
  return names.length < 2 ? (names[0] ?? `no ${noun}`) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "100 kHz to 10 mHz": the ends of all sweeps together. */
export function frequenciesInWords(spectra: readonly FigureSpectrum[]): string {
  const all = spectra.flatMap(({ spectrum }) => Array.from(spectrum.frequency_Hz)).filter((f) => f > 0);
  if (all.length === 0) return '';
  const [low, high] = all.reduce((ends, f) => [Math.min(ends[0], f), Math.max(ends[1], f)] as [number, number], [
    Number.POSITIVE_INFINITY,
    0,
  ] as [number, number]);
  return `${frequencyLabel(high)} to ${frequencyLabel(low)}`;
}

/** "cycles 1, 10 and 50"; long lists by their number and ends. */
export function cyclesInWords(cycles: readonly number[]): string {
  if (cycles.length > 6) return `${cycles.length} cycles from ${cycles[0]} to ${cycles.at(-1)}`;
  return cycles.length === 1 ? `cycle ${cycles[0]}` : `cycles ${cycles.slice(0, -1).join(', ')} and ${cycles.at(-1)}`;
}
