import type { FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { ohmUnit } from '../../../core/plot/ohm-unit';
import type { Spectrum } from '../../../core/spectrum';
import { axisWords } from './axis-words';
import { linearRange, logRange } from './data-range';
import type { FigureSpectra } from './figure-spectrum';
import { frequenciesInWords, namesInWords } from './figure-words';
import { linearAxis, logAxis } from './make-axis';
import { memberLook } from './member-look';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { keyRoom_mm, withKey } from './with-key';

/** |Z| above −φ over frequency: symbols measured, lines fitted. */
export function bodeFigure(data: FigureSpectra, style: FigureStyle): FigureModel {
  const { spectra, key } = data;
  const modulus = curves(data, ({ zReal_ohm, zImag_ohm }) => zReal_ohm.map((real, k) => Math.hypot(real, zImag_ohm[k] as number)));
  const ends = logRange(modulus.map(({ y }) => y));
  const { unit, perOhm } = ohmUnit(ends[1]);
  const scaled = modulus.map((one) => ({ ...one, y: one.y.map((value) => value * perOhm) }));
  const phase = curves(data, ({ zReal_ohm, zImag_ohm }) =>
    zReal_ohm.map((real, k) => (Math.atan2(-(zImag_ohm[k] as number), real) * 180) / Math.PI),
  );
  const frequencies = logRange(
    spectra.map(({ spectrum }) => spectrum.frequency_Hz),
    1.6,
  );
  const height = frameHeight_mm[style.width_mm] / 2;
  const modulusWords = axisWords('|*Z*|', unit, `modulus_${unit.replace('Ω', 'ohm')}`);
  const { panels, height_mm } = stackedPanels(
    (length_mm, bare) => logAxis(axisWords('*f*', 'Hz', 'frequency_Hz'), { range: frequencies, length_mm, direction: 'x', style, bare }),
    [
      {
        height_mm: height,
        y: (length_mm) =>
          logAxis(modulusWords, { range: logRange(scaled.map(({ y }) => y)), length_mm, direction: 'y', style, notation: 'plain' }),
        content: { series: scaled },
      },
      {
        height_mm: height,
        y: (length_mm) =>
          linearAxis(axisWords('−*φ*', '°', 'minusPhase_deg'), {
            range: linearRange(phase.map(({ y }) => y)),
            length_mm,
            direction: 'y',
            style,
          }),
        content: { series: phase },
      },
    ],
    style,
    keyRoom_mm(spectra.length),
  );
  const hasFits = spectra.some(({ fitted }) => fitted !== null);
  return {
    kind: 'bode',
    title: `Bode plot of ${data.sample}, ${namesInWords(spectra)}`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map((panel, k) => (k === 0 ? withKey(panel, spectra.length, key, style) : panel)),
    caption: rich`Modulus and phase of the impedance of ${data.sample}: ${namesInWords(spectra)}; symbols measured${hasFits ? ', lines fitted' : ''}, ${frequenciesInWords(spectra)}.`,
    notes: [],
  };
}

function curves({ spectra }: FigureSpectra, value: (spectrum: Spectrum) => Float64Array): FigureSeries[] {
  return spectra.flatMap(({ name, position, spectrum, masked, fitted }, k): FigureSeries[] => {
    const { ink, marker } = memberLook(k, position);
    const all = value(spectrum);
    const measured = (masked.size === 0 ? all : all.map((one, row) => (masked.has(row) ? Number.NaN : one))) as Float64Array;
    const series: FigureSeries[] = [{ name, role: 'measured', ink, marker, line: null, x: spectrum.frequency_Hz, y: measured }];
    if (masked.size > 0) {
      const left = all.map((one, row) => (masked.has(row) ? one : Number.NaN));
      const crosses = { shape: 'cross' as const, filled: false };
      series.push({ ...(series[0] as FigureSeries), name: `${name}, left out`, ink: 'grey', marker: crosses, y: left });
    }
    if (fitted !== null) series.push({ name, role: 'fit', ink, marker: null, line: 'solid', x: fitted.frequency_Hz, y: value(fitted) });
    return series;
  });
}
