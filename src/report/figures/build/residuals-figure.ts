import { ValidationError } from '../../../core/errors';
import type { FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { axisWords } from './axis-words';
import { endsOf, logRange } from './data-range';
import type { FigureSpectra, FigureSpectrum } from './figure-spectrum';
import { namesInWords } from './figure-words';
import { linearAxis, logAxis } from './make-axis';
import { barFrom, legendEntry, memberLook } from './member-look';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { keyRoom_mm, withKey } from './with-key';

type Fitted = FigureSpectrum & { modelled: NonNullable<FigureSpectrum['modelled']> };
type Part = 'real' | 'imaginary';

/**
 * What the fits leave, in percent of |Z|: of one spectrum both parts in one frame (real filled, imaginary open), of several in two.
 * @throws ValidationError NO_DATA where no spectrum has a fit
 */
export function residualsFigure(data: FigureSpectra, style: FigureStyle): FigureModel {
  const fitted = data.spectra.filter((one): one is Fitted => one.modelled !== null);
  if (fitted.length === 0) {
    throw new ValidationError('NO_DATA', `No spectrum of ${data.sample} has a fit, so there are no residuals.`, {
      hint: 'Fit the series first.',
    });
  }
  const single = fitted.length === 1;
  const groups: FigureSeries[][] = single
    ? [
        [
          residual(fitted[0] as Fitted, 'real', { ink: 'text', marker: { shape: 'circle', filled: true } }, 'real'),
          residual(fitted[0] as Fitted, 'imaginary', { ink: 'text', marker: { shape: 'circle', filled: false } }, 'imaginary'),
        ],
      ]
    : (['real', 'imaginary'] as const).map((part) => fitted.map((one, k) => residual(one, part, memberLook(k, one.position), one.name)));
  const largest = Math.max(...(endsOf(groups.flat().map(({ y }) => y)) ?? [-1, 1]).map(Math.abs), 0.1) * 1.12;
  const hasLegend = single || fitted.length < barFrom;
  const frequencies = logRange(
    fitted.map(({ spectrum }) => spectrum.frequency_Hz),
    1.6,
  );
  const titles = single ? ['Δ*Z* / |*Z*|'] : ['Δ*Z*′ / |*Z*|', 'Δ*Z*″ / |*Z*|'];
  const columns = single ? ['residual_percent'] : ['residualReal_percent', 'residualImag_percent'];
  const { panels, height_mm } = stackedPanels(
    (length_mm, bare) => logAxis(axisWords('*f*', 'Hz', 'frequency_Hz'), { range: frequencies, length_mm, direction: 'x', style, bare }),
    groups.map((series, k) => ({
      height_mm: frameHeight_mm[style.width_mm] / groups.length,
      y: (length_mm) =>
        linearAxis(axisWords(titles[k] as string, '%', columns[k] as string), {
          range: [-largest, largest * (k === 0 && hasLegend ? 1.7 : 1)],
          length_mm,
          direction: 'y',
          style,
        }),
      content: {
        series,
        annotations: [{ kind: 'line', from: { x: frequencies[0], y: 0 }, to: { x: frequencies[1], y: 0 }, dash: 'dotted', ink: 'grey' }],
      },
    })),
    style,
    single ? 0 : keyRoom_mm(fitted.length),
  );
  const keyed = panels.map((panel, k) => {
    if (single) return { ...panel, legend: placeLegend(panel, { title: [], entries: panel.series.map(legendEntry) }, style) };
    return k === 0 ? withKey(panel, fitted.length, data.key, style) : panel;
  });
  return {
    kind: 'residuals',
    title: `Residuals of the fits of ${data.sample}, ${namesInWords(fitted)}`,
    width_mm: style.width_mm,
    height_mm,
    panels: keyed,
    caption: rich`Measured less fitted impedance in percent of |*Z*| of ${data.sample}: ${namesInWords(fitted)}.`,
    notes: [],
  };
}

function residual(
  { spectrum, modelled, masked }: Fitted,
  part: Part,
  look: Pick<FigureSeries, 'ink' | 'marker'>,
  name: string,
): FigureSeries {
  const key = part === 'real' ? 'zReal_ohm' : 'zImag_ohm';
  const y = spectrum[key].map((measured, row) => {
    if (masked.has(row)) return Number.NaN;
    const modulus = Math.hypot(spectrum.zReal_ohm[row] as number, spectrum.zImag_ohm[row] as number);
    return (100 * (measured - (modelled[key][row] as number))) / modulus;
  });
  return { name, role: 'measured', ...look, line: 'solid', x: spectrum.frequency_Hz, y };
}
