import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

export interface MptFile {
  /** Full name as in line 4; none: a file without header block. */
  technique?: string;
  settings?: string[];
  names: string[];
  rows: (number | string)[][];
  decimalComma?: boolean;
  firstLine?: string;
}

/** A valid text export in latin-1: header lines counted in line 2, a tab behind every row. */
export function writeMpt({
  technique,
  settings = [],
  names,
  rows,
  decimalComma = false,
  firstLine = 'EC-Lab ASCII FILE',
}: MptFile): Uint8Array {
  const cell = (value: number | string) => (decimalComma && typeof value === 'number' ? String(value).replace('.', ',') : String(value));
  const body = [`${names.join('\t')}\t`, ...rows.map((row) => row.map(cell).join('\t'))];
  const count = settings.length + 6;
  const header =
    technique === undefined ? [] : [firstLine, `Nb header lines : ${count}                          `, '', technique, '', ...settings];
  return Uint8Array.from([...header, ...body, ''].join('\r\n'), (letter) => letter.charCodeAt(0));
}

const names = ['freq/Hz', 'Re(Z)/Ohm', '-Im(Z)/Ohm', 'time/s', '<Ewe>/V', 'Cs/\u00b5F', 'cycle number'];

function rowsOf(sweeps: readonly ExpectedSpectrum[], cycle: (sweep: number) => number): number[][] {
  return sweeps.flatMap(({ frequency_Hz, zReal_ohm, zImag_ohm }, sweep) =>
    frequency_Hz.map((f, k) => [f, zReal_ohm[k] as number, -(zImag_ohm[k] as number), k, 3.25, 1.5, cycle(sweep)]),
  );
}

const peis = 'Potentio Electrochemical Impedance Spectroscopy';

export function samples(): Sample[] {
  const sweeps = [statedSpectrum(11), statedSpectrum(11, 1.25)];
  return [
    loopSample(sweeps),
    germanSample(sweeps),
    bareSample(sweeps),
    extraNamesSample(sweeps[0] as ExpectedSpectrum),
    cvSample(),
    dateSample(),
  ];
}

function loopSample(sweeps: ExpectedSpectrum[]): Sample {
  const settings = [
    'Comments : one',
    'Comments : two',
    'Number of loops : 2',
    'Loop 0 from point number 0 to 10',
    'Loop 1 from point number 11 to 21',
  ];
  const bytes = writeMpt({ technique: peis, settings, names, rows: rowsOf(sweeps, () => 0) });
  return {
    title: 'loops in the header',
    name: 'loops.mpt',
    bytes,
    spectra: sweeps.map((sweep, k) => ({ ...sweep, cycle: k + 1 })),
    series: [],
    tolerance: 0,
  };
}

function germanSample(sweeps: ExpectedSpectrum[]): Sample {
  const bytes = writeMpt({
    technique: peis,
    names,
    rows: rowsOf(sweeps, (k) => k + 5),
    decimalComma: true,
    firstLine: 'BT-Lab ASCII FILE',
  });
  return {
    title: 'decimal commas',
    name: 'german.txt',
    bytes,
    spectra: sweeps.map((sweep, k) => ({ ...sweep, cycle: k + 5 })),
    series: [],
    tolerance: 0,
  };
}

function bareSample(sweeps: ExpectedSpectrum[]): Sample {
  const bytes = writeMpt({ names, rows: rowsOf(sweeps, () => 1) });
  return {
    title: 'no header block',
    name: 'bare.mpt',
    bytes,
    spectra: sweeps.map((sweep) => ({ ...sweep, cycle: null })),
    series: [],
    tolerance: 0,
  };
}

function extraNamesSample(sweep: ExpectedSpectrum): Sample {
  const bytes = writeMpt({ technique: peis, names: [...names, '', 'x'], rows: rowsOf([sweep], () => 1) });
  return { title: 'more names than cells', name: 'names_fresh.mpt', bytes, spectra: [{ ...sweep, cycle: 0 }], series: [], tolerance: 0 };
}

/** A name that occurs twice, and a unit damaged on its way. */
function cvSample(): Sample {
  const settings = ['dE/dt               0,100               ', 'dE/dt unit          mV/s                '];
  const rows = [
    [2, 0.25, 3.5, -1.5, 1, 25, 1.5],
    [2, 0.5, 3.25, -2.5, 1, 26, 2.5],
    [2, 0.75, 3.5, 2.5, 2, 27, 3.5],
  ];
  const cvNames = ['mode', 'time/s', 'Ewe/V', '<I>/mA', 'cycle number', 'Temperature/\u00b0C', '<I>/mA'];
  const bytes = writeMpt({ technique: 'Cyclic Voltammetry', settings, names: cvNames, rows, decimalComma: true });
  const columns = {
    time_s: [0.25, 0.5, 0.75],
    potential_V: [3.5, 3.25, 3.5],
    current_A: [-1.5e-3, -2.5e-3, 2.5e-3],
    cycle: [1, 1, 2],
    temperature_K: [298.15, 299.15, 300.15],
    mode: [2, 2, 2],
  };
  return { title: 'a voltammogram', name: 'cv.mpt', bytes, spectra: [], series: [{ columns }], tolerance: 1e-15 };
}

function dateSample(): Sample {
  const rows = [
    ['12/31/2026 23:59:58.500', 4.25, 450],
    ['01/01/2027 00:00:00.750', 4.5, -450],
  ];
  const bytes = writeMpt({ technique: 'Modulo Bat', names: ['time/s', 'Ecell/V', 'I/mA'], rows });
  const columns = { time_s: [0, 2.25], potential_V: [4.25, 4.5], current_A: [0.45, -0.45] };
  return { title: 'dates as time', name: 'dates.txt', bytes, spectra: [], series: [{ columns }], tolerance: 1e-15 };
}
