import type { ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { textColumn } from './quantities';
import type { ReportContext } from './report-context';

interface Source {
  technique: string;
  sample: string;
  id: string;
  file: string | null;
  sha256: string | null;
  used: string;
}

/** Every time series that was evaluated, with its file and SHA-256. */
export function sourceTable(context: ReportContext): ReportTable {
  const rows = sourcesOf(context).map(({ technique, sample, id, file, sha256, used }): ReportRow => {
    const text = (value: string, grouped = false) => ({
      kind: 'text' as const,
      runs: [{ text: value }],
      notes: [],
      ...(grouped ? { grouped: true as const } : {}),
    });
    const hash = { kind: 'text' as const, runs: [{ text: sha256 ?? '–', mono: true as const }], notes: [], grouped: true as const };
    return {
      id: `source/${technique}/${id}`,
      cells: [text(technique, true), text(sample, true), text(file?.replace(/^.*[/\\]/, '') ?? 'no file', true), hash, text(used)],
    };
  });
  return {
    kind: 'table',
    id: 'sources',
    label: context.nextTable(),
    caption: parseTextRuns('Origin of the time series.'),
    columns: [
      textColumn('technique', 'Technique', 'Technique'),
      textColumn('sample', 'Sample', 'Sample'),
      textColumn('file', 'File', 'File'),
      textColumn('sha256', 'SHA-256', 'SHA-256'),
      textColumn('used', 'Used', 'Used'),
    ],
    rows,
    footnotes: [],
    notes: [],
  };
}

/** Whether there is any. */
export function hasSources(context: ReportContext): boolean {
  return sourcesOf(context).length > 0;
}

function sourcesOf({ input: { voltammetry, titrations, cycling } }: ReportContext): Source[] {
  return [
    ...voltammetry.flatMap(({ sample, recordings }) =>
      recordings.map(({ id, file, sha256, rate_VPerS, cycle, points }) => ({
        technique: 'CV',
        sample,
        id,
        file,
        sha256,
        used: `${Number((1e3 * rate_VPerS).toPrecision(5))} mV/s, ${cycle === null ? '' : `cycle ${cycle}, `}${points} points`,
      })),
    ),
    ...titrations.map(({ id, sample, file, sha256, pulses }) => ({
      technique: 'GITT',
      sample,
      id,
      file,
      sha256: sha256 ?? null,
      used: `${pulses.length} pulses`,
    })),
    ...cycling.flatMap(({ sample, sources }) =>
      sources.map(({ id, file, sha256, rows }) => ({ technique: 'Cycling', sample, id, file, sha256, used: `${rows} rows` })),
    ),
  ];
}
