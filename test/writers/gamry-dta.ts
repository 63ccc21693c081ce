import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

export interface DtaTable {
  title: string;
  names: string[];
  units: string[];
  rows: (number | string)[][];
}
export interface DtaFile {
  tag: string;
  header?: string[];
  tables: DtaTable[];
  /** Lines between the tables, in the order of the tables. */
  between?: string[][];
  decimalComma?: boolean;
  lineEnd?: string;
}

/** A valid .DTA file; numbers with every digit they have. */
export function writeDta({ tag, header = [], tables, between = [], decimalComma = false, lineEnd = '\r\n' }: DtaFile): Uint8Array {
  const cell = (value: number | string) => (decimalComma && typeof value === 'number' ? String(value).replace('.', ',') : String(value));
  const lines = [
    'EXPLAIN',
    `TAG\t${tag}`,
    'TITLE\tLABEL\tWritten sample\tTest &Identifier',
    'NOTES\tNOTES\t2\t&Notes...',
    '\tCURVE',
    '\tTABLE',
  ];
  lines.push(...header);
  for (const [k, table] of tables.entries()) {
    lines.push(`${table.title}\tTABLE`, `\t${table.names.join('\t')}`, `\t${table.units.join('\t')}`);
    for (const row of table.rows) lines.push(`\t${row.map(cell).join('\t')}`);
    lines.push(...(between[k] ?? []));
  }
  return new Uint8Array(Array.from(lines.join(lineEnd), (letter) => letter.charCodeAt(0)));
}

const zNames = ['Pt', 'Time', 'Freq', 'Zreal', 'Zimag', 'Zsig', 'Zmod', 'Zphz', 'Idc', 'Vdc', 'IERange'];
const zUnits = ['#', 's', 'Hz', 'ohm', 'ohm', 'V', 'ohm', '\u00b0', 'A', 'V', '#'];

function zTable({ frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum): DtaTable {
  const rows = frequency_Hz.map((f, k) => [k, 1.5 * k, f, zReal_ohm[k] as number, zImag_ohm[k] as number, 1, 0, 0, 1e-6, 3.25, 9]);
  return { title: 'ZCURVE', names: [...zNames], units: [...zUnits], rows };
}

const ocv: DtaTable = {
  title: 'OCVCURVE',
  names: ['Pt', 'T', 'Vf', 'Vm', 'Ach', 'Over', 'Temp'],
  units: ['#', 's', 'V vs. Ref.', 'V', 'V', 'bits', 'deg C'],
  rows: [
    [0, 0.25, 3.25, 3.2501, 0, '...........', -327.67],
    [1, 0.5, 3.251, 3.2501, 0, '.........ab', -327.67],
  ],
};
const ocvColumns = { time_s: [0.25, 0.5], potential_V: [3.25, 3.251], overload: [0, 2], temperature_K: [Number.NaN, Number.NaN] };

export function samples(): Sample[] {
  return [abortedSample(), driftSample(), cvSample()];
}

/** An open-circuit table before, an abort and another table behind. */
function abortedSample(): Sample {
  const sweep = statedSpectrum(15);
  const after: DtaTable = { title: 'FRACURVE', names: ['Pt', 'T', 'V'], units: ['#', 'S', 'V'], rows: [[0, 20.5, -1e-3]] };
  const bytes = writeDta({
    tag: 'EISPOT',
    tables: [ocv, zTable(sweep), after],
    between: [['EOC\tQUANT\t3.25\tOpen Circuit (V)'], ['EXPERIMENTABORTED\tTOGGLE\tT\tExperiment Aborted']],
  });
  const series = [{ columns: ocvColumns }, { columns: { time_s: [20.5], potential_V: [-1e-3] } }];
  return { title: 'an aborted run', name: 'aborted.DTA', bytes, spectra: [{ ...sweep, cycle: null }], series, tolerance: 0 };
}

/** Decimal commas, line ends of another system, and the two columns of the drift correction between the others. */
function driftSample(): Sample {
  const [raw, corrected] = [statedSpectrum(12), statedSpectrum(12, 0.98)];
  const table = zTable(raw);
  table.names.splice(8, 0, 'ZrealDrCor', 'ZimagDrCor');
  table.units.splice(8, 0, 'ohm', 'ohm');
  for (const [k, row] of table.rows.entries()) row.splice(8, 0, corrected.zReal_ohm[k] as number, corrected.zImag_ohm[k] as number);
  const bytes = writeDta({ tag: 'EISPOT', header: ['DRIFTCOR\tSELECTOR\t1\t&Drift'], tables: [table], decimalComma: true, lineEnd: '\n' });
  return {
    title: 'drift correction and decimal commas',
    name: 'drift_c0012.dta',
    bytes,
    spectra: [corrected, raw],
    series: [],
    tolerance: 0,
  };
}

function cvSample(): Sample {
  const names = ['Pt', 'T', 'Vf', 'Im', 'Over'];
  const units = ['#', 's', 'V vs. Ref.', 'A', 'bits'];
  const curve = (title: string, rows: number[][]): DtaTable => ({ title, names, units, rows: rows.map((row) => [...row, '..........a']) });
  const first = [
    [0, 0.1, 0.1, -4.5e-6],
    [1, 0.2, 0.101, -4e-6],
  ];
  const bytes = writeDta({
    tag: 'CV',
    header: ['SCANRATE\tQUANT\t1.00000E+001\tScan Rate (mV/s)'],
    tables: [curve('CURVE1', first), curve('CURVE2', [[2, 0.3, 0.102, 5e-6]])],
  });
  const columns = {
    time_s: [0.1, 0.2, 0.3],
    potential_V: [0.1, 0.101, 0.102],
    current_A: [-4.5e-6, -4e-6, 5e-6],
    cycle: [1, 1, 2],
    overload: [1, 1, 1],
  };
  return { title: 'a voltammogram in two tables', name: 'cv.dta', bytes, spectra: [], series: [{ columns }], tolerance: 0 };
}
