import { strToU8, zipSync } from 'fflate';
import { statedScan } from './autolab-nova';
import { clock, statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

type Cell = number | string | null;
export interface WrittenSheet {
  name: string;
  rows: Cell[][];
  /** How words are stored. */
  strings: 'shared' | 'inline';
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;').replaceAll('"', '&#34;');
const letter = (index: number) =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** A workbook with the sheets in reversed order on disk, so that only the relations say which is which. */
export function writeXlsx(sheets: readonly WrittenSheet[]): Uint8Array {
  const shared: string[] = [];
  const files: Record<string, Uint8Array> = { '[Content_Types].xml': strToU8('<Types/>') };
  const tags = sheets.map((sheet, k) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${k + 1}" r:id="rId${k + 7}"/>`);
  files['xl/workbook.xml'] = strToU8(`<?xml version="1.0"?><workbook><sheets>${tags.join('')}</sheets></workbook>`);
  const target = (k: number) => `worksheets/sheet${sheets.length - k}.xml`;
  const relations = sheets.map((_, k) => `<Relationship Id="rId${k + 7}" Type="worksheet" Target="${target(k)}"/>`);
  files['xl/_rels/workbook.xml.rels'] = strToU8(`<Relationships>${relations.toReversed().join('')}</Relationships>`);
  for (const [k, sheet] of sheets.entries()) files[`xl/${target(k)}`] = strToU8(sheetXml(sheet, shared));
  const strings = shared.map((text, k) =>
    k % 2 === 0
      ? `<si><t>${escapeXml(text)}</t></si>`
      : `<si><r><t xml:space="preserve">${escapeXml(text)}</t></r><rPh><t>no</t></rPh></si>`,
  );
  files['xl/sharedStrings.xml'] = strToU8(`<sst>${strings.join('')}</sst>`);
  return zipSync(files);
}

function sheetXml({ rows, strings }: WrittenSheet, shared: string[]): string {
  const cell = (value: Cell, place: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if (strings === 'inline') return `<c r="${place}" t="inlineStr">\n<is>\n<t>${escapeXml(value)}</t></is></c>`;
    shared.push(value);
    return `<c r="${place}" s="0" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const body = rows.map((cells, r) => `<row r="${r + 1}">${cells.map((value, c) => cell(value, `${letter(c)}${r + 1}`)).join('')}</row>`);
  return `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

export function samples(): Sample[] {
  const [first, second] = [statedSpectrum(10), statedSpectrum(10, 1.5)] as const;
  const cartesian: Cell[][] = [['made for a test'], [], ['note', 'f', "-Z'' (Ohm)", "Z' (Ohm)"]];
  for (const [k, f] of first.frequency_Hz.entries())
    cartesian.push([null, f, -(first.zImag_ohm[k] as number), first.zReal_ohm[k] as number]);
  const kilo: Cell[][] = [['Frequency [kHz]', 'Re(Z)', 'Im(Z)']];
  for (const [k, f] of second.frequency_Hz.entries()) kilo.push([f / 1000, second.zReal_ohm[k] as number, second.zImag_ohm[k] as number]);
  const { potential_V, current_A, cycle } = statedScan();
  const nova: Cell[][] = [['Potential applied (V)', 'WE(1).Current (A)', 'WE(1).Potential (V)', 'Current range']];
  for (const [k, value] of potential_V.entries()) nova.push([0, current_A[k] as number, value, '10 µA']);
  const words: WrittenSheet = { name: 'Words', rows: [['only'], ['words here', 'and there']], strings: 'shared' };
  const spectra = writeXlsx([
    { name: 'first & only', rows: cartesian, strings: 'shared' },
    words,
    { name: 'kHz', rows: kilo, strings: 'inline' },
  ]);
  return [
    {
      title: 'two sheets of impedance and one of words',
      name: 'book.xlsx',
      bytes: spectra,
      spectra: [first, second],
      series: [],
      tolerance: 1e-15,
    },
    {
      title: "NOVA's voltammetry",
      name: 'nova.xlsx',
      bytes: writeXlsx([{ name: 'Sheet1', rows: nova, strings: 'inline' }]),
      spectra: [],
      series: [{ columns: { potential_V, current_A, cycle } }],
      tolerance: 0,
    },
    cyclerSample(),
    unitsSample(),
  ];
}

/** Neware's workbook: sums over cycles beside the records, whose time is the step's beside a total one and whose current has no sign. */
function cyclerSample(): Sample {
  const states = { rest: 'Rest', charge: 'CC Chg', discharge: 'CC DChg' };
  const names = ['DataPoint', 'Cycle Index', 'Step Index', 'Step Type', 'Time', 'Total Time', 'Current(mA)', 'Voltage(V)'];
  const records = statedRows().map((row): Cell[] => {
    const { point, cycle, step, state, stepTime_s, time_s, current_A, potential_V } = row;
    return [point, cycle, step, states[state], clock(stepTime_s), clock(time_s), Math.abs(current_A) * 1000, potential_V];
  });
  const sums: Cell[][] = [
    ['Cycle Index', 'Voltage(V)', 'Current(mA)'],
    [1, 3.5, 360],
    [2, 3.5, 360],
  ];
  const bytes = writeXlsx([
    { name: 'cycle', rows: sums, strings: 'shared' },
    { name: 'record', rows: [names, ...records], strings: 'shared' },
  ]);
  const columns = statedColumns('point', 'cycle', 'step', 'stepTime_s', 'time_s', 'current_A', 'potential_V');
  return { title: "a cycler's records beside its sums", name: 'neware.xlsx', bytes, spectra: [], series: [{ columns }], tolerance: 1e-15 };
}

function unitsSample(): Sample {
  const rows = statedRows().map(({ time_s, potential_V, current_A }): Cell[] => [time_s / 60, potential_V, current_A * 1000]);
  const bytes = writeXlsx([{ name: 'A', rows: [['Time', 'Voltage', 'Current'], ['min', 'V', 'mA'], ...rows], strings: 'inline' }]);
  const columns = statedColumns('time_s', 'potential_V', 'current_A');
  return { title: 'units in a row of their own', name: 'own.xlsx', bytes, spectra: [], series: [{ columns }], tolerance: 1e-15 };
}
