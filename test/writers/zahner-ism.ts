import { ByteWriter } from './byte-writer';
import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

/** Big-endian arrays of modulus and phase, then strings with the case of their letters swapped. */
export function writeIsm({ frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum, potential = '3.25v, aMPL: 10Mv'): Uint8Array {
  const out = new ByteWriter(false)
    .u2(0)
    .u4(0xfffffffe)
    .u2(0)
    .u4(frequency_Hz.length - 1);
  for (const f of frequency_Hz) out.f8(f);
  for (const [k, re] of zReal_ohm.entries()) out.f8(Math.hypot(re, zImag_ohm[k] as number));
  for (const [k, re] of zReal_ohm.entries()) out.f8(Math.atan2(zImag_ohm[k] as number, re));
  for (const k of frequency_Hz.keys()) out.f8(1405589568 + k);
  for (const _ of frequency_Hz) out.i2(1000);
  for (const text of ['160724', 'rc hiz', potential, '10.0Na', '25.0+-0.1c', '09:32:45 - 09:37:42', '', '', '', ''])
    out.u2(text.length).ascii(text);
  return out.zeros(400).toBytes();
}

export function samples(): Sample[] {
  const falling = statedSpectrum(16);
  const rising: ExpectedSpectrum = {
    frequency_Hz: falling.frequency_Hz.toReversed(),
    zReal_ohm: falling.zReal_ohm.toReversed(),
    zImag_ohm: falling.zImag_ohm.toReversed(),
  };
  // From the middle up to the highest frequency with other values, then all the way down.
  const up = (values: number[], factor: number) =>
    values
      .slice(1, 6)
      .toReversed()
      .map((value) => factor * value);
  const overlapping: ExpectedSpectrum = {
    frequency_Hz: [...up(falling.frequency_Hz, 1), ...falling.frequency_Hz],
    zReal_ohm: [...up(falling.zReal_ohm, 1.5), ...falling.zReal_ohm],
    zImag_ohm: [...up(falling.zImag_ohm, 1.5), ...falling.zImag_ohm],
  };
  const sample = (title: string, name: string, written: ExpectedSpectrum): Sample => ({
    title,
    name,
    bytes: writeIsm(written),
    spectra: [rising],
    series: [],
    tolerance: 1e-13,
  });
  return [sample('a sweep from low to high', 'rising.ism', rising), sample('an overlapping first part', 'overlap.ism', overlapping)];
}
