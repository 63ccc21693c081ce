import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDta } from '../../writers/gamry-dta';

/** A folder of Gamry files of one cell, cycle 1, 2, 3 …: 100 kHz to 10 mHz, one arc that doubles from the first to the last, and diffusion. */
export function writeSpectra(folder: string, count: number, points = 61): void {
  mkdirSync(folder, { recursive: true });
  for (let cycle = 1; cycle <= count; cycle++)
    writeFileSync(join(folder, `cell_cycle${String(cycle).padStart(4, '0')}.DTA`), spectrumFile(1 + cycle / count, points));
}

/** Rs + R ∥ C + σ(1 − j)/√ω in closed form. */
function spectrumFile(scale: number, points: number): Uint8Array {
  const rows = Array.from({ length: points }, (_, k) => {
    const frequency = 10 ** (5 - (7 * k) / (points - 1));
    const omega = 2 * Math.PI * frequency;
    const [R, x, warburg] = [20 * scale, omega * 20 * scale * 2e-5, 3 / Math.sqrt(omega)];
    return [k, frequency, 5 + R / (1 + x * x) + warburg, (-R * x) / (1 + x * x) - warburg];
  });
  return writeDta({
    tag: 'EISPOT',
    tables: [{ title: 'ZCURVE', names: ['Pt', 'Freq', 'Zreal', 'Zimag'], units: ['#', 'Hz', 'ohm', 'ohm'], rows }],
  });
}
