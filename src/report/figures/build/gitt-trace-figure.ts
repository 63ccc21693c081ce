import type { FigureAnnotation, FigureBand, FigureModel } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import type { TitrationPulse, TitrationResult } from '../../../core/titration-result';
import { axisWords } from './axis-words';
import { linearRange } from './data-range';
import type { FigureTrace } from './figure-trace';
import { linearAxis } from './make-axis';
import { rich } from './rich';
import { stackedPanels } from './stacked-panels';
import { timeUnit } from './time-unit';

/** A trace is wider than high. */
const height_mm = { 85: 34, 178: 44 } as const;

/** Potential over time of a whole titration; pulses that give no D, or were left out, are tinted and struck. */
export function gittTraceFigure(result: TitrationResult, { time_s, potential_V }: FigureTrace, style: FigureStyle): FigureModel {
  const unit = timeUnit(time_s);
  const times = time_s.map((time) => time * unit.perSecond);
  const out = result.pulses.filter(({ standing }) => standing === 'refused' || standing === 'left-out');
  const bands = out.map((pulse) => bandOf(pulse, unit.perSecond));
  // Many of them would be a row of signs on each other: the tint alone says it then.
  const struck: FigureAnnotation[] =
    out.length > 24
      ? []
      : out.map(
          (pulse): FigureAnnotation => ({ kind: 'refused', x: middleOf(bandOf(pulse, unit.perSecond)), name: `pulse ${pulse.index}` }),
        );
  const made = stackedPanels(
    (length_mm) =>
      linearAxis(axisWords('*t*', unit.unit, `time_${unit.unit}`), {
        range: linearRange([times], { room: 0 }),
        length_mm,
        direction: 'x',
        style,
      }),
    [
      {
        height_mm: height_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*E*', 'V', 'potential_V'), {
            range: linearRange([potential_V], { room: 0.1 }),
            length_mm,
            direction: 'y',
            style,
          }),
        content: {
          bands,
          series: [{ name: result.name, role: 'measured', ink: 'text', marker: null, line: 'solid', x: times, y: potential_V }],
          annotations: struck,
        },
      },
    ],
    style,
  );
  const { pulses, sample } = result;
  return {
    kind: 'gitt-trace',
    title: `Titration of ${sample}, ${pulses.length} pulses`,
    width_mm: style.width_mm,
    ...made,
    caption: rich`Galvanostatic intermittent titration of ${sample}, ${pulses.length} pulses${out.length === 0 ? '' : '; tinted: pulses without a diffusion coefficient'}.`,
    notes:
      out.length > 12
        ? []
        : out.flatMap(({ index, findings }) => (findings[0] === undefined ? [] : [rich`Pulse ${index}: ${findings[0].message}`])),
  };
}

function bandOf({ start_s, pulseDuration_s, restDuration_s }: TitrationPulse, perSecond: number): FigureBand {
  const end = start_s + pulseDuration_s + (restDuration_s ?? 0);
  return { name: 'no D', along: 'x', from: start_s * perSecond, to: end * perSecond, pattern: 'tinted', ink: 'grey' };
}

function middleOf({ from, to }: FigureBand): number {
  return (from + to) / 2;
}
