import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

/** Free lines, the count alone, rows by blanks. */
export function writeI2b({ frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum, free: string[]): Uint8Array {
  return textBytes([...free, String(frequency_Hz.length), ...frequency_Hz.map((f, k) => `${f} ${zReal_ohm[k]} ${zImag_ohm[k]}`)]);
}

export function samples(): Sample[] {
  const one = statedSpectrum(12);
  const bytes = writeI2b(one, ['a cell', 'of 20 mm', '800 C', 'in air', '']);
  return [{ title: 'five free lines', name: 'cell.i2b', bytes, spectra: [one], series: [], tolerance: 0 }];
}
