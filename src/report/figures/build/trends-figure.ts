import { ValidationError } from '../../../core/errors';
import type { FigureAnnotation, FigureAxis, FigureModel, FigurePanel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { onScaleMaximum } from '../../../core/plot/off-scale';
import { parseTextRuns, type TextRun } from '../../../core/text-runs';
import { logRange } from './data-range';
import { decimalText } from './decimal-text';
import type { FigureTrendLine, FigureTrendPanel, FigureTrendPoint, FigureTrends } from './figure-trends';
import { linearAxis, logAxis } from './make-axis';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';
import { trendAxis } from './trend-axis';
import { trendLabels } from './trend-labels';
import { trendLook } from './trend-look';

/**
 * Fitted and derived numbers over cycle or potential with their 95 % intervals, quantities of one unit in one frame. Refused
 * values stand as ⊘ on the axis; a value far off the scale is an arrow with its number.
 * @throws ValidationError NO_DATA where there is nothing to follow
 */
export function trendsFigure(data: FigureTrends, style: FigureStyle): FigureModel {
  const shown = data.panels.filter(({ lines, refused }) => lines.some(({ points }) => points.length > 0) || refused.length > 0);
  if (shown.length === 0) {
    throw new ValidationError('NO_DATA', `There is nothing to follow over ${data.sample}.`, { expected: 'fits of at least one spectrum' });
  }
  const main_mm = frameHeight_mm[style.width_mm] * (shown.length === 1 ? 1 : 0.68);
  const other_mm = frameHeight_mm[style.width_mm] * 0.42;
  const { panels, height_mm } = stackedPanels(
    trendAxis({ ...data, panels: shown }, style),
    shown.map((panel, k) => ({
      height_mm: k === 0 ? main_mm : other_mm,
      y: (length_mm) => verticalAxis(panel, length_mm, style),
      content: panelContent(panel, data.axis.isCycle, style),
    })),
    style,
  );
  const named = panels.map((panel, k): FigurePanel => {
    const lines = shown[k]?.lines ?? [];
    // A single quantity has its name at the axis.
    const labels = lines.length < 2 ? [] : trendLabels(panel, lines, style);
    return { ...panel, annotations: [...panel.annotations, ...labels] };
  });
  return {
    kind: 'trends',
    title: `${plainNames(shown)} of ${data.sample} over ${plain(data.axis.words.quantity).toLowerCase()}`,
    width_mm: style.width_mm,
    height_mm,
    panels: named,
    caption: caption(data, shown),
    notes: shown.flatMap(({ words, refused }) =>
      refused.map(({ name, reason }): TextRun[] => [{ text: `${name}: ` }, ...words.quantity, { text: ` is n.d. ${reason}` }]),
    ),
  };
}

function panelContent(
  panel: FigureTrendPanel,
  isCycle: boolean,
  style: FigureStyle,
): { series: FigureSeries[]; annotations: FigureAnnotation[] } {
  const limit = panel.scale === 'log' ? Number.POSITIVE_INFINITY : onScaleMaximum(values(panel));
  const hasBranches = new Set(panel.lines.flatMap(({ branch }) => branch ?? [])).size > 1;
  const far = panel.lines.flatMap((line) => line.points.filter(({ value }) => value > limit).map((point) => ({ line, point })));
  return {
    series: panel.lines.map((line) => lineSeries(line, hasBranches, limit, isCycle)),
    annotations: [
      ...panel.refused.map(({ at, name }): FigureAnnotation => ({ kind: 'refused', x: at, name })),
      ...far.map(({ line, point }): FigureAnnotation => {
        const number = decimalText(String(Number(point.value.toPrecision(3))), style);
        return { kind: 'off-scale', x: point.at, text: [...parseTextRuns(line.symbol), { text: ` ${number}` }] };
      }),
    ],
  };
}

const gap: FigureTrendPoint = { at: Number.NaN, value: Number.NaN, ci95: null };

/** Fresh, at cycle 0, is not joined to the cycled ones: a gap parts them. */
function lineSeries(line: FigureTrendLine, hasBranches: boolean, limit: number, isCycle: boolean): FigureSeries {
  const sorted = line.points.filter(({ value }) => value <= limit).sort((a, b) => a.at - b.at);
  const fresh = isCycle ? sorted.filter(({ at }) => at === 0) : [];
  const points = fresh.length === 0 ? sorted : [...fresh, gap, ...sorted.filter(({ at }) => at !== 0)];
  const column = (value: (point: FigureTrendPoint) => number) => Float64Array.from(points, value);
  return {
    name: line.name,
    role: 'measured',
    ...trendLook(line, hasBranches),
    column: line.column,
    x: column(({ at }) => at),
    y: column(({ value }) => value),
    low: column(({ ci95 }) => ci95?.[0] ?? Number.NaN),
    high: column(({ ci95 }) => ci95?.[1] ?? Number.NaN),
  };
}

function verticalAxis(panel: FigureTrendPanel, length_mm: number, style: FigureStyle): FigureAxis {
  if (panel.scale === 'log') return logAxis(panel.words, { range: logRange([values(panel)]), length_mm, direction: 'y', style });
  const shown = onScaleMaximum(values(panel));
  // A wide interval may reach out of the frame, but not squeeze the values.
  const tops = panel.lines.flatMap(({ points }) =>
    points.filter(({ value }) => value <= shown).map(({ value, ci95 }) => ci95?.[1] ?? value),
  );
  const top = Math.min(Math.max(shown, ...tops), 1.5 * shown);
  return linearAxis(panel.words, { range: [0, top > 0 ? top * 1.14 : 1], length_mm, direction: 'y', style });
}

function values({ lines }: FigureTrendPanel): number[] {
  return lines.flatMap(({ points }) => points.map(({ value }) => value));
}

function caption(data: FigureTrends, shown: readonly FigureTrendPanel[]): TextRun[] {
  const symbols = [...new Set(shown.flatMap(({ lines }) => lines.map(({ symbol }) => symbol)))].map(parseTextRuns);
  const listed = symbols.flatMap((runs, k): TextRun[] => (k === 0 ? runs : [{ text: k === symbols.length - 1 ? ' and ' : ', ' }, ...runs]));
  const hasBranches = new Set(shown.flatMap(({ lines }) => lines.flatMap(({ branch }) => branch ?? []))).size > 1;
  const hasSums = shown.some(({ lines }) => lines.some(({ isSum }) => isSum));
  return [
    ...listed,
    { text: ` of ${data.sample} over ${plain(data.axis.words.quantity).toLowerCase()} with 95\u202f% intervals` },
    ...(hasBranches ? [{ text: '; filled: charge, open: discharge' }] : []),
    ...(hasSums ? [{ text: '; open squares alone: arcs that cannot be told apart, as their sum' }] : []),
    ...(shown.some(({ refused }) => refused.length > 0) ? [{ text: '; struck circles on the axis: not determined' }] : []),
    { text: '.' },
  ];
}

function plainNames(panels: readonly FigureTrendPanel[]): string {
  return [...new Set(panels.flatMap(({ lines }) => lines.map(({ name }) => name)))].join(', ');
}

function plain(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
