import { ValidationError } from '../../../core/errors';
import type { FigureAnnotation, FigureBars, FigureModel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import type { VoltammetryResult } from '../../../core/voltammetry-result';
import { axisWords } from './axis-words';
import { labelledAxis, linearAxis } from './make-axis';
import { markedNote } from './marked-note';
import { placeLegend } from './place-legend';
import { rateText } from './rate-words';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

/**
 * What k1·v takes of the charge at each scan rate, with its 95 % interval.
 * @throws ValidationError NO_DATA with fewer than three rates
 */
export function cvSharesFigure(result: VoltammetryResult, style: FigureStyle): FigureModel {
  const { shares, sample } = result;
  if (shares.length === 0) {
    throw new ValidationError(
      'NO_DATA',
      `There are no capacitive shares of ${sample}.${result.separationReason === undefined ? '' : ` ${result.separationReason}`}`,
      {
        expected: 'voltammograms at three scan rates at least',
      },
    );
  }
  const [diffusion, capacitive] = stackedBars(shares);
  const { panels, height_mm } = stackedPanels(
    (_, bare) =>
      labelledAxis(
        axisWords('*v*', 'mV s^{−1}', 'place'),
        'linear',
        [0.3, shares.length + 0.7],
        shares.map(({ rate_VPerS }, k) => ({ value: k + 1, text: rateText(rate_VPerS, style) })),
        bare,
      ),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('Share of the charge', '%', 'share_percent'), { range: [0, 122], length_mm, direction: 'y', style }),
        content: { bars: [diffusion, capacitive], annotations: shares.map(({ capacitiveShare }, k) => shareLabel(k + 1, capacitiveShare)) },
      },
    ],
    style,
  );
  const entries = [
    { text: [{ text: 'capacitive' }], ink: capacitive.ink, marker: null, line: null, patch: 'filled' as const },
    { text: [{ text: 'diffusion-controlled' }], ink: diffusion.ink, marker: null, line: null, patch: 'hatched' as const },
  ];
  return {
    kind: 'cv-shares',
    title: `Capacitive share of the charge of ${sample} at ${shares.length} scan rates`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map((panel) => ({
      ...panel,
      y: { ...panel.y, ticks: panel.y.ticks.filter(({ value }) => value <= 100) },
      legend: { ...placeLegend(panel, { title: [], entries }, style), corner: 'upper right', columns: 2, away_pt: 0 },
    })),
    caption: rich`Capacitive share of the charge of ${sample} after *i* = *k*_{1}*v* + *k*_{2}*v*^{1/2}; whiskers: 95\u202f% intervals.`,
    notes: markedNote(result),
  };
}

/** The rest of the charge on what is capacitive. */
function stackedBars(shares: VoltammetryResult['shares']): [FigureBars, FigureBars] {
  const place = Float64Array.from(shares, (_, k) => k + 1);
  const share = Float64Array.from(shares, ({ capacitiveShare }) => 100 * capacitiveShare);
  const rates = [{ column: 'scanRate_VPerS', values: Float64Array.from(shares, ({ rate_VPerS }) => rate_VPerS) }];
  const capacitive: FigureBars = {
    name: 'capacitive',
    ink: { map: 0.35 },
    pattern: 'filled',
    column: 'capacitiveShare_percent',
    x: place,
    width: 0.62,
    from: new Float64Array(place.length),
    to: share,
    low: Float64Array.from(shares, ({ ci95 }) => 100 * ci95[0]),
    high: Float64Array.from(shares, ({ ci95 }) => 100 * ci95[1]),
    alongside: rates,
  };
  const diffusion: FigureBars = {
    name: 'diffusion-controlled',
    ink: 'grey',
    pattern: 'hatched',
    column: 'diffusionShare_percent',
    x: place,
    width: 0.62,
    from: share,
    to: new Float64Array(place.length).fill(100),
  };
  return [diffusion, capacitive];
}

/** In the bar's foot, away from whisker and edge. */
function shareLabel(place: number, share: number): FigureAnnotation {
  const text = [{ text: `${Math.round(100 * share)}\u202f%` }];
  return { kind: 'label', x: place, y: 100, text, anchor: 'middle', dx_pt: 0, dy_pt: -5, ink: 'text' };
}
