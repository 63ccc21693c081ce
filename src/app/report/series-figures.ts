import type { FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { cvBFigure } from '../../report/figures/build/cv-b-figure';
import { cvCurvesFigure } from '../../report/figures/build/cv-curves-figure';
import { cvSeparationFigure } from '../../report/figures/build/cv-separation-figure';
import { cvSharesFigure } from '../../report/figures/build/cv-shares-figure';

import { cyclingCurvesFigure } from '../../report/figures/build/cycling-curves-figure';
import { cyclingDifferentialFigure } from '../../report/figures/build/cycling-differential-figure';
import { cyclingLifeFigure } from '../../report/figures/build/cycling-life-figure';
import { cyclingRagoneFigure } from '../../report/figures/build/cycling-ragone-figure';
import { cyclingRateFigure } from '../../report/figures/build/cycling-rate-figure';
import { gittDiffusionFigure } from '../../report/figures/build/gitt-diffusion-figure';
import { columnWidth_mm, composeFigure } from '../../report/figures/compose-figure';
import type { ReportedFigure } from '../../report/report-input';
import { pulseFigure, traceFigure } from '../figures/titration-figure';
import type { SeriesResults } from './series-results';

type Draw = (style: FigureStyle) => FigureModel;

/** Figures of voltammetry, titration and cycling, one of each kind a cell, by their part of the report. */
export function seriesFigures({ voltammetry, titrations, cycling }: SeriesResults): ReportedFigure[] {
  return [
    ...voltammetry.flatMap((answer): ReportedFigure[] => [
      beside('cv', [(style) => cvCurvesFigure(answer, style), (style) => cvBFigure(answer.result, style)]),
      beside('cvShares', [(style) => cvSeparationFigure(answer, style), (style) => cvSharesFigure(answer.result, style)]),
    ]),
    ...titrations.flatMap(({ result, series }): ReportedFigure[] => [
      beside('gitt', [(style) => traceFigure(result, series, style), (style) => gittDiffusionFigure(result, style)]),
      { part: 'gittPulse', draw: (style) => pulseFigure(result, series, undefined, style) },
    ]),
    ...cycling.flatMap(({ result, curves, dqdv }): ReportedFigure[] => [
      beside('cycling', [
        (style) => cyclingLifeFigure(result, 'cycling-capacity', style),
        (style) => cyclingCurvesFigure(result, curves, style),
      ]),
      { part: 'rate', draw: (style) => cyclingRateFigure(result, style) },
      { part: 'differential', draw: (style) => cyclingDifferentialFigure(result, dqdv.curves, dqdv.filter, style) },
      { part: 'ragone', draw: (style) => cyclingRagoneFigure(result, style) },
    ]),
  ];
}

/** Panels side by side; what has nothing to draw leaves its place to the others. */
function beside(part: string, draws: readonly Draw[]): ReportedFigure {
  return {
    part,
    draw: (style) => {
      const half = { ...style, width_mm: columnWidth_mm } as const;
      const drawn = draws.flatMap((draw) => tried(() => draw(half)));
      const [only] = draws.filter((draw) => tried(() => draw(style)).length > 0);
      // One panel alone is as wide as the page; none says why there is nothing.
      if (drawn.length < 2) return (only ?? (draws[0] as Draw))(style);
      return composeFigure(drawn, style);
    },
  };
}

function tried(draw: () => FigureModel): FigureModel[] {
  try {
    return [draw()];
  } catch (error) {
    if ((error as { code?: string }).code === 'NO_DATA') return [];
    throw error;
  }
}
