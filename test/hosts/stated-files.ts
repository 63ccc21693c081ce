import { type DtaTable, writeDta } from '../writers/gamry-dta';
import type { ExpectedSpectrum } from '../writers/sample';
import { statedSpectrum } from '../writers/stated-spectrum';

/** A Gamry file with one sweep: 5 Ω, an arc of 20 Ω and a Warburg line of 3 Ω·s^(−1/2), all times `scale`. */
export function statedFile(scale = 1, points = 15): Uint8Array {
  return writeDta({ tag: 'EISPOT', tables: [table(statedSpectrum(points, scale))] });
}

function table({ frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum): DtaTable {
  const rows = frequency_Hz.map((f, k) => [k, f, zReal_ohm[k] as number, zImag_ohm[k] as number]);
  return { title: 'ZCURVE', names: ['Pt', 'Freq', 'Zreal', 'Zimag'], units: ['#', 'Hz', 'ohm', 'ohm'], rows };
}

export const statedCircuit = 'R0-p(R1,C1)-W1';

/** A table of charges and discharges, 500 rows each, one row a second. */
export function statedSeries(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, k) => {
    const charging = Math.floor(k / 500) % 2 === 0;
    return `${k},${(3.5 + (charging ? 1 : -1) * ((k % 500) / 1000 - 0.25)).toFixed(4)},${charging ? 0.001 : -0.001}`;
  });
  return new TextEncoder().encode(`Time (s),Voltage (V),Current (A)\n${lines.join('\n')}\n`);
}

/** A text of words: no measurement. */
export const notes = new TextEncoder().encode('These are notes about the cell.\nNothing was measured.\n');
