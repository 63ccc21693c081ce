import type { RecordingDraft, TimeSeriesTechnique } from '../../core/recording';
import type { TimeSeriesColumn } from '../../core/time-series';
import { techniqueOfCourse } from '../cycler/technique-of-course';
import { settleColumn } from '../settle-column';
import { sourceUnit } from '../source-units';
import { parseNumber } from '../text/parse-number';
import type { GamryFile, GamryTable } from './parse-gamry-file';

/** Gamry's column name → our quantity; others keep their name. */
const quantities: Readonly<Record<string, string>> = {
  Pt: 'point',
  T: 'time',
  Time: 'time',
  Vf: 'potential',
  V: 'potential',
  Im: 'current',
  I: 'current',
  Vu: 'potentialUncompensated',
  Vm: 'potentialMeasured',
  Sig: 'signal',
  Ach: 'auxiliary',
  IERange: 'currentRangeCode',
  Over: 'overload',
  Temp: 'temperature',
};

const techniqueByTag: readonly (readonly [RegExp, TimeSeriesTechnique])[] = [
  [/^(CV|CYCVOLT|LSV|LINSWEEP)/i, 'cv'],
  [/^CHRONOA/i, 'ca'],
  [/^CHRONOP/i, 'cp'],
  [/^(CORPOT|OCV)/i, 'ocv'],
  [/^(PWR|CCD|CHARGE|DISCHARGE|GALVCYC|CYCLE)/i, 'cycling'],
];

/** The tables that are no impedance: CURVE, CURVE1, CURVE2 … together (a cycle a table), each other table alone. */
export function gamrySeries(file: GamryFile): RecordingDraft[] {
  const isCurve = (table: GamryTable) => /^CURVE\d*$/.test(table.title);
  const curves = file.tables.filter((table) => isCurve(table) && table.rows > 0);
  const others = file.tables.filter((table) => !isCurve(table) && !/^ZCURVE\d*$/.test(table.title) && table.rows > 0);
  const drafts = others.map((table): RecordingDraft => {
    const technique = table.title === 'OCVCURVE' ? 'ocv' : 'unknown';
    return { technique, label: table.title, series: { rows: table.rows, columns: columnsOf([table]) } };
  });
  if (curves.length > 0) drafts.unshift(curveDraft(file, curves));
  return drafts;
}

function curveDraft(file: GamryFile, curves: GamryTable[]): RecordingDraft {
  const tag = file.header.get('TAG') ?? '';
  const columns = columnsOf(curves);
  const named = techniqueByTag.find(([pattern]) => pattern.test(tag))?.[1];
  const technique = techniqueOfCourse(columns, named);
  const rows = curves.reduce((sum, table) => sum + table.rows, 0);
  if (/^CURVE\d+$/.test(curves[0]?.title ?? '')) {
    const cycle = joined(curves.map((table) => new Float64Array(table.rows).fill(Number(table.title.slice(5)))));
    columns.push({ quantity: 'cycle', unit: '', sourceName: 'CURVE', values: cycle });
  }
  const rate_mVPerS = parseNumber(file.header.get('SCANRATE') ?? '', file.decimalComma);
  return {
    technique,
    label: file.header.get('TITLE')?.trim() || tag || 'Gamry',
    series: { rows, columns, ...(rate_mVPerS !== undefined && rate_mVPerS > 0 ? { scanRate_VPerS: rate_mVPerS / 1000 } : {}) },
  };
}

function columnsOf(tables: readonly GamryTable[]): TimeSeriesColumn[] {
  const first = tables[0] as GamryTable;
  const columns: TimeSeriesColumn[] = [];
  for (const [index, name] of first.names.entries()) {
    // Tables of one experiment have the same columns; one that holds nothing in a table holds it nowhere there.
    const parts = tables.map((table) => table.columns[table.names[index] === name ? index : -1]);
    if (name === '' || parts.every((part) => part === undefined)) continue;
    const values = joined(parts.map((part, k) => part ?? new Float64Array((tables[k] as GamryTable).rows).fill(Number.NaN)));
    const unit = sourceUnit((first.units[index] ?? '').replace(/^V vs\.? ?Ref\.?$/i, 'V').replace(/^S$/, 's'));
    const stem = quantities[name] ?? name;
    const column = settleColumn(name, values, {
      quantity: unit === undefined ? stem : `${stem}_${unit.unit}`,
      unit: unit?.unit ?? '',
      factor: unit?.factor ?? 1,
      ...(unit?.offset === undefined ? {} : { offset: unit.offset }),
    });
    // A sensor that is not connected reads below absolute zero.
    if (column.unit === 'K') column.values = column.values.map((value) => (value < 0 ? Number.NaN : value));
    columns.push(column);
  }
  return columns;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1) return parts[0] as Float64Array;
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
