import { ValidationError } from '../../core/errors';
import type { FigureKind, FigureModel } from '../../core/figure-model';
import type { FigureStyle } from '../../core/figure-style';
import { bodeFigure } from '../../report/figures/build/bode-figure';
import { nyquistFigure } from '../../report/figures/build/nyquist-figure';
import { residualsFigure } from '../../report/figures/build/residuals-figure';
import { trendsFigure } from '../../report/figures/build/trends-figure';
import { warburgFigure } from '../../report/figures/build/warburg-figure';
import type { FigureEntry } from './figure-entry';
import { figureSpectra } from './figure-spectra';
import { figureTrends } from './figure-trends';
import type { SeriesChoices } from './series-choices';
import { alongAxis } from './series-places';

/** Kinds that are drawn from spectra and their fits alone. */
export type ImpedanceKind = Extract<FigureKind, 'nyquist' | 'bode' | 'residuals' | 'trends' | 'warburg'>;

/**
 * A figure of the spectra of one sample, along their axis.
 * @param choices what a trend follows and over what; resistances and D or σW over the likeliest axis where nothing is asked
 * @throws ValidationError NO_DATA where there is nothing of this kind to draw
 */
export function impedanceFigure(
  kind: ImpedanceKind,
  entries: readonly FigureEntry[],
  style: FigureStyle,
  choices: SeriesChoices = {},
): FigureModel {
  if (entries.length === 0)
    throw new ValidationError('NO_DATA', 'There is no spectrum to draw.', { hint: 'Add impedance files, or include their recordings.' });
  const ordered = alongAxis(entries, ({ recording }) => recording, choices.axis);
  if (kind === 'trends') return trendsFigure(figureTrends(ordered, choices), style);
  const build = { nyquist: nyquistFigure, bode: bodeFigure, residuals: residualsFigure, warburg: warburgFigure }[kind];
  return build(figureSpectra(ordered, choices.axis), style);
}
