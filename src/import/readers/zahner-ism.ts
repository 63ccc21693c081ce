import { ReadError } from '../../core/errors';
import { defineReader, type FileHead, type InstrumentFile, type ReadResult } from '../../core/reader';

/**
 * Zahner Thales impedance spectra (.ism). Binary, **big-endian**.
 *
 * 6-byte signed version, 6-byte signed (count of samples - 1), then arrays of that count: frequency f8, |Z| in Ω f8, phase in radian f8,
 * time f8 (seconds since 1980), significance i2. Strings follow, with a 2-byte length and the case of their letters swapped: date,
 * system, potential, current, temperature, time, four comments, area, serial number.
 *
 * Traps: the arc of a capacitor has a negative phase here. Spectra usually start in the middle, run up to the highest frequency and
 * then down to the lowest: as in the maker's own reader only the range between the lowest and the highest frequency is kept, from low
 * to high, because the part before it measures the same frequencies again. The time can be negative.
 */
export default defineReader({
  id: 'zahner-ism',
  instrument: 'Zahner Thales',
  extensions: ['.ism'],
  source: "Layout worked out on files of 2009 to 2024 and checked against the maker's own reader.",
  canRead,
  read: readIsm,
});

const header_bytes = 12;
const sample_bytes = 4 * 8 + 2;

/** There is no magic: the version is a small negative 32-bit number behind two zero bytes, and the first frequency must be one. */
function canRead(head: FileHead): boolean {
  const [a, b, c, d, e, f] = head.bytes;
  if (head.size < header_bytes + 8 || a !== 0 || b !== 0 || c !== 0xff || d !== 0xff || e !== 0xff || (f as number) < 0xf0) return false;
  const view = new DataView(head.bytes.buffer, head.bytes.byteOffset, head.bytes.byteLength);
  const first_Hz = view.getFloat64(header_bytes);
  return view.getUint16(6) === 0 && first_Hz > 1e-9 && first_Hz < 1e12;
}

function readIsm({ name, bytes }: InstrumentFile): ReadResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const samples = view.getUint16(6) * 2 ** 32 + view.getUint32(8) + 1;
  const needed = header_bytes + samples * sample_bytes;
  if (needed > bytes.length) {
    throw new ReadError(
      'FILE_CUT',
      `${name} announces ${samples} samples, which need ${needed} bytes, and is ${bytes.length} bytes long.`,
      {
        file: name,
        expected: `at least ${needed} bytes`,
        hint: 'Copy the file again from the measuring computer.',
      },
    );
  }
  const column = (index: number) =>
    Float64Array.from({ length: samples }, (_, k) => view.getFloat64(header_bytes + 8 * (index * samples + k)));
  const [frequency_Hz, modulus_ohm, phase_rad] = [column(0), column(1), column(2)];
  const bad = frequency_Hz.findIndex(
    (value, k) => !(value > 0 && value < 1e12) || !Number.isFinite((modulus_ohm[k] as number) + (phase_rad[k] as number)),
  );
  if (bad >= 0) {
    throw new ReadError(
      'FILE_CORRUPT',
      `${name}: sample ${bad + 1} of ${samples} has the frequency ${frequency_Hz[bad]} and |Z| ${modulus_ohm[bad]}.`,
      {
        file: name,
        expected: 'a positive frequency with a finite impedance',
        hint: 'The file is damaged: copy it again from the measuring computer.',
      },
    );
  }
  const order = betweenExtremes(frequency_Hz);
  const pick = (value: (k: number) => number) => Float64Array.from(order, value);
  const spectrum = {
    frequency_Hz: pick((k) => frequency_Hz[k] as number),
    zReal_ohm: pick((k) => (modulus_ohm[k] as number) * Math.cos(phase_rad[k] as number)),
    zImag_ohm: pick((k) => (modulus_ohm[k] as number) * Math.sin(phase_rad[k] as number)),
  };
  const potential_V = statedPotential(view, needed);
  const left = samples - order.length;
  const message = `${left} of ${samples} samples measure frequencies of the spectrum a first time, on the way up to the start; they were left out.`;
  return {
    recordings: [{ technique: 'eis', label: 'EIS', tags: { potential_V }, spectrum }],
    warnings: left === 0 ? [] : [{ code: 'OVERLAP_LEFT_OUT', message }],
  };
}

/** Samples from the lowest to the highest frequency, along the measurement. */
function betweenExtremes(frequency_Hz: Float64Array): number[] {
  let [lowest, highest] = [0, 0];
  for (const [k, value] of frequency_Hz.entries()) {
    if (value < (frequency_Hz[lowest] as number)) lowest = k;
    if (value > (frequency_Hz[highest] as number)) highest = k;
  }
  const step = highest >= lowest ? 1 : -1;
  return Array.from({ length: Math.abs(highest - lowest) + 1 }, (_, k) => lowest + step * k);
}

/** Third string: `0.9995v, aMPL: 10Mv`. */
function statedPotential(view: DataView, start: number): number | null {
  let at = start;
  for (let k = 0; k < 3; k++) {
    if (at + 2 > view.byteLength) return null;
    const length = view.getUint16(at);
    if (at + 2 + length > view.byteLength) return null;
    if (k === 2) {
      const text = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at + 2, Math.min(length, 100)));
      const volts = /^(-?\d+(?:\.\d+)?)(m?)v/i.exec(text);
      return volts === null ? null : Number(volts[1]) / (volts[2] === '' ? 1 : 1000);
    }
    at += 2 + length;
  }
  return null;
}
