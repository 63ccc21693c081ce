import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

/** Version, count, 1, nine lines a point, then the dates and settings that follow in real files. */
export function writeDfr({ frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum, decimalComma = false): Uint8Array {
  const number = (value: number) => ` ${decimalComma ? String(value).replace('.', ',') : value}`;
  const points = frequency_Hz.flatMap((f, k) =>
    [f, zReal_ohm[k] as number, -(zImag_ohm[k] as number), 0.25, 1e-6, 2 * k, 1, 1, 1].map(number),
  );
  return textBytes(['VERSION8.0', ` ${frequency_Hz.length}`, ' 1', ...points, '13.07.2022 22:32:00', ' 2.0', ' 2.0', ''], '\r\n');
}

export function samples(): Sample[] {
  const one = statedSpectrum(10);
  return [
    { title: 'decimal points', name: 'fra.dfr', bytes: writeDfr(one), spectra: [one], series: [], tolerance: 0 },
    {
      title: 'decimal commas',
      name: 'fra_fresh.dfr',
      bytes: writeDfr(one, true),
      spectra: [{ ...one, cycle: 0 }],
      series: [],
      tolerance: 0,
    },
  ];
}
