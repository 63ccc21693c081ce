import type { CyclingCycle, CyclingResult } from '../../../core/cycling-result';
import { ValidationError } from '../../../core/errors';
import type { FigureAxis, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { cycleAxis } from './cycle-axis';
import { endsOf, linearRange } from './data-range';
import { type LifeKind, type LifeQuantities, lifeQuantities } from './life-quantities';
import { linearAxis } from './make-axis';
import { legendEntry } from './member-look';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

/** More cycles than this share a marker. */
const mostMarkers = 90;

/**
 * Capacities, potentials or energies of both branches over the cycles, what compares them on the right axis; cycles left out are not drawn.
 * @throws ValidationError NO_DATA where no cycle has such a number
 */
export function cyclingLifeFigure(result: CyclingResult, kind: LifeKind, style: FigureStyle): FigureModel {
  const cycles = result.cycles.filter(({ isLeftOut }) => !isLeftOut);
  const quantities = lifeQuantities(result, kind);
  const { branches, compared } = lifeSeries(cycles, quantities);
  const values = branches.map(({ y }) => y);
  if (endsOf(values) === null) {
    throw new ValidationError(
      'NO_DATA',
      `No cycle of ${result.sample} has a ${quantities.left.words.quantity.map(({ text }) => text.toLowerCase()).join('')}.`,
      {
        expected: 'a whole charge or discharge at least',
      },
    );
  }
  const { left, right } = quantities;
  const series = compared === null ? branches : [...branches, compared];
  const range = linearRange(values, left.origin ? { origin: true, room: 0.2 } : { room: 0.25 });
  const made = stackedPanels(
    cycleAxis(branches[0]?.x ?? [], style),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) => linearAxis(left.words, { range, length_mm, direction: 'y', style }),
        ...(compared === null ? {} : { right: (length_mm: number) => rightAxis(right, compared.y, length_mm, style) }),
        content: { series },
      },
    ],
    style,
  );
  const title = compared === null ? left.words.quantity.map(({ text }) => text).join('') : quantities.title;
  return {
    kind,
    title: `${title} of ${result.sample} over ${cycles.length} cycles`,
    width_mm: style.width_mm,
    height_mm: made.height_mm,
    panels: made.panels.map((panel) => ({ ...panel, legend: placeLegend(panel, { title: [], entries: series.map(legendEntry) }, style) })),
    caption: rich`${title} of ${result.sample} over ${cycles.length} cycles${kind === 'cycling-potential' ? '' : massWords(result)}.`,
    notes: [],
  };
}

function lifeSeries(
  cycles: readonly CyclingCycle[],
  { left, right }: LifeQuantities,
): { branches: FigureSeries[]; compared: FigureSeries | null } {
  const column = (value: (cycle: CyclingCycle) => number | null) => Float64Array.from(cycles, (cycle) => value(cycle) ?? Number.NaN);
  const every = cycles.length > mostMarkers ? { markEvery: Math.ceil(cycles.length / mostMarkers) } : {};
  const base = { role: 'measured' as const, line: null, x: column(({ cycle }) => cycle), ...every };
  const branch = (name: 'charge' | 'discharge'): FigureSeries => ({
    ...base,
    name,
    ink: 'text',
    marker: { shape: 'circle', filled: name === 'charge' },
    y: column(left[name].valueOf),
    column: left[name].column,
  });
  const compared = column(right.quantity.valueOf);
  return {
    branches: [branch('charge'), branch('discharge')],
    compared:
      endsOf([compared]) === null
        ? null
        : {
            ...base,
            name: right.name,
            ink: 'arcCt',
            marker: { shape: 'diamond', filled: false },
            axis: 'right',
            y: compared,
            column: right.quantity.column,
          },
  };
}

function massWords({ mass_mg, massOf }: CyclingResult): string {
  return mass_mg === null ? '' : `, per gram of ${massOf ?? 'active material'}`;
}

/** Percent from at most 60 to at least 100, lower where a cycle lies lower; a stray one is not followed below zero. */
function rightAxis(
  { words, isPercent }: LifeQuantities['right'],
  values: ArrayLike<number>,
  length_mm: number,
  style: FigureStyle,
): FigureAxis {
  const [low, high] = endsOf([values]) ?? [60, 100];
  const percent = [Math.max(0, Math.min(60, low - 5)), Math.min(Math.max(105, high + 5), 150)] as const;
  const range = isPercent ? percent : linearRange([values], { origin: true, room: 0.6 });
  return linearAxis(words, { range, length_mm, direction: 'y', style });
}
