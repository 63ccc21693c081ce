import type { Tags } from '../../core/recording';
import type { ReportCell, ReportColumn } from '../../core/report-model';
import { typedTagOf } from '../../core/typed-tag';
import type { ReportedFit } from '../report-input';
import { textColumn, words } from './quantities';

interface TagColumn {
  key: string;
  /** As markup and in plain text. */
  name: string;
  plainName: string;
  unit: string;
  read(fit: ReportedFit): string | number | null;
}

const tagNames: readonly (readonly [keyof Tags, name: string, plain: string, unit: string])[] = [
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
  const known = tagColumns(rows).filter(({ read }) => rows.some((fit) => read(fit) !== null));
  const differing = known.filter(({ read }) => new Set(rows.map(read)).size > 1);
  const tags = differing.length > 0 ? differing : known.slice(0, 1);
  const alike = (fit: ReportedFit) => JSON.stringify([fit.sample, ...tags.map(({ read }) => read(fit))]);
  const isNamed = new Set(rows.map(alike)).size < rows.length || (tags.length === 0 && !severalSamples);
  return {
    columns: [
      ...(severalSamples ? [textColumn('sample', 'Sample', 'Sample')] : []),
      ...tags.map(({ key, name, plainName, unit }) => textColumn(key, name, plainName, unit)),
      ...(isNamed ? [textColumn('spectrum', 'Spectrum', 'Spectrum')] : []),
    ],
    cellsOf: (fit) => [
      ...(severalSamples ? [{ ...text(fit.sample), grouped: true as const }] : []),
      ...tags.map(({ key, read }) => tagCell(key, read(fit))),
      ...(isNamed ? [text(fit.id)] : []),
    ],
  };
}

/** The tags of every recording, then those that a person typed. */
function tagColumns(rows: readonly ReportedFit[]): TagColumn[] {
  const typed = [...new Set(rows.flatMap(({ typedTags = {} }) => Object.keys(typedTags)))];
  return [
    ...tagNames.map(([key, name, plainName, unit]): TagColumn => ({ key, name, plainName, unit, read: ({ tags }) => tags[key] })),
    ...typed.map((key): TagColumn => {
      const { name, unit } = typedTagOf(key);
      return { key, name, plainName: name, unit, read: ({ typedTags }) => typedTags?.[key] ?? null };
    }),
  ];
}

function tagCell(key: string, value: string | number | null): ReportCell {
  if (value === null) return { kind: 'missing' };
  if (typeof value === 'string') return text(value);
  if (key === 'cycle' && value === 0) return text('fresh');
  const rounded = Number(value.toPrecision(key === 'cycle' ? 15 : 5));
  return { kind: 'number', value: rounded, standardError: null, ci95: null, digits: 'exact', notes: [] };
}

function text(value: string): Extract<ReportCell, { kind: 'text' }> {
  return { kind: 'text', runs: words(value), notes: [] };
}
