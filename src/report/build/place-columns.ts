import type { Tags } from '../../core/recording';
import type { ReportCell, ReportColumn } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import type { ReportedFit } from '../report-input';
import { words } from './quantities';

type TagKey = keyof Tags;

const tagColumns: readonly (readonly [TagKey, name: string, plain: string, unit: string])[] = [
  ['cycle', 'Cycle', 'Cycle', ''],
  ['potential_V', '*E*', 'Potential', 'V'],
  ['branch', 'Branch', 'Branch', ''],
  ['soc', 'SOC', 'State of charge', ''],
  ['temperature_K', '*T*', 'Temperature', 'K'],
  ['time_s', '*t*', 'Time', 's'],
];

/** The first columns of a table: what tells its rows apart, and for each row what stands there. */
export interface PlaceColumns {
  columns: ReportColumn[];
  cellsOf(fit: ReportedFit): ReportCell[];
}

/** Sample where there are several, every tag that any row has and that is not the same for all; names where that leaves rows alike. */
export function placeColumns(rows: readonly ReportedFit[]): PlaceColumns {
  const severalSamples = new Set(rows.map(({ sample }) => sample)).size > 1;
  const known = tagColumns.filter(([key]) => rows.some(({ tags }) => tags[key] !== null));
  const differing = known.filter(([key]) => new Set(rows.map(({ tags }) => tags[key])).size > 1);
  const tags = differing.length > 0 ? differing : known.slice(0, 1);
  const alike = (fit: ReportedFit) => JSON.stringify([fit.sample, ...tags.map(([key]) => fit.tags[key])]);
  const isNamed = new Set(rows.map(alike)).size < rows.length || (tags.length === 0 && !severalSamples);
  const column = (key: string, name: string, plainName: string, unit: string): ReportColumn => ({
    key,
    name: parseTextRuns(name),
    unit: parseTextRuns(unit),
    plainName,
    plainUnit: unit,
    exponent: 0,
    align: 'text',
  });
  return {
    columns: [
      ...(severalSamples ? [column('sample', 'Sample', 'Sample', '')] : []),
      ...tags.map(([key, name, plain, unit]) => column(key, name, plain, unit)),
      ...(isNamed ? [column('spectrum', 'Spectrum', 'Spectrum', '')] : []),
    ],
    cellsOf: (fit) => [
      ...(severalSamples ? [{ kind: 'text' as const, runs: words(fit.sample), notes: [], grouped: true as const }] : []),
      ...tags.map(([key]) => tagCell(key, fit.tags[key])),
      ...(isNamed ? [text(fit.id)] : []),
    ],
  };
}

function tagCell(key: TagKey, value: Tags[TagKey]): ReportCell {
  if (value === null) return { kind: 'missing' };
  if (typeof value === 'string') return text(value);
  if (key === 'cycle' && value === 0) return text('fresh');
  const rounded = Number(value.toPrecision(key === 'cycle' ? 15 : 5));
  return { kind: 'number', value: rounded, standardError: null, ci95: null, digits: 'exact', notes: [] };
}

function text(value: string): ReportCell {
  return { kind: 'text', runs: words(value), notes: [] };
}
