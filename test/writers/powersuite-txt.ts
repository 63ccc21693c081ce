import type { Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

export function samples(): Sample[] {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = statedSpectrum(12);
  const rising = { frequency_Hz: frequency_Hz.toReversed(), zReal_ohm: zReal_ohm.toReversed(), zImag_ohm: zImag_ohm.toReversed() };
  const rows = rising.frequency_Hz.map((f, k) => `${f}\t ${rising.zReal_ohm[k]}\t ${rising.zImag_ohm[k]}`);
  const bytes = textBytes(['Frequency\t Zre\t Zimg', ...rows, ''], '\r\r\n');
  const sparse = textBytes(['Frequency\t Zre\t Zimg', '', ...rows.flatMap((row) => [row, ''])]);
  return [
    { title: 'two carriage returns a line', name: 'suite.txt', bytes, spectra: [rising], series: [], tolerance: 0 },
    { title: 'empty lines between the rows', name: 'sparse.txt', bytes: sparse, spectra: [rising], series: [], tolerance: 0 },
  ];
}
