import { ValidationError } from '../../../core/errors';
import type { FigureAnnotation, FigureBand, FigureModel, FigurePanel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { parseTextRuns, type TextRun } from '../../../core/text-runs';
import type { TitrationPulse, TitrationResult } from '../../../core/titration-result';
import { columnWidth_mm, composeFigure } from '../compose-figure';
import { axisWords } from './axis-words';
import { endsOf, linearRange } from './data-range';
import { decimalText } from './decimal-text';
import type { FigurePulseTrace } from './figure-trace';
import { linearAxis } from './make-axis';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { timeUnit } from './time-unit';

const perVolt = 1000;

/**
 * One pulse and its rest with the differences that D is made of, and its potential against √t with the line.
 * @param trace the rows of the pulse, of the rest behind it and of a little before
 * @throws ValidationError NO_DATA where the pulse has no potential before it
 */
export function gittPulseFigure(result: TitrationResult, pulse: TitrationPulse, trace: FigurePulseTrace, style: FigureStyle): FigureModel {
  if (pulse.potentialBefore_V === null) {
    throw new ValidationError('NO_DATA', `Pulse ${pulse.index} of ${result.sample} has no relaxed potential before it.`);
  }
  const own: FigureStyle = style.width_mm === columnWidth_mm ? style : { ...style, width_mm: columnWidth_mm };
  const parts = [pulsePart(result, pulse, trace, own), ...(pulse.line === null ? [] : [linePart(result, pulse, trace, own)])];
  const composed = composeFigure(parts, parts.length === 1 ? own : style);
  return { ...composed, kind: 'gitt-pulse', title: `Pulse ${pulse.index} of the titration of ${result.sample}` };
}

function pulsePart({ sample }: TitrationResult, pulse: TitrationPulse, trace: FigurePulseTrace, style: FigureStyle): FigureModel {
  const { unit, perSecond } = timeUnit(trace.time_s);
  const times = trace.time_s.map((time) => (time - pulse.start_s) * perSecond);
  const millivolts = trace.potential_V.map((value) => value * perVolt);
  const band: FigureBand = { name: 'pulse', along: 'x', from: 0, to: pulse.pulseDuration_s * perSecond, pattern: 'tinted', ink: 'accent' };
  const xRange = linearRange([times], { room: 0.02 });
  const made = stackedPanels(
    (length_mm) => linearAxis(axisWords('*t*', unit, `time_${unit}`), { range: xRange, length_mm, direction: 'x', style }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*E*', 'mV', 'potential_mV'), {
            range: linearRange([millivolts], { room: 0.14 }),
            length_mm,
            direction: 'y',
            style,
          }),
        content: {
          bands: [band],
          series: [{ name: 'measured', role: 'measured', ink: 'text', marker: null, line: 'solid', x: times, y: millivolts }],
          annotations: constructions(pulse, pulse.pulseDuration_s * perSecond, xRange, style),
        },
      },
    ],
    style,
  );
  return {
    kind: 'gitt-pulse',
    title: `pulse and rest`,
    width_mm: style.width_mm,
    ...made,
    caption: rich`Pulse ${pulse.index} of ${sample} with its differences of potential; tinted: current flows.`,
    notes: pulse.findings.map(({ message }) => rich`${message}`),
  };
}

/** IR, ΔEτ and ΔEs as dimension lines, at places along the rest where they do not meet. */
function constructions(pulse: TitrationPulse, end: number, [low, high]: readonly [number, number], style: FigureStyle): FigureAnnotation[] {
  const { potentialBefore_V, irDrop_V, deltaEtau_V, deltaEs_V } = pulse;
  const before = (potentialBefore_V as number) * perVolt;
  const at = (share: number) => end + share * (high - end);
  const level = (y: number, to: number): FigureAnnotation => ({
    kind: 'line',
    from: { x: low, y },
    to: { x: to, y },
    dash: 'dotted',
    ink: 'grey',
  });
  const dimension = (x: number, from: number, to: number, name: string): FigureAnnotation => ({
    kind: 'dimension',
    from: { x, y: from },
    to: { x, y: to },
    text: [...parseTextRuns(name), millivoltText(to - from, style)],
    ink: 'accent',
  });
  const made: FigureAnnotation[] = [level(before, high)];
  if (irDrop_V !== null) made.push(dimension(at(0.12), before, before + irDrop_V * perVolt, '*IR* '));
  if (irDrop_V !== null && deltaEtau_V !== null) {
    const start = before + irDrop_V * perVolt;
    made.push(level(start, at(0.12)), dimension(at(0.36), start, start + deltaEtau_V * perVolt, 'Δ*E*_{τ} '));
  }
  if (deltaEs_V !== null) made.push(dimension(at(0.66), before, before + deltaEs_V * perVolt, 'Δ*E*_{s} '));
  return made;
}

function millivoltText(value_mV: number, style: FigureStyle): TextRun {
  const text = String(Number(value_mV.toPrecision(3))).replace('-', '−');
  return { text: `${decimalText(text, style)} mV` };
}

function linePart({ sample }: TitrationResult, pulse: TitrationPulse, trace: FigurePulseTrace, style: FigureStyle): FigureModel {
  const line = pulse.line as NonNullable<TitrationPulse['line']>;
  const [first, last] = trace.pulse;
  const rows = Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((k) => (trace.time_s[k] as number) > pulse.start_s);
  const root = Float64Array.from(rows, (k) => Math.sqrt((trace.time_s[k] as number) - pulse.start_s));
  const millivolts = Float64Array.from(rows, (k) => (trace.potential_V[k] as number) * perVolt);
  const [from, to] = line.window_s.map(Math.sqrt) as [number, number];
  const ends = Float64Array.of(0, to);
  const fitted: FigureSeries = {
    name: 'line',
    role: 'fit',
    ink: 'accent',
    marker: null,
    line: 'solid',
    x: ends,
    y: ends.map((x) => (line.intercept_V + line.slope_VPerSqrtS * x) * perVolt),
  };
  const measured: FigureSeries = {
    name: 'measured',
    role: 'measured',
    ink: 'text',
    marker: { shape: 'circle', filled: false },
    line: null,
    x: root,
    y: millivolts,
    ...(rows.length > 60 ? { markEvery: Math.ceil(rows.length / 60) } : {}),
  };
  const made = stackedPanels(
    (length_mm) =>
      linearAxis(axisWords('√*t*', 's^{1/2}', 'sqrtTime_sqrtS'), {
        range: linearRange([root], { origin: true }),
        length_mm,
        direction: 'x',
        style,
      }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*E*', 'mV', 'potential_mV'), {
            range: linearRange([millivolts, fitted.y], { room: 0.12 }),
            length_mm,
            direction: 'y',
            style,
          }),
        content: {
          series: [measured, fitted],
          bands: from > 0 ? [{ name: 'left out', along: 'x', from: 0, to: from, pattern: 'hatched', ink: 'grey' }] : [],
        },
      },
    ],
    style,
  );
  const words = rich`*R*^{2} = ${decimalText(line.r2.toFixed(4), style)}, ${line.points} points`;
  return {
    kind: 'gitt-pulse',
    title: 'potential against the root of time',
    width_mm: style.width_mm,
    ...made,
    panels: made.panels.map((panel) => withWords(panel, words)),
    caption: rich`Potential of pulse ${pulse.index} of ${sample} against the root of the time since its start with the line; hatched: left out.`,
    notes: [],
  };
}

/** In the upper corner that the line leaves free. */
function withWords(panel: FigurePanel, text: TextRun[]): FigurePanel {
  const series = panel.series[0];
  const ends = endsOf([series?.y ?? []]);
  const rises = series !== undefined && (series.y.at(-1) ?? 0) > (series.y[0] ?? 0);
  if (ends === null) return panel;
  const place = { x: panel.x.range[1], y: rises ? panel.y.range[0] : panel.y.range[1] };
  const dy_pt = rises ? -8 : 8;
  return { ...panel, annotations: [...panel.annotations, { kind: 'label', ...place, text, anchor: 'end', dx_pt: -6, dy_pt, ink: 'text' }] };
}
