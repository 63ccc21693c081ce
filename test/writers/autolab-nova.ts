import type { Sample } from './sample';
import { textBytes } from './text-bytes';

/** A triangle between 0 and 0.5 V in steps of 0.05 V, twice up and down, with a current that tells every point apart. */
export function statedScan(): { potential_V: number[]; current_A: number[]; cycle: number[] } {
  const potential_V: number[] = [];
  const cycle: number[] = [];
  for (let k = 0; k <= 40; k++) {
    const phase = k % 20;
    potential_V.push((phase <= 10 ? phase : 20 - phase) / 20);
    // The turn belongs to the segment it ends, so the second cycle starts one point behind it.
    cycle.push(k <= 20 ? 1 : 2);
  }
  return { potential_V, current_A: potential_V.map((_, k) => (k - 20.5) * 1e-6), cycle };
}

export function samples(): Sample[] {
  const { potential_V, current_A, cycle } = statedScan();
  const bare = textBytes(['U\tI', ...potential_V.map((value, k) => `${value}\t${current_A[k]}`)]);
  const names = 'Potential applied (V);Time (s);WE(1).Current (A);WE(1).Potential (V);Scan;Index;Current range';
  const full = textBytes(
    [names, ...potential_V.map((value, k) => `0;${5 + k};${current_A[k]};${value};${k < 20 ? 1 : 3};${k + 1};10 µA`)],
    '\r\n',
  );
  const columns = { potential_V, current_A, cycle };
  const comma = (value: number) => String(value).replace('.', ',');
  const chrono = potential_V.map((value, k) => `${k + 1};${comma(0.5 * k)};${comma(current_A[k] as number)};${comma(value)}`);
  return [
    {
      title: 'decimal commas and a corrected time',
      name: 'chrono.txt',
      bytes: textBytes(['Index;Corrected time (s);WE(1).Current (A);WE(1).Potential (V)', ...chrono]),
      spectra: [],
      series: [{ columns: { potential_V, current_A, time_s: potential_V.map((_, k) => 0.5 * k) } }],
      tolerance: 0,
    },
    { title: 'two columns U and I', name: 'scan.txt', bytes: bare, spectra: [], series: [{ columns }], tolerance: 0 },
    {
      title: 'named columns',
      name: 'full.csv',
      bytes: full,
      spectra: [],
      series: [{ columns: { ...columns, time_s: potential_V.map((_, k) => 5 + k) } }],
      tolerance: 0,
    },
  ];
}
