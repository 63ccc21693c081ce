import { ValidationError } from '../../../core/errors';
import type { FigureArea, FigureBand, FigureLegendEntry, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { parseTextRuns } from '../../../core/text-runs';
import type { CurrentSeparation, VoltammetryAnswer } from '../../../core/voltammetry-result';
import { axisWords } from './axis-words';
import { endsOf, linearRange } from './data-range';
import { linearAxis } from './make-axis';
import { markedNote } from './marked-note';
import { placeLegend } from './place-legend';
import { ratePositions, rateText } from './rate-words';
import { rich } from './rich';
import { siUnit } from './si-unit';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

/**
 * One voltammogram with what k1·v takes of it filled; potentials at which the separation does not hold are hatched.
 * @param rate_VPerS nearest rate is taken; the middle one if absent
 * @throws ValidationError NO_DATA where the currents were not separated
 */
export function cvSeparationFigure({ result, curves }: VoltammetryAnswer, style: FigureStyle, rate_VPerS?: number): FigureModel {
  const { separation, sample } = result;
  const curve = chosenCurve(curves, rate_VPerS);
  if (separation === null || curve === undefined) {
    throw new ValidationError(
      'NO_DATA',
      `The currents of ${sample} were not separated.${result.separationReason === undefined ? '' : ` ${result.separationReason}`}`,
      {
        expected: 'voltammograms at three scan rates at least',
      },
    );
  }
  const current = siUnit('A', Math.max(...(endsOf([curve.current_A]) ?? [0, 1]).map(Math.abs)));
  const ink = { map: ratePositions(curves.map((one) => one.rate_VPerS))[curves.indexOf(curve)] ?? 0 };
  const loop: FigureSeries = {
    name: 'measured',
    role: 'measured',
    ink,
    marker: null,
    line: 'solid',
    x: curve.potential_V,
    y: curve.current_A.map((value) => value * current.perBase),
  };
  const filled = capacitivePart(separation, curve.rate_VPerS, current.perBase);
  const area: FigureArea = { name: 'k1 v', ink, opacity: 0.3, ...filled };
  const edge: FigureSeries = { name: 'k1 v', role: 'construction', ink, marker: null, line: 'dashed', ...filled };
  const share = result.shares.find((one) => one.rate_VPerS === curve.rate_VPerS);
  const { panels, height_mm } = stackedPanels(
    (length_mm) =>
      linearAxis(axisWords('*E*', 'V', 'potential_V'), { range: linearRange([loop.x], { room: 0.03 }), length_mm, direction: 'x', style }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          linearAxis(axisWords('*i*', current.unit, `current_${current.column}`), {
            range: linearRange([loop.y], { room: 0.12 }),
            length_mm,
            direction: 'y',
            style,
          }),
        content: { areas: [area], series: [loop, edge], bands: markedBands(separation) },
      },
    ],
    style,
  );
  const entries: FigureLegendEntry[] = [
    { text: parseTextRuns('measured'), ink, marker: null, line: 'solid', patch: null },
    {
      text: parseTextRuns(`*k*_{1}*v*${share === undefined ? '' : `, ${Math.round(100 * share.capacitiveShare)}\u202f%`}`),
      ink,
      marker: null,
      line: null,
      patch: 'tinted',
    },
    ...(separation.marked.includes(1)
      ? [{ text: parseTextRuns('left out'), ink: 'grey' as const, marker: null, line: null, patch: 'hatched' as const }]
      : []),
  ];
  return {
    kind: 'cv-separation',
    title: `Voltammogram of ${sample} at ${rateText(curve.rate_VPerS, style)} mV/s with its capacitive part`,
    width_mm: style.width_mm,
    height_mm,
    panels: panels.map((panel) => ({
      ...panel,
      legend: placeLegend(panel, { title: parseTextRuns(`${rateText(curve.rate_VPerS, style)} mV s^{−1}`), entries }, style),
    })),
    caption: rich`Voltammogram of ${sample} at ${rateText(curve.rate_VPerS, style)} mV s^{−1} with its capacitive part, *k*_{1}*v*, filled; hatched: potentials at which the separation does not hold.`,
    notes: markedNote(result),
  };
}

function chosenCurve(curves: VoltammetryAnswer['curves'], rate_VPerS: number | undefined): VoltammetryAnswer['curves'][number] | undefined {
  if (rate_VPerS === undefined) return curves[curves.length >> 1];
  const apart = (rate: number) => Math.abs(Math.log(rate / rate_VPerS));
  return [...curves].sort((a, b) => apart(a.rate_VPerS) - apart(b.rate_VPerS))[0];
}

/** k1·v along the anodic sweep and back along the cathodic one, nowhere beyond the current it is part of. */
function capacitivePart({ potential_V, sweep, k1, k2 }: CurrentSeparation, rate: number, perAmpere: number): Pick<FigureArea, 'x' | 'y'> {
  const rows = [...potential_V.keys()].filter((k) => Number.isFinite(k1[k]) && Number.isFinite(k2[k]));
  const side = (name: 'anodic' | 'cathodic') =>
    rows.filter((k) => sweep[k] === name).sort((a, b) => (potential_V[a] as number) - (potential_V[b] as number));
  const path = [...side('anodic'), ...side('cathodic').reverse()];
  const part = (k: number) => {
    const capacitive = (k1[k] as number) * rate;
    const whole = capacitive + (k2[k] as number) * Math.sqrt(rate);
    const within = Math.min(Math.max(capacitive, Math.min(0, whole)), Math.max(0, whole));
    return (sweep[k] === 'cathodic' ? -1 : 1) * within * perAmpere;
  };
  return { x: Float64Array.from(path, (k) => potential_V[k] as number), y: Float64Array.from(path, part) };
}

/** Stretches of marked potentials, of either sweep, half a grid step beyond their ends. */
function markedBands({ potential_V, marked }: CurrentSeparation): FigureBand[] {
  const all = [...new Set(potential_V)].sort((a, b) => a - b);
  const isMarked = new Set([...potential_V].filter((_, k) => marked[k] === 1));
  const half = all.length > 1 ? ((all.at(-1) as number) - (all[0] as number)) / (all.length - 1) / 2 : 0;
  const bands: FigureBand[] = [];
  for (const [k, value] of all.entries()) {
    if (!isMarked.has(value)) continue;
    const last = bands.at(-1);
    if (last !== undefined && k > 0 && isMarked.has(all[k - 1] as number)) last.to = value + half;
    else bands.push({ name: 'left out', along: 'x', from: value - half, to: value + half, pattern: 'hatched', ink: 'grey' });
  }
  return bands;
}
