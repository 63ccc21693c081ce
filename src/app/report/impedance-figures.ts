import type { FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { columnWidth_mm, composeFigure } from '../../report/figures/compose-figure';
import type { ReportedFigure } from '../../report/report-input';
import type { FigureEntry } from '../figures/figure-entry';
import { type ImpedanceKind, impedanceFigure } from '../figures/impedance-figure';

/** Figures that a report may hold of each kind by itself, by their part. */
const single: readonly (readonly [part: string, kind: ImpedanceKind])[] = [
  ['bode', 'bode'],
  ['residuals', 'residuals'],
  ['warburg', 'warburg'],
];

/** Impedance figures of a report: of every sample its Nyquist plot beside what it is followed by, then the others, which are drawn on wish. */
export function impedanceFigures(entries: readonly FigureEntry[]): ReportedFigure[] {
  const samples = [...Map.groupBy(entries, ({ recording }) => recording.sample).values()];
  return [
    ...samples.map((own): ReportedFigure => ({ part: 'impedance', draw: (style) => nyquistAndTrends(own, style) })),
    ...single.flatMap(([part, kind]) =>
      samples.map((own): ReportedFigure => ({ part, draw: (style) => impedanceFigure(kind, own, style) })),
    ),
  ];
}

function nyquistAndTrends(entries: readonly FigureEntry[], style: FigureStyle): FigureModel {
  const fitted = entries.filter(({ result }) => result !== null && 'parameters' in result);
  // One spectrum has no trend.
  if (fitted.length < 2) return impedanceFigure('nyquist', entries, style);
  const half = { ...style, width_mm: columnWidth_mm } as const;
  return composeFigure([impedanceFigure('nyquist', entries, half), impedanceFigure('trends', entries, half)], style);
}
