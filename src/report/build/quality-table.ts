import { frequencyLabel } from '../../core/plot/frequency-label';
import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { failedRow } from './failed-row';
import { FitCells } from './fit-cells';
import { Footnotes } from './footnotes';
import { placeColumns } from './place-columns';
import { numberColumn, textColumn, words } from './quantities';
import { type FittedSpectrum, isFitted, type ReportContext } from './report-context';
import { weightingWords } from './weighting-words';

/** How well each circuit fits: circuit, points, range, χ² and residuals, and the Kramers–Kronig test. */
export function qualityTable(context: ReportContext): ReportTable {
  const { rows, fitted } = context;
  const footnotes = new Footnotes();
  const cells = new FitCells(context, footnotes);
  const place = placeColumns(rows);
  const measures = columnsOf(context, fitted, cells);
  const tableRows = rows.map((fit): ReportRow => {
    if (!isFitted(fit)) return failedRow(fit, place.cellsOf(fit), measures.length);
    return { id: fit.id, cells: [...place.cellsOf(fit), ...measures.map(({ cell }) => cell(fit))] };
  });
  const cited = context.references.cite('doi:10.1149/1.2044210');
  const weightings = [...new Set(fitted.map(({ result }) => weightingWords(result.weighting)))];
  return {
    kind: 'table',
    id: 'quality',
    label: context.nextTable(),
    caption: parseTextRuns(
      `Points, range and quality of the fits. *N* points of two numbers each; ${weightings.join('; ')}. Reduced *χ*^{2} = *S*/(2*N* − *p*) with ` +
        `*S* = Σ[*w*′(Δ*Z*′)^{2} + *w*″(Δ*Z*″)^{2}] and *p* free parameters; pseudo-*χ*^{2} = Σ|Δ*Z*|^{2}/|*Z*|^{2}${cited}; ` +
        'rms = 100 (pseudo-*χ*^{2}/2*N*)^{1/2}; KK: the same for the linear Kramers–Kronig test, which no circuit can go below.',
    ),
    columns: [...place.columns, ...measures.map(({ column }) => column)],
    rows: tableRows,
    footnotes: footnotes.list,
    notes: [],
  };
}

interface Measure {
  column: ReportColumn;
  cell(fit: FittedSpectrum): ReportCell;
}

function columnsOf(context: ReportContext, fits: readonly FittedSpectrum[], cells: FitCells): Measure[] {
  const number = (key: string, unit: string, formula: string, read: (fit: FittedSpectrum) => number | null, digits: number): Measure => ({
    column: numberColumn(key, fits.map(read)),
    cell: (fit) => {
      const value = read(fit);
      return value === null ? { kind: 'missing' } : cells.measure(fit, key, value, unit, formula, digits);
    },
  });
  const circuit: Measure = {
    column: textColumn('circuit', 'Circuit', 'Circuit'),
    cell: ({ result }) => ({ kind: 'text', runs: words(context.circuitName(result.circuit)), notes: [] }),
  };
  const points: Measure = {
    column: numberColumn('points', []),
    cell: (fit) => cells.measure(fit, 'points', fit.result.points, '1', '', 'exact'),
  };
  const range: Measure = {
    column: textColumn('frequencyRange', 'Range', 'Frequency range'),
    cell: ({ result: { frequency_Hz } }) => ({
      kind: 'text',
      runs: words(`${frequencyLabel(frequency_Hz.max)} – ${frequencyLabel(frequency_Hz.min)}`),
      notes: [],
    }),
  };
  return [
    ...(context.input.circuits.length > 1 ? [circuit] : []),
    points,
    range,
    number('reducedChiSquared', '1', 'S/(2N − p)', ({ result }) => result.reducedChiSquared, 3),
    number('pseudoChiSquared', '1', 'Σ|ΔZ|²/|Z|²', ({ result }) => result.pseudoChiSquared, 3),
    number('rmsResidual_percent', '%', '100·√(pseudo-χ²/2N)', ({ result }) => result.rmsResidual_percent, 2),
    number('kramersKronigRms_percent', '%', '', ({ result }) => result.kramersKronig?.rmsResidual_percent ?? null, 2),
  ];
}
