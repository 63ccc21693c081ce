import type { FigureModel, FigurePanel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { equalScale, type PlotWindow } from '../../../core/plot/equal-scale';
import { nyquistWindow } from '../../../core/plot/nyquist-window';
import { type OhmUnit, ohmUnit } from '../../../core/plot/ohm-unit';
import type { Spectrum } from '../../../core/spectrum';
import { axisWords } from './axis-words';
import { emptyPanel } from './empty-panel';
import type { FigureSpectra } from './figure-spectrum';
import { frequenciesInWords, namesInWords } from './figure-words';
import { linearAxis } from './make-axis';
import { barFrom, colourBar, colourBarRoom_mm, legendEntry, memberLook } from './member-look';
import { withInset } from './nyquist-inset';
import { withDecadeMarks } from './nyquist-marks';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { frameHeight_mm, marginsFor, stackPanels } from './stack-panels';

/** Z′ against −Z″ of a series at equal scale: symbols measured, lines fitted, decades of frequency marked. */
export function nyquistFigure(data: FigureSpectra, style: FigureStyle): FigureModel {
  const unit = ohmUnit(largestModulus_ohm(data));
  const series = nyquistSeries(data, unit);
  const { panel, height_mm } = nyquistPanel(data, series, unit, style);
  const withBar = data.spectra.length >= barFrom;
  const measured = series.filter(({ role }) => role === 'measured');
  const legended = withBar ? panel : { ...panel, legend: placeLegend(panel, { title: [], entries: measured.map(legendEntry) }, style) };
  const inset = withInset(legended, style);
  const marked = withDecadeMarks(inset, style);
  const hasFits = series.length > measured.length;
  return {
    kind: 'nyquist',
    title: `Nyquist plot of ${data.sample}, ${namesInWords(data.spectra)}`,
    width_mm: style.width_mm,
    height_mm,
    panels: [marked],
    caption: rich`Impedance of ${data.sample}: ${namesInWords(data.spectra)}; symbols measured, ${hasFits ? 'lines fitted, ' : ''}${frequenciesInWords(data.spectra)}.`,
    notes: [],
  };
}

function nyquistPanel(
  data: FigureSpectra,
  series: FigureSeries[],
  { unit }: OhmUnit,
  style: FigureStyle,
): { panel: FigurePanel; height_mm: number } {
  const withBar = data.spectra.length >= barFrom;
  const measured = series.filter(({ role }) => role === 'measured');
  const wanted = nyquistWindow(
    measured.map(({ x, y }) => ({ measured: { points: Array.from(x, (value, k) => ({ x: value, y: y[k] as number })) } })),
  );
  const height = nyquistHeight_mm(wanted, style);
  const make = (margins: ReturnType<typeof marginsFor>) => {
    const { boxes, height_mm } = stackPanels([height], margins, style);
    const box = boxes[0] as (typeof boxes)[number];
    const shown = equalScale(wanted, box.width_mm, box.height_mm);
    const x = linearAxis(axisWords('*Z*′', unit, `zReal_${columnUnit(unit)}`), {
      range: [shown.xMin, shown.xMax],
      length_mm: box.width_mm,
      direction: 'x',
      style,
    });
    const y = linearAxis(axisWords('−*Z*″', unit, `minusZImag_${columnUnit(unit)}`), {
      range: [shown.yMin, shown.yMax],
      length_mm: box.height_mm,
      direction: 'y',
      style,
    });
    return { box, x, y, height_mm };
  };
  const beside = withBar ? { beside_mm: colourBarRoom_mm } : {};
  // Twice: the margin depends on the labels, the labels on the window, the window on the frame the margin leaves.
  const margins = marginsFor([make(marginsFor([], style, beside)).y], style, beside);
  const { box, x, y, height_mm } = make(margins);
  const panel = { ...emptyPanel(box, { x, y }, margins), equalScale: true, series };
  return { panel: withBar ? { ...panel, colourBar: colourBar(data.key, box) } : panel, height_mm };
}

/** Over two columns the frame takes the shape of the data, within reason; in one column all figures are equally high. */
function nyquistHeight_mm({ xMin, xMax, yMin, yMax }: PlotWindow, { width_mm }: FigureStyle): number {
  if (width_mm === 85) return frameHeight_mm[85];
  return Math.min(Math.max((150 * (yMax - yMin)) / (xMax - xMin), 56), 100);
}

function nyquistSeries({ spectra }: FigureSpectra, { perOhm }: OhmUnit): FigureSeries[] {
  return spectra.flatMap(({ name, position, spectrum, masked, fitted }, k): FigureSeries[] => {
    const look = memberLook(k, position);
    const kept = rows(spectrum, (row) => !masked.has(row));
    const left = rows(spectrum, (row) => masked.has(row));
    const curves: FigureSeries[] = [{ ...curve(kept, perOhm), name, role: 'measured', ink: look.ink, marker: look.marker, line: null }];
    if (masked.size > 0) {
      const crosses = { shape: 'cross' as const, filled: false };
      curves.push({ ...curve(left, perOhm), name: `${name}, left out`, role: 'measured', ink: 'grey', marker: crosses, line: null });
    }
    if (fitted !== null) curves.push({ ...curve(fitted, perOhm), name, role: 'fit', ink: look.ink, marker: null, line: 'solid' });
    return curves;
  });
}

function curve({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum, perOhm: number): Pick<FigureSeries, 'x' | 'y' | 'alongside'> {
  return {
    x: zReal_ohm.map((value) => value * perOhm),
    y: zImag_ohm.map((value) => -value * perOhm),
    alongside: [{ column: 'frequency_Hz', values: frequency_Hz }],
  };
}

function rows({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum, take: (row: number) => boolean): Spectrum {
  const chosen = (values: Float64Array) => values.filter((_, row) => take(row));
  return { frequency_Hz: chosen(frequency_Hz), zReal_ohm: chosen(zReal_ohm), zImag_ohm: chosen(zImag_ohm) };
}

function largestModulus_ohm({ spectra }: FigureSpectra): number {
  let largest = 0;
  for (const { spectrum } of spectra) {
    spectrum.zReal_ohm.forEach((real, k) => {
      const modulus = Math.hypot(real, spectrum.zImag_ohm[k] as number);
      if (Number.isFinite(modulus)) largest = Math.max(largest, modulus);
    });
  }
  return largest;
}

/** As in names of columns: "kohm". */
function columnUnit(unit: string): string {
  return unit.replace('Ω', 'ohm');
}
