import { frequencyLabel } from '../../core/plot/frequency-label';
import type { ReportCell, ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { failedRow } from './failed-row';
import { fileName } from './fit-origin';
import { placeColumns } from './place-columns';
import { textColumn, words } from './quantities';
import { type FittedSpectrum, isFitted, type ReportContext } from './report-context';
import { sentenceRuns } from './symbol-runs';

/** Every spectrum with its file, SHA-256, points and mask, circuit and why, weighting, seed and version: what it takes to repeat it. */
export function provenanceTable(context: ReportContext): ReportTable {
  const fits = context.input.fits;
  const fitted = fits.filter(isFitted);
  const place = placeColumns(fits);
  const severalCircuits = context.input.circuits.length > 1;
  const columns = [
    ...place.columns,
    textColumn('file', 'File', 'File'),
    textColumn('sha256', 'SHA-256', 'SHA-256'),
    textColumn('pointsUsed', 'Points', 'Points'),
    textColumn('rowsLeftOut', 'Left out', 'Rows left out'),
    ...(severalCircuits ? [textColumn('circuit', 'Circuit', 'Circuit')] : []),
  ];
  const own = columns.length - place.columns.length;
  const rows = fits.map((fit): ReportRow => {
    if (!isFitted(fit)) return failedRow(fit, place.cellsOf(fit), own);
    return {
      id: fit.id,
      cells: [...place.cellsOf(fit), ...facts(fit), ...(severalCircuits ? [text(context.circuitName(fit.result.circuit))] : [])],
    };
  });
  return {
    kind: 'table',
    id: 'provenance',
    label: context.nextTable(),
    caption: parseTextRuns('Origin of the data. Rows are counted from 1 in the file’s order; points are those fitted, of those measured.'),
    columns,
    rows,
    footnotes: [],
    notes: [...circuitNotes(context, fitted), ...runNotes(fitted)],
  };
}

function facts(fit: FittedSpectrum): ReportCell[] {
  const { provenance, points, frequency_Hz } = fit.result;
  const recording = provenance?.recording;
  const measured = recording?.pointsMeasured ?? points;
  const range = `${frequencyLabel(frequency_Hz.max)} – ${frequencyLabel(frequency_Hz.min)}`;
  return [
    { ...text(fileName(fit.result) ?? 'no file'), grouped: true },
    { kind: 'text', runs: [{ text: recording?.sha256 ?? '–', mono: true }], notes: [], grouped: true },
    text(`${points === measured ? points : `${points} of ${measured}`}, ${range}`),
    text(rowsInWords(recording?.rowsLeftOut ?? [])),
  ];
}

/** 1–4, 57: runs of rows, from 1. */
function rowsInWords(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.length === 0 ? '–' : runs.map(([from, to]) => (from === to ? String(from + 1) : `${from + 1}–${to + 1}`)).join(', ');
}

/** Each circuit with the reason it was taken for. */
function circuitNotes(context: ReportContext, fits: readonly FittedSpectrum[]) {
  return [...Map.groupBy(fits, ({ result }) => result.circuit)].map(([circuit, members]) => {
    const name = context.circuitName(circuit);
    const reasons = [...new Set(members.map(({ result }) => result.circuitReason ?? result.provenance?.circuitReason ?? 'as asked for'))];
    return [
      ...words(`Circuit ${name === '' ? '' : `${name}, `}`),
      { text: circuit, mono: true as const },
      ...sentenceRuns(`: ${reasons.join(' ')}`),
    ];
  });
}

function runNotes(fits: readonly FittedSpectrum[]) {
  const runs = new Set(
    fits.flatMap(({ result: { provenance, weighting } }) =>
      provenance === undefined
        ? []
        : [`${provenance.program} ${provenance.version}, ${weighting} weighting, seed ${provenance.seed}${constraints(provenance)}.`],
    ),
  );
  return [...runs].map(sentenceRuns);
}

function constraints({ guess, fix, bounds, ties }: NonNullable<FittedSpectrum['result']['provenance']>): string {
  const pairs = (what: string, record: Readonly<Record<string, unknown>> | undefined, write: (value: never) => string) =>
    record === undefined
      ? []
      : [
          `${what} ${Object.entries(record)
            .map(([key, value]) => `${key} = ${write(value as never)}`)
            .join(', ')}`,
        ];
  const parts = [
    ...pairs('start', guess, (value: number) => String(value)),
    ...pairs('held', fix, (value: number) => String(value)),
    ...pairs('bounds', bounds, (value: readonly [number, number]) => `${value[0]} … ${value[1]}`),
    ...pairs('tied', ties, (value: { source: string; factor: number }) => `${value.factor} ${value.source}`),
  ];
  return parts.length === 0 ? '' : `; ${parts.join('; ')}`;
}

function text(value: string): Extract<ReportCell, { kind: 'text' }> {
  return { kind: 'text', runs: words(value), notes: [] };
}
