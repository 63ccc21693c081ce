import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Spectrum } from '../../src/core/spectrum';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { samples as biologicSamples, writeMpr } from '../writers/biologic-mpr';
import { samples as gamrySamples, writeDta } from '../writers/gamry-dta';

/** What the files' spectra are made from: two arcs a factor 100 apart in τ and a Warburg line, growing with the cycle. */
export function twoArcTruth(cycle: number) {
  const grown = 1 + 0.05 * cycle;
  return { R0: 5, R1: 20 * grown, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: 60 * grown, W2: 12, CPE2_Q: 1.5e-4, CPE2_alpha: 0.85 };
}
export function twoArcSpectrum(cycle: number): Spectrum {
  const circuit = 'R0-p(R1,CPE1)-p(R2-W2,CPE2)';
  return madeSpectrum(circuit, twoArcTruth(cycle), { max_Hz: 2e5, min_Hz: 0.02, perDecade: 6, noise: 0.003, seed: 10 + cycle });
}

/** One .mpr with ten loops, as a GEIS over ten cycles writes it. */
export function tenLoopFile(): Uint8Array {
  const sweeps = Array.from({ length: 10 }, (_, k) => twoArcSpectrum(k + 1));
  const points = sweeps[0]!.frequency_Hz.length;
  const column = (id: number, type: 'f4' | 'f8', pick: (sweep: Spectrum, k: number) => number[]) => ({
    ids: [id],
    type,
    values: sweeps.flatMap(pick),
  });
  return writeMpr({
    header: 'new',
    technique: 0x1e,
    columns: [
      column(32, 'f4', ({ frequency_Hz }) => [...frequency_Hz]),
      column(37, 'f4', ({ zReal_ohm }) => [...zReal_ohm]),
      column(38, 'f4', ({ zImag_ohm }) => [...zImag_ohm].map((value) => -value)),
      column(4, 'f8', ({ frequency_Hz }, k) => [...frequency_Hz].map((_, row) => 100 * k + row)),
      column(24, 'f8', ({ frequency_Hz }) => [...frequency_Hz].map(() => 0)),
    ],
    loops: [...Array.from({ length: 11 }, (_, k) => k * points), 0],
  });
}

/** One .DTA with one impedance spectrum. */
export function impedanceDta(cycle: number): Uint8Array {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(cycle);
  const rows = Array.from(frequency_Hz, (f, k) => [k, f, zReal_ohm[k]!, zImag_ohm[k]!]);
  const names = ['Pt', 'Freq', 'Zreal', 'Zimag'];
  return writeDta({ tag: 'EISPOT', tables: [{ title: 'ZCURVE', names, units: ['#', 'Hz', 'ohm', 'ohm'], rows }] });
}

/** Comma-separated text with −Im, as people export it. */
export function impedanceCsv(cycle: number): string {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(cycle);
  const rows = Array.from(frequency_Hz, (f, k) => `${f},${zReal_ohm[k]},${-zImag_ohm[k]!}`);
  return `freq/Hz,Re(Z)/Ohm,-Im(Z)/Ohm\n${rows.join('\n')}\n`;
}

/** A voltammogram: a valid file without impedance. */
export const voltammogramDta = (): Uint8Array => gamrySamples().find(({ name }) => name === 'cv.dta')!.bytes;

/** A file cut in the middle of its data. */
export function cutMpr(): Uint8Array {
  const { bytes } = biologicSamples()[0]!;
  return bytes.slice(0, Math.round(bytes.length * 0.55));
}

/** A folder with these files, removed when the tests of this file are done. @returns a function from a name in it to its path */
export function madeFolder(files: Readonly<Record<string, Uint8Array | string>>): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return (name = '') => join(folder, name);
}
