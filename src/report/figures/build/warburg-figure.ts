import { ValidationError } from '../../../core/errors';
import type { FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { formatUncertainty } from '../../../core/format-uncertainty';
import { ohmUnit } from '../../../core/plot/ohm-unit';
import type { TextRun } from '../../../core/text-runs';
import { axisWords } from './axis-words';
import { endsOf, linearRange } from './data-range';
import { decimalText } from './decimal-text';
import type { FigureSpectra, FigureSpectrum } from './figure-spectrum';
import { namesInWords } from './figure-words';
import { linearAxis } from './make-axis';
import { memberLook } from './member-look';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { keyRoom_mm, withKey } from './with-key';

/**
 * Z′ over ω^(−1/2) with the line whose slope is σW, drawn over the points it goes through.
 * @throws ValidationError NO_DATA where no spectrum has such a line
 */
export function warburgFigure(data: FigureSpectra, style: FigureStyle): FigureModel {
  const lined = data.spectra.filter(({ warburgLine }) => warburgLine?.slopeMeasuredReal != null);
  if (lined.length === 0) {
    throw new ValidationError('NO_DATA', `No spectrum of ${data.sample} has points on a Warburg line.`, {
      expected: 'a fit with a Warburg element and at least three points at −45 ± 5°',
    });
  }
  const largest = endsOf(lined.map(({ spectrum }) => spectrum.zReal_ohm))?.[1] ?? 0;
  const { unit, perOhm } = ohmUnit(largest);
  const series = lined.flatMap((one, k) => lineSeries(one, k, perOhm));
  const measured = series.filter(({ role }) => role === 'measured');
  const { panels, height_mm } = stackedPanels(
    (length_mm) =>
      linearAxis(axisWords('*ω*^{−1/2}', 's^{1/2}', 'omegaToMinusHalf_sqrtS'), {
        range: linearRange(
          measured.map(({ x }) => x),
          { origin: true },
        ),
        length_mm,
        direction: 'x',
        style,
      }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*Z*′', unit, `zReal_${unit.replace('Ω', 'ohm')}`), {
            range: linearRange(measured.map(({ y }) => y)),
            length_mm,
            direction: 'y',
            style,
          }),
        content: { series },
      },
    ],
    style,
    keyRoom_mm(lined.length),
  );
  const without = data.spectra.filter((one) => !lined.includes(one));
  return {
    kind: 'warburg',
    title: `Real part of the impedance of ${data.sample} over ω^(−1/2), ${namesInWords(lined)}`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map((panel) => withKey(panel, lined.length, data.key, style)),
    caption: caption(data.sample, lined, style),
    notes: without.map(({ name }) => [{ text: `${name}: no line, for fewer than three points lie at −45 ± 5°.` }]),
  };
}

function lineSeries({ name, position, spectrum, warburgLine }: FigureSpectrum, k: number, perOhm: number): FigureSeries[] {
  const { ink, marker } = memberLook(k, position);
  const measured: FigureSeries = {
    name,
    role: 'measured',
    ink,
    marker,
    line: null,
    x: spectrum.frequency_Hz.map((f) => 1 / Math.sqrt(2 * Math.PI * f)),
    y: spectrum.zReal_ohm.map((value) => value * perOhm),
    alongside: [{ column: 'frequency_Hz', values: spectrum.frequency_Hz }],
  };
  const slope = warburgLine?.slopeMeasuredReal ?? null;
  const window = endsOf([warburgLine?.points.map(({ omegaToMinusHalf_sqrtS }) => omegaToMinusHalf_sqrtS) ?? []]);
  if (slope === null || window === null) return [measured];
  // Z′ as measured is followed over the window's lowest decade.
  const x = Float64Array.of(Math.max(window[0], window[1] / Math.sqrt(10)), window[1]);
  const y = x.map((at) => (slope.intercept_ohm + slope.slope_ohmPerSqrtS * at) * perOhm);
  return [measured, { name, role: 'fit', ink, marker: null, line: 'solid', x, y }];
}

function caption(sample: string, lined: readonly FigureSpectrum[], style: FigureStyle): TextRun[] {
  const slopes = lined.length > 6 ? [] : lined.map(({ name, warburgLine }) => `${name} ${slopeText(warburgLine, style)}`);
  const said = slopes.length === 0 ? [] : rich`. Slopes in Ω s^{−1/2}: ${slopes.join(', ')}`;
  return rich`*Z*′ of ${sample} over *ω*^{−1/2}: ${namesInWords(lined)}; symbols measured, lines least squares over the lowest decade of the diffusion${said}.`;
}

function slopeText(line: FigureSpectrum['warburgLine'], style: FigureStyle): string {
  const slope = line?.slopeMeasuredReal ?? null;
  return slope === null ? 'n.d.' : decimalText(formatUncertainty(slope.slope_ohmPerSqrtS, slope.standardError).text, style);
}
