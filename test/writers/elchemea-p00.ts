import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

/** Four header lines, the names, the count, rows by tabs with every digit. */
export function writeP00({ frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum): Uint8Array {
  const header = [
    'Procedure : a cell',
    '01.01.2026 10:00:00 - 01.01.2026 10:10:00 i(init)= 1.0nA - i(end)= 1.0nA',
    'Description',
    't =  736.4 s',
  ];
  const names = " f/Hz       \t Z'/Ohm     \t -Z''/Ohm   \t time/s    \t Edc/V     \t Idc/A     \t";
  const rows = frequency_Hz.map((f, k) =>
    [f, zReal_ohm[k] as number, -(zImag_ohm[k] as number), 59.3, 0.3, 1e-7].map((value) => ` ${value}`).join('\t'),
  );
  return textBytes([...header, names, ` ${frequency_Hz.length} `, ...rows, '']);
}

export function samples(): Sample[] {
  const one = statedSpectrum(12);
  return [{ title: 'one table', name: 'cell_SOC050.P00', bytes: writeP00(one), spectra: [one], series: [], tolerance: 0 }];
}
