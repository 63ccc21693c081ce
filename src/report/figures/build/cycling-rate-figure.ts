import type { CyclingCycle, CyclingResult, RateStep } from '../../../core/cycling-result';
import { ValidationError } from '../../../core/errors';
import type { FigureAnnotation, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { parseTextRuns, type TextRun } from '../../../core/text-runs';
import { capacityWords } from './capacity-words';
import { cycleAxis } from './cycle-axis';
import { endsOf, linearRange } from './data-range';
import { decimalText } from './decimal-text';
import { linearAxis } from './make-axis';
import { legendEntry } from './member-look';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { siUnit } from './si-unit';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

/**
 * Capacities over the cycles with the rate of each step above it, steps parted by dotted lines.
 * @throws ValidationError NO_DATA where all cycles ran at one current
 */
export function cyclingRateFigure(result: CyclingResult, style: FigureStyle): FigureModel {
  const steps = result.summary.rateCapability;
  if (steps.length < 2) {
    throw new ValidationError('NO_DATA', `All cycles of ${result.sample} ran at one current.`, {
      expected: 'cycles at two currents at least',
    });
  }
  const cycles = result.cycles.filter(({ isLeftOut }) => !isLeftOut);
  const capacity = capacityWords(result);
  const column = (value: (cycle: CyclingCycle) => number | null) => Float64Array.from(cycles, (cycle) => value(cycle) ?? Number.NaN);
  const x = column(({ cycle }) => cycle);
  const unit = capacity.perGram ? 'mAhPerG' : 'mAh';
  const look = { role: 'measured' as const, ink: 'text' as const, line: null, x };
  const series: FigureSeries[] = [
    { ...look, name: 'charge', marker: { shape: 'circle', filled: true }, y: column(capacity.charge), column: `chargeCapacity_${unit}` },
    {
      ...look,
      name: 'discharge',
      marker: { shape: 'circle', filled: false },
      y: column(capacity.discharge),
      column: `dischargeCapacity_${unit}`,
    },
  ];
  const range = linearRange(
    series.map(({ y }) => y),
    { origin: true, room: 0.24 },
  );
  const made = stackedPanels(
    cycleAxis(x, style),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) => linearAxis(capacity.words, { range, length_mm, direction: 'y', style }),
        content: { series, annotations: steps.flatMap((step, k) => stepMarks(step, k, range, steps, style)) },
      },
    ],
    style,
  );
  return {
    kind: 'cycling-rate',
    title: `Rate capability of ${result.sample}, ${steps.length} steps`,
    width_mm: style.width_mm,
    height_mm: made.height_mm,
    panels: made.panels.map((panel) => ({
      ...panel,
      legend: placeLegend(panel, { title: rich`rates in ${rateUnit(steps).runs}`, entries: series.map(legendEntry) }, style, [
        'lower left',
        'lower right',
      ]),
    })),
    caption: rich`Capacity of ${result.sample} at ${steps.length} rates.`,
    notes: [],
  };
}

/** The rate above its step, and a line where the next one begins. */
function stepMarks(
  step: RateStep,
  k: number,
  [bottom, top]: readonly [number, number],
  steps: readonly RateStep[],
  style: FigureStyle,
): FigureAnnotation[] {
  const unit = rateUnit(steps);
  const text = [{ text: decimalText(String(Number(unit.of(step).toPrecision(2))), style) }];
  const next = steps[k + 1];
  // Short steps: their labels stand alternately higher and lower.
  const cycles = (steps.at(-1) as RateStep).toCycle - (steps[0] as RateStep).fromCycle + 1;
  const isCrowded = steps.some(({ fromCycle, toCycle }) => toCycle - fromCycle + 1 < 0.09 * cycles);
  const dy_pt = style.fontSize_pt + 12 + (isCrowded && k % 2 === 1 ? style.fontSize_pt : 0);
  const middle = (step.fromCycle + step.toCycle) / 2;
  const label: FigureAnnotation = {
    kind: 'label',
    x: middle,
    y: top,
    text,
    anchor: 'middle',
    dx_pt: 0,
    dy_pt,
    ink: 'text',
  };
  if (next === undefined) return [label];
  const at = (step.toCycle + next.fromCycle) / 2;
  return [label, { kind: 'line', from: { x: at, y: bottom }, to: { x: at, y: top }, dash: 'dotted', ink: 'grey' }];
}

/** C-rate where a nominal capacity is known, else current per mass, else current. */
function rateUnit(steps: readonly RateStep[]): { runs: TextRun[]; of(step: RateStep): number } {
  if (steps.every(({ cRate_perHour }) => cRate_perHour !== null))
    return { runs: [{ text: 'C' }], of: ({ cRate_perHour }) => cRate_perHour as number };
  if (steps.every(({ currentDensity_APerG }) => currentDensity_APerG !== null)) {
    return { runs: parseTextRuns('A g^{−1}'), of: ({ currentDensity_APerG }) => currentDensity_APerG as number };
  }
  const unit = siUnit('A', endsOf([steps.map(({ current_A }) => Math.abs(current_A))])?.[1] ?? 1);
  return { runs: [{ text: unit.unit }], of: ({ current_A }) => Math.abs(current_A) * unit.perBase };
}
