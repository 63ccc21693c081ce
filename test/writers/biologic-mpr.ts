import { ByteWriter } from './byte-writer';
import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

export type MprHeader = 'old-2' | 'old-3' | 'new';
export type MprType = 'f4' | 'f8' | 'u1' | 'u2' | 'u4';

/** A column as it shall stand in the file; ids that share the flag byte are given once, with the whole byte as value. */
export interface MprColumn {
  ids: number[];
  type: MprType;
  values: number[];
}
export interface MprFile {
  header: MprHeader;
  technique: number;
  columns: MprColumn[];
  /** Row indexes as the loop module lists them, closing row count and padding included. */
  loops?: number[];
  withoutLog?: boolean;
}

/** A valid .mpr file: magic, settings, data, log and, where loops are given, the loop module. */
export function writeMpr(file: MprFile): Uint8Array {
  const out = new ByteWriter().ascii('BIO-LOGIC MODULAR FILE\x1a', 48).zeros(4);
  writeModule(out, file.header, 'VMP Set', 'VMP settings', 0, new ByteWriter().u1(file.technique).zeros(600).toBytes());
  const dataVersion = { 'old-2': 2, 'old-3': 3, new: 11 }[file.header];
  writeModule(out, file.header, 'VMP data', 'VMP data', dataVersion, dataPayload(file));
  if (!file.withoutLog) writeModule(out, file.header, 'VMP LOG', 'VMP LOG', 0, new ByteWriter().zeros(585).f8(45000.5).zeros(50).toBytes());
  if (file.loops !== undefined) writeModule(out, file.header, 'VMP loop', 'VMP loop', 0, loopPayload(file.loops));
  return out.toBytes();
}

function writeModule(out: ByteWriter, header: MprHeader, short: string, long: string, version: number, payload: Uint8Array): void {
  out.ascii('MODULE').ascii(short, 10).ascii(long, 25);
  if (header === 'new')
    out
      .u4(0xffffffff)
      .u4(payload.length)
      .u4(0)
      .u4(version === 0 ? 10 : version);
  else out.u4(payload.length).u4(version);
  out.ascii('11/20/26').bytes(payload);
}

function dataPayload({ header, columns }: MprFile): Uint8Array {
  const rows = columns[0]?.values.length ?? 0;
  const ids = columns.flatMap((column) => column.ids);
  const out = new ByteWriter().u4(rows);
  if (header === 'new') out.u2(ids.length);
  else out.u1(ids.length);
  for (const id of ids) out.u2(id);
  out.zeros({ 'old-2': 405, 'old-3': 406, new: 1007 }[header] - out.length);
  for (let row = 0; row < rows; row++) for (const column of columns) out[column.type](column.values[row] as number);
  return out.toBytes();
}

function loopPayload(loops: number[]): Uint8Array {
  const out = new ByteWriter().u4(loops.length);
  for (const row of loops) out.u4(row);
  return out.zeros(4 * 20).toBytes();
}

/** freq, Re, -Im, time and cycle number of sweeps one after another. */
function impedanceColumns(sweeps: readonly ExpectedSpectrum[], cycles: readonly number[]): MprColumn[] {
  const all = (pick: (sweep: ExpectedSpectrum) => number[]) => sweeps.flatMap(pick);
  const frequency_Hz = all((sweep) => sweep.frequency_Hz);
  return [
    { ids: [32], type: 'f4', values: frequency_Hz },
    { ids: [37], type: 'f4', values: all((sweep) => sweep.zReal_ohm) },
    { ids: [38], type: 'f4', values: all((sweep) => sweep.zImag_ohm.map((value) => -value)) },
    { ids: [4], type: 'f8', values: frequency_Hz.map((_, k) => 10 * k) },
    { ids: [24], type: 'f8', values: sweeps.flatMap((sweep, k) => sweep.frequency_Hz.map(() => cycles[k] as number)) },
  ];
}

export function samples(): Sample[] {
  const sweeps = [1, 1.1, 1.2].map((scale) => statedSpectrum(13, scale));
  return [loopSample(sweeps), cycleSample(sweeps), reversalSample(sweeps), moduloBatSample(), cyclingSample(), unknownColumnSample()];
}

function loopSample(sweeps: ExpectedSpectrum[]): Sample {
  const bytes = writeMpr({ header: 'old-3', technique: 0x1e, columns: impedanceColumns(sweeps, [0, 0, 0]), loops: [0, 13, 26, 39, 0] });
  const spectra = sweeps.map((sweep, k) => ({ ...sweep, cycle: k + 1 }));
  return { title: 'loops and an old header', name: 'looped_GEIS.mpr', bytes, spectra, series: [], tolerance: 6e-8 };
}

function cycleSample(sweeps: ExpectedSpectrum[]): Sample {
  const bytes = writeMpr({ header: 'new', technique: 0x1d, columns: impedanceColumns(sweeps, [4, 5, 6]), withoutLog: true });
  const spectra = sweeps.map((sweep, k) => ({ ...sweep, cycle: k + 4 }));
  return { title: 'a cycle column, the new header and no log', name: 'running_PEIS.mpr', bytes, spectra, series: [], tolerance: 6e-8 };
}

function reversalSample(sweeps: ExpectedSpectrum[]): Sample {
  const bytes = writeMpr({ header: 'old-2', technique: 0x1d, columns: impedanceColumns(sweeps, [1, 1, 1]) });
  const spectra = sweeps.map((sweep) => ({ ...sweep, cycle: 70 }));
  return {
    title: 'nothing but the frequency to split by, cycle in the name',
    name: 'a_cycle070.mpr',
    bytes,
    spectra,
    series: [],
    tolerance: 6e-8,
  };
}

/** Three rows of rest, a sweep as |Z| and phase, two rows of charge: the z cycle restarts within the sweep, as it does in real files. */
function moduloBatSample(): Sample {
  const sweep = statedSpectrum(10);
  const rest = (values: number[]) => [...values.slice(0, 3), ...new Array<number>(10).fill(0), ...values.slice(3)];
  const both = (values: number[]) => [0, 0, 0, ...values, 0, 0];
  const modulus = sweep.zReal_ohm.map((re, k) => Math.hypot(re, sweep.zImag_ohm[k] as number));
  const phase_deg = sweep.zReal_ohm.map((re, k) => (Math.atan2(sweep.zImag_ohm[k] as number, re) * 180) / Math.PI);
  const bytes = writeMpr({
    header: 'new',
    technique: 0x7f,
    columns: [
      { ids: [1, 2, 3, 21, 31, 65], type: 'u1', values: rest([3, 3, 3, 1, 129]) },
      { ids: [4], type: 'f8', values: Array.from({ length: 15 }, (_, k) => k) },
      { ids: [6], type: 'f4', values: rest([3.5, 3.5, 3.5, 3.75, 4]) },
      { ids: [8], type: 'f4', values: rest([0, 0, 0, 2, 2]) },
      { ids: [32], type: 'f4', values: both(sweep.frequency_Hz) },
      { ids: [36], type: 'f4', values: both(modulus) },
      { ids: [35], type: 'f4', values: both(phase_deg) },
      { ids: [469], type: 'u4', values: [3, 3, 3, ...sweep.frequency_Hz.map(() => 3), 3, 3] },
    ],
  });
  const columns = {
    time_s: [0, 1, 2, 13, 14],
    potential_V: [3.5, 3.5, 3.5, 3.75, 4],
    current_A: [0, 0, 0, 2e-3, 2e-3],
    mode: [3, 3, 3, 1, 1],
    'counter inc.': [0, 0, 0, 0, 1],
  };
  return {
    title: 'rest, one sweep and charge in one table',
    name: 'mb.mpr',
    bytes,
    spectra: [{ ...sweep, cycle: null }],
    series: [{ columns }],
    tolerance: 3e-7,
  };
}

/** Galvanostatic cycling without a current column: the current is dq/dt. */
function cyclingSample(): Sample {
  const columns: MprColumn[] = [
    { ids: [1, 2, 3, 21, 31, 65], type: 'u1', values: [3, 3, 1, 1, 1] },
    { ids: [131], type: 'u2', values: [0, 0, 1, 1, 1] },
    { ids: [4], type: 'f8', values: [0, 10, 10, 30, 50] },
    { ids: [7], type: 'f8', values: [0, 0, 1e-6, 0.01, -0.02] },
    { ids: [5], type: 'f4', values: [0, 0, 1.75, 1.75, -3.5] },
    { ids: [6], type: 'f4', values: [3, 3, 3.125, 3.25, 3.125] },
    { ids: [468], type: 'u4', values: [0, 0, 1, 1, 2] },
  ];
  const series = {
    time_s: [0, 10, 10, 30, 50],
    potential_V: [3, 3, 3.125, 3.25, 3.125],
    // 0.01 mAh in 20 s is 1.8 mA; where no time passed, the controlled 1.75 mA.
    current_A: [0, 0, 1.75e-3, 1.8e-3, -3.6e-3],
    halfCycle: [0, 0, 1, 1, 2],
    sequence: [0, 0, 1, 1, 1],
  };
  const bytes = writeMpr({ header: 'new', technique: 0x04, columns });
  return {
    title: 'cycling without a current column',
    name: 'gcpl.mpr',
    bytes,
    spectra: [],
    series: [{ columns: series }],
    tolerance: 1e-12,
  };
}

function unknownColumnSample(): Sample {
  const sweep = statedSpectrum(8);
  const columns = impedanceColumns([sweep], [1]);
  columns.splice(2, 0, { ids: [60001], type: 'f8', values: sweep.frequency_Hz });
  const bytes = writeMpr({ header: 'old-3', technique: 0x1d, columns });
  return {
    title: 'one column of unknown width',
    name: 'odd.mpr',
    bytes,
    spectra: [{ ...sweep, cycle: null }],
    series: [],
    tolerance: 6e-8,
  };
}
