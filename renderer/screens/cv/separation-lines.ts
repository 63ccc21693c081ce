import type { CurrentSeparation, VoltammetryCurve } from '../../../src/core/voltammetry-result';
import type { TraceBand, TraceLine } from '../../plots/trace-model';
import { rateText } from './rate-text';

/** One rate's voltammogram, and what k1·v takes of it in both directions. */
export function separationLines(
  curve: VoltammetryCurve,
  separation: CurrentSeparation,
  capacitive_A: Float64Array,
  colour: string,
): TraceLine[] {
  const measured: TraceLine = {
    id: 'measured',
    label: `${rateText(curve.rate_VPerS)} mV/s`,
    colour,
    x: curve.potential_V,
    y: curve.current_A,
  };
  const dashed = (['anodic', 'cathodic'] as const).flatMap((sweep): TraceLine[] => {
    const rows = [...separation.sweep.keys()].filter((row) => separation.sweep[row] === sweep);
    if (rows.length === 0) return [];
    const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
    return [{ id: `k1 ${sweep}`, label: `k₁v, ${sweep}`, colour, dashed: true, x: pick(separation.potential_V), y: pick(capacitive_A) }];
  });
  return [measured, ...dashed];
}

/** Potentials at which either sweep is marked, as stretches; those a step apart are one. */
export function markedBands({ potential_V, marked }: CurrentSeparation, grid_V: number): TraceBand[] {
  const places = [...new Set([...marked.keys()].filter((row) => marked[row] === 1).map((row) => potential_V[row]!))].sort((a, b) => a - b);
  const bands: { from: number; to: number }[] = [];
  for (const at of places) {
    const open = bands.at(-1);
    if (open !== undefined && at - open.to < 2.5 * grid_V) open.to = at + grid_V / 2;
    else bands.push({ from: at - grid_V / 2, to: at + grid_V / 2 });
  }
  return bands.map((band, k) => ({ id: `marked ${k}`, tint: 'hatched', ...band }));
}
