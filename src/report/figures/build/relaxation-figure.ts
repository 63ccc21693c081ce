import type { FigureAnnotation, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { ohmUnit } from '../../../core/plot/ohm-unit';
import { axisWords } from './axis-words';
import { endsOf, linearRange } from './data-range';
import type { FigureSpectra } from './figure-spectrum';
import { namesInWords } from './figure-words';
import { linearAxis, logAxis } from './make-axis';
import { barFrom, memberLook } from './member-look';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { keyRoom_mm, withKey } from './with-key';

/** The distribution of relaxation times of one spectrum. */
export interface FigureRelaxation {
  name: string;
  position: number;
  tau_s: Float64Array;
  gamma_ohm: Float64Array;
  /** The range of τ that was measured. */
  measured_s: readonly [number, number];
  /** A peak's place, resistance and height. */
  peaks: readonly { tau_s: number; resistance_ohm: number; height_ohm: number }[];
}

/** γ over τ; the peaks of a single spectrum are marked. */
export function relaxationFigure(
  sample: string,
  distributions: readonly FigureRelaxation[],
  key: FigureSpectra['key'],
  style: FigureStyle,
): FigureModel {
  const { unit, perOhm } = ohmUnit(endsOf(distributions.map(({ gamma_ohm }) => gamma_ohm))?.[1] ?? 0);
  const series = distributions.map(({ name, position, tau_s, gamma_ohm }, k): FigureSeries => {
    const { ink } = memberLook(k, position);
    const line = distributions.length >= barFrom ? 'solid' : (['solid', 'dashed', 'dotted'] as const)[k % 3];
    return { name, role: 'measured', ink, marker: null, line: line ?? 'solid', x: tau_s, y: gamma_ohm.map((value) => value * perOhm) };
  });
  const [only] = distributions;
  const annotations: FigureAnnotation[] =
    distributions.length !== 1 || only === undefined
      ? []
      : only.peaks.map(({ tau_s, height_ohm }) => ({
          kind: 'mark',
          x: tau_s,
          y: height_ohm * perOhm,
          ink: series[0]?.ink ?? 'text',
          filled: false,
        }));
  const range = endsOf(distributions.map(({ measured_s }) => measured_s)) ?? [1e-6, 1];
  // What rises beyond the slowest peak is no resistance: it may run out of the frame, but not flatten the peaks.
  const highest = Math.max(0, ...distributions.flatMap(({ peaks }) => peaks.map(({ height_ohm }) => height_ohm * perOhm)));
  const within = series.map(({ x, y }) => y.filter((_, k) => (x[k] as number) >= range[0] && (x[k] as number) <= range[1]));
  const top = highest > 0 ? Math.min(1.35 * highest, 1.1 * (endsOf(within)?.[1] ?? highest)) : undefined;
  const { panels, height_mm } = stackedPanels(
    (length_mm) => logAxis(axisWords('*τ*', 's', 'tau_s'), { range, length_mm, direction: 'x', style }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*γ*', unit, `gamma_${unit.replace('Ω', 'ohm')}`), {
            range: top === undefined ? linearRange(within, { origin: true, room: 0.1 }) : [0, top],
            length_mm,
            direction: 'y',
            style,
          }),
        content: { series, annotations },
      },
    ],
    style,
    keyRoom_mm(distributions.length),
  );
  const names = namesInWords(distributions);
  return {
    kind: 'relaxation',
    title: `Distribution of relaxation times of ${sample}: ${names}`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map((panel) => withKey(panel, distributions.length, key, style)),
    caption: rich`Distribution of relaxation times of ${sample} by non-negative Tikhonov regularisation: ${names}. The area of a peak is its resistance.`,
    notes: [],
  };
}
