import type { CyclingCycle, CyclingResult } from '../../../core/cycling-result';
import { ValidationError } from '../../../core/errors';
import type { FigureAxis, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { axisWords } from './axis-words';
import { capacityWords } from './capacity-words';
import { cycleAxis } from './cycle-axis';
import { endsOf, linearRange } from './data-range';
import { linearAxis } from './make-axis';
import { legendEntry } from './member-look';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

const efficiencyLook = {
  name: 'coulombic efficiency',
  ink: 'arcCt',
  marker: { shape: 'diamond', filled: false },
  axis: 'right',
  column: 'coulombicEfficiency_percent',
} as const;

/**
 * Capacities of both branches over the cycles, coulombic efficiency on the right axis; cycles left out are not drawn.
 * @throws ValidationError NO_DATA where no cycle has a capacity
 */
export function cyclingCapacityFigure(result: CyclingResult, style: FigureStyle): FigureModel {
  const cycles = result.cycles.filter(({ isLeftOut }) => !isLeftOut);
  const capacity = capacityWords(result);
  const column = (value: (cycle: CyclingCycle) => number | null) => Float64Array.from(cycles, (cycle) => value(cycle) ?? Number.NaN);
  const x = column(({ cycle }) => cycle);
  const unit = capacity.perGram ? 'mAhPerG' : 'mAh';
  const every = cycles.length > 90 ? { markEvery: Math.ceil(cycles.length / 90) } : {};
  const base = { role: 'measured' as const, line: null, x, ...every };
  const series: FigureSeries[] = [
    {
      ...base,
      name: 'charge',
      ink: 'text',
      marker: { shape: 'circle', filled: true },
      y: column(capacity.charge),
      column: `chargeCapacity_${unit}`,
    },
    {
      ...base,
      name: 'discharge',
      ink: 'text',
      marker: { shape: 'circle', filled: false },
      y: column(capacity.discharge),
      column: `dischargeCapacity_${unit}`,
    },
  ];
  const percent = column(({ coulombicEfficiency }) => (coulombicEfficiency === null ? null : 100 * coulombicEfficiency));
  const efficiency = endsOf([percent]) === null ? null : { ...base, ...efficiencyLook, y: percent };
  const shown = efficiency === null ? series : [...series, efficiency];
  const capacities = series.map(({ y }) => y);
  if (endsOf(capacities) === null) {
    throw new ValidationError('NO_DATA', `No cycle of ${result.sample} has a capacity.`, {
      expected: 'a whole charge or discharge at least',
    });
  }
  const made = stackedPanels(
    cycleAxis(x, style),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(capacity.words, { range: linearRange(capacities, { origin: true, room: 0.2 }), length_mm, direction: 'y', style }),
        ...(efficiency === null ? {} : { right: (length_mm: number) => efficiencyAxis(efficiency.y, length_mm, style) }),
        content: { series: shown },
      },
    ],
    style,
  );
  return {
    kind: 'cycling-capacity',
    title: `${efficiency === null ? 'Capacity' : 'Capacity and coulombic efficiency'} of ${result.sample} over ${cycles.length} cycles`,
    width_mm: style.width_mm,
    height_mm: made.height_mm,
    panels: made.panels.map((panel) => ({ ...panel, legend: placeLegend(panel, { title: [], entries: shown.map(legendEntry) }, style) })),
    caption: rich`${efficiency === null ? 'Capacity' : 'Capacity and coulombic efficiency'} of ${result.sample} over ${cycles.length} cycles${massWords(result)}.`,
    notes: [],
  };
}

function massWords({ mass_mg, massOf }: CyclingResult): string {
  return mass_mg === null ? '' : `, per gram of ${massOf ?? 'active material'}`;
}

/** From at most 60 % to at least 100 %; lower where a cycle lies lower, but a stray one is not followed below zero. */
function efficiencyAxis(percent: ArrayLike<number>, length_mm: number, style: FigureStyle): FigureAxis {
  const [low, high] = endsOf([percent]) ?? [60, 100];
  const range = [Math.max(0, Math.min(60, low - 5)), Math.min(Math.max(105, high + 5), 150)] as const;
  return linearAxis(axisWords('Coulombic efficiency', '%', efficiencyLook.column), { range, length_mm, direction: 'y', style });
}
