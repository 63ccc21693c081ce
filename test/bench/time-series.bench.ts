import { test } from 'vitest';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { quantile, yardstick_ms } from './bench-figures';
import { writeMprRows } from './write-mpr-rows';

const rows = 1_000_000;

/** A million rows of numbers as an instrument writes them, in one buffer. */
function textFile(header: string, row: (k: number) => string): Uint8Array {
  const parts: string[] = [`${header}\n`];
  for (let k = 0; k < rows; k++) parts.push(row(k));
  return new TextEncoder().encode(parts.join(''));
}
const volt = (k: number) => (3.5 + 0.5 * Math.sin(k / 1e4)).toFixed(5);
const ampere = (k: number) => (k % 20_000 < 10_000 ? '0.12345678' : '-0.12345678');

const files: readonly { title: string; name: string; make: () => Uint8Array }[] = [
  {
    title: 'Landt text, 3 columns',
    name: 'a.csv',
    make: () => textFile('TestTime,Current/mA,Voltage/V', (k) => `${clock(k)},${ampere(k)},${volt(k)}\n`),
  },
  {
    title: 'Battery Data Format, 5 columns',
    name: 'b.csv',
    make: () =>
      textFile(
        'Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Index / 1',
        (k) => `${k / 10},${volt(k)},${ampere(k)},${1 + Math.floor(k / 20_000)},${1 + Math.floor(k / 10_000)}\n`,
      ),
  },
  {
    title: 'Arbin text, 11 columns',
    name: 'c.csv',
    make: () =>
      textFile(
        'Data_Point,Test_Time,DateTime,Step_Time,Step_Index,Cycle_Index,Current,Voltage,Charge_Capacity,Discharge_Capacity,Temperature',
        (k) =>
          `${k},${k / 10},${1.5e9 + k},${k % 10_000},${Math.floor(k / 10_000)},${Math.floor(k / 20_000)},${ampere(k)},${volt(k)},0.1234567,0.7654321,25.12\n`,
      ),
  },
  { title: 'BioLogic .mpr, 6 columns', name: 'd.mpr', make: () => writeMprRows(rows) },
];

function clock(k: number): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(k / 86_400)}-${part(Math.floor(k / 3600) % 24)}:${part(Math.floor(k / 60) % 60)}:${part(k % 60)}`;
}

test.each(files)('a million rows open: $title', ({ title, name, make }) => {
  const bytes = make();
  const times: number[] = [];
  const before = process.memoryUsage().rss;
  let grown = 0;
  let held = 0;
  for (let k = 0; k < 5; k++) {
    const start = performance.now();
    const { recordings } = readInstrumentFile({ name, bytes });
    times.push(performance.now() - start);
    grown = Math.max(grown, process.memoryUsage().rss - before);
    const [recording] = recordings;
    if (recording === undefined || recording.technique === 'eis' || recording.series.rows !== rows)
      throw new Error('not all rows were read');
    held = recording.series.columns.reduce((sum, column) => sum + column.values.buffer.byteLength, 0);
  }
  console.log(
    `${title}: ${(bytes.length / 1e6).toFixed(0)} MB in ${quantile(times, 0.5).toFixed(0)} ms (median of ${times.length}, first ${(times[0] as number).toFixed(0)}, best ${Math.min(...times).toFixed(0)}); ` +
      `columns hold ${(held / bytes.length).toFixed(1)} × the file, the process grew by ${(grown / bytes.length).toFixed(1)} × over all readings; ` +
      `yardstick ${yardstick_ms().toFixed(1)} ms`,
  );
});
