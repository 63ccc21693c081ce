import { strToU8, zipSync } from 'fflate';
import { statedColumns, statedRows } from './cycler-rows';
import { countedVoltages, stateCodes, writeIntegers } from './neware-nda';
import type { Sample } from './sample';

export const stateCodeOf = (state: keyof typeof stateCodes): number => stateCodes[state];

/** Pages of records of one length behind a header of 4096 bytes. */
export function ndcPages(
  type: number,
  version: number,
  count: number,
  length: number,
  write: (view: DataView, at: number, k: number) => void,
  start = 132,
  tail = 4,
): Uint8Array {
  const perPage = Math.floor((4096 - start - tail) / length);
  const bytes = new Uint8Array(4096 * (1 + Math.max(1, Math.ceil(count / perPage))));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, type);
  view.setUint8(2, version);
  for (let k = 0; k < count; k++) write(view, 4096 * (1 + Math.floor(k / perPage)) + start + length * (k % perPage), k);
  return bytes;
}

const unixStart_s = 1_758_723_656;

/** The three members of a parted archive; run information stands for the first and fourth row of each step only. */
function parted(version: 11 | 14 | 16 | 17): Record<string, Uint8Array> {
  const rows = statedRows();
  const isSmall = version === 11 || version === 16;
  const [perVolt, perAmpere, perAh] = isSmall ? [1e4, 1e3, 3.6e6] : [1, 1, 1];
  const informed = rows.filter((_, k) => k % 5 === 0 || k % 5 === 3);
  const [infoLength, stepLength] = version === 11 ? [47, 37] : version === 14 ? [55, 37] : [100, 100];
  return {
    'data.ndc': ndcPages(1, version, rows.length, 8, (view, at, k) => {
      view.setFloat32(at, (rows[k]?.potential_V ?? 0) * perVolt, true);
      view.setFloat32(at + 4, (rows[k]?.current_A ?? 0) * perAmpere, true);
    }),
    'data_runInfo.ndc': ndcPages(18, version, informed.length, infoLength, (view, at, k) => {
      const row = informed[k] as (typeof rows)[number];
      view.setInt32(at, row.stepTime_s * 1000, true);
      view.setFloat32(at + 5, row.chargeCapacity_Ah * perAh, true);
      view.setFloat32(at + 9, row.dischargeCapacity_Ah * perAh, true);
      view.setInt32(at + 29, 60_000, true);
      view.setInt32(at + 33, unixStart_s + row.time_s, true);
      view.setInt32(at + 37, 10 + row.step, true);
      view.setInt32(at + 41, row.point, true);
      view.setInt16(at + 45, 500, true);
    }),
    'data_step.ndc': ndcPages(7, version, 8, stepLength, (view, at, k) => {
      view.setInt32(at, k < 4 ? 0 : 1, true);
      view.setInt32(at + 4, k + 1, true);
      view.setUint8(at + 24, stateCodes[(['rest', 'charge', 'rest', 'discharge'] as const)[k % 4] as keyof typeof stateCodes]);
      if (stepLength === 100) view.setInt32(at + 33, k + 1, true);
    }),
  };
}

const quantities = ['point', 'cycle', 'step', 'stepTime_s', 'time_s', 'current_A', 'chargeCapacity_Ah', 'dischargeCapacity_Ah'] as const;

export function samples(): Sample[] {
  return [partedSample(14), partedSample(17), partedSample(16), partedSample(11), integerSample(5), integerSample(2)];
}

function partedSample(version: 11 | 14 | 16 | 17): Sample {
  const rows = statedRows();
  const members = parted(version);
  const columns: Record<string, number[]> = statedColumns(...quantities, 'potential_V');
  columns.dateTime_s = rows.map((row) => unixStart_s + row.time_s + 0.5);
  if (version === 17) {
    members['TestInfo.xml'] = strToU8('<root><config><TestInfo><Aux1 AuxID="3" ChlType="103" /></TestInfo></config></root>');
    members['data_AUX_225_3_1.ndc'] = ndcPages(5, 17, rows.length, 4, (view, at, k) => view.setFloat32(at, 20 + k / 4, true));
    columns.T3 = rows.map((_, k) => 293.15 + k / 4);
  }
  if (version === 16) {
    members['data_1.ndc'] = ndcPages(5, 16, rows.length, 7, (view, at, k) => {
      view.setUint8(at, 0x65);
      view.setInt16(at + 5, 200 + k, true);
    });
    columns.T1 = rows.map((_, k) => 293.15 + k / 10);
  }
  return {
    title: `records of version ${version} in three members`,
    name: 'cell.ndax',
    bytes: zipSync(members),
    spectra: [],
    series: [{ columns }],
    tolerance: 2e-7,
  };
}

function integerSample(version: 2 | 5): Sample {
  const rows = statedRows();
  const at = { status: 9, time: 15, voltage: 23, charge: 35, date: 67, range: 74 };
  let data: Uint8Array;
  if (version === 5) {
    data = ndcPages(
      1,
      5,
      rows.length,
      87,
      (view, from, k) => {
        view.setUint8(from + 7, 0x55);
        writeIntegers(view, from + 8, rows[k] as (typeof rows)[number], at);
      },
      125,
      56,
    );
  } else {
    data = new Uint8Array(517 + 94 * rows.length);
    const view = new DataView(data.buffer);
    view.setUint8(0, 1);
    view.setUint8(2, 2);
    for (const [k, row] of rows.entries()) {
      const from = 517 + 94 * k;
      data.set([0x55, 1, 2, 3, 4, 5, 6, 7], from);
      writeIntegers(view, from + 8, row, at);
    }
  }
  return {
    title: `integer records of version ${version}`,
    name: 'old.ndax',
    bytes: zipSync({ 'VersionInfo.xml': strToU8('<root/>'), 'data.ndc': data }),
    spectra: [],
    series: [{ columns: { ...statedColumns(...quantities), potential_V: countedVoltages() } }],
    tolerance: 1e-12,
  };
}
