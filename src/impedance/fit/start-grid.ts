import type { SeededRandom } from '../../core/seeded-random';
import { type CircuitNode, elementsOf } from '../circuit-tree';
import { CircuitEvaluator, compileCircuit } from '../compile-circuit';
import { blockShapes } from './block-shapes';
import type { CircuitProblem } from './circuit-problem';
import { scaleCombination } from './scale-combination';

/** Points of the spectrum the grid looks at: enough to tell shapes apart. */
const gridPoints = 16;
const combinationLimit = 12_000;
const shortListLength = 60;

interface Block {
  firstParameter: number;
  shapes: Float64Array[];
  /** Weighted Z of each shape on the thinned grid: real parts, then imaginary. */
  curves: Float64Array[];
  /** Power of impedance of each parameter: how the block's scale enters it. */
  ohmPowers: number[];
}

/**
 * Starting points without the user: every top-level block is scale × shape, so for each combination of shapes the best
 * scales are a small non-negative least-squares problem (variable projection). Returns normalised parameter values,
 * best first, mutually distant. `jitter` moves the shapes off their lattice: a second look, different for every call.
 */
export function gridStarts(problem: CircuitProblem, count: number, random: SeededRandom, jitter = false): Float64Array[] {
  const { space } = problem;
  const [omegaMin, omegaMax] = [Math.min(...problem.omega), Math.max(...problem.omega)];
  const thinned = thinPoints(problem);
  const { tree } = space.compiled;
  const nodes = tree.kind === 'series' ? tree.children : [tree];
  let firstParameter = 0;
  const blocks = nodes.map((node): Block => {
    const shapes = blockShapes(node, omegaMin, omegaMax, random, jitter);
    const block = { firstParameter, shapes, curves: curvesOf(node, shapes, thinned), ohmPowers: ohmPowersOf(node) };
    firstParameter += block.ohmPowers.length;
    return block;
  });
  const shortList = rankCombinations(blocks, thinned.data, random);
  return pickDistant(
    shortList.map(({ choice, scales }) => assemble(blocks, choice, scales, space.compiled.parameters.length)),
    problem,
    count,
  );
}

interface ThinnedSpectrum {
  omega: Float64Array;
  weightReal: Float64Array;
  weightImag: Float64Array;
  data: Float64Array;
}

function thinPoints(problem: CircuitProblem): ThinnedSpectrum {
  const n = problem.omega.length;
  const m = Math.min(n, gridPoints);
  const rows = Array.from({ length: m }, (_, k) => Math.round((k * (n - 1)) / Math.max(1, m - 1)));
  const pick = (from: Float64Array) => Float64Array.from(rows, (row) => from[row]!);
  const [weightReal, weightImag] = [pick(problem.weightReal), pick(problem.weightImag)];
  const data = new Float64Array(2 * m);
  rows.forEach((row, k) => {
    data[k] = weightReal[k]! * problem.zReal[row]!;
    data[m + k] = weightImag[k]! * problem.zImag[row]!;
  });
  return { omega: pick(problem.omega), weightReal, weightImag, data };
}

function curvesOf(node: CircuitNode, shapes: Float64Array[], { omega, weightReal, weightImag }: ThinnedSpectrum): Float64Array[] {
  const evaluator = new CircuitEvaluator(compileCircuit(node), omega);
  const m = omega.length;
  return shapes.map((shape) => {
    evaluator.impedance(shape);
    const curve = new Float64Array(2 * m);
    for (let k = 0; k < m; k++) {
      curve[k] = weightReal[k]! * evaluator.zReal[k]!;
      curve[m + k] = weightImag[k]! * evaluator.zImag[k]!;
    }
    return curve;
  });
}

function ohmPowersOf(node: CircuitNode): number[] {
  return elementsOf(node).flatMap(({ definition }) =>
    definition.parameters.map(({ unit }) => (unit === '1' || unit === 's' ? 0 : unit.startsWith('S') || unit === 'F' ? -1 : 1)),
  );
}

interface Ranked {
  choice: number[];
  scales: Float64Array;
  sum: number;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** Goes through the combinations of shapes (all, or a random part) and keeps the best. */
function rankCombinations(blocks: Block[], data: Float64Array, random: SeededRandom): Ranked[] {
  const n = blocks.length;
  const withData = blocks.map(({ curves }) => Float64Array.from(curves, (curve) => dot(curve, data)));
  const withSelf = blocks.map(({ curves }) => Float64Array.from(curves, (curve) => dot(curve, curve)));
  const cross = blocks.map((a, i) =>
    blocks.map((b, j) => (j < i ? new Float64Array(a.shapes.length * b.shapes.length).fill(Number.NaN) : new Float64Array(0))),
  );
  const total = blocks.reduce((product, { shapes }) => product * shapes.length, 1);
  const gram = new Float64Array(n * n);
  const rhs = new Float64Array(n);
  const scales = new Float64Array(n);
  const dataNorm = dot(data, data);
  const best: Ranked[] = [];
  let worst = Number.POSITIVE_INFINITY;
  const choice = new Array<number>(n).fill(0);
  const tries = Math.min(total, combinationLimit);
  for (let t = 0; t < tries; t++) {
    let code = total <= combinationLimit ? t : Math.floor(random.uniform() * total);
    for (let i = 0; i < n; i++) {
      const size = blocks[i]!.shapes.length;
      choice[i] = code % size;
      code = Math.floor(code / size);
    }
    for (let i = 0; i < n; i++) {
      gram[i * n + i] = withSelf[i]![choice[i]!]!;
      rhs[i] = withData[i]![choice[i]!]!;
      for (let j = 0; j < i; j++) {
        const [table, place] = [cross[i]![j]!, choice[i]! * blocks[j]!.shapes.length + choice[j]!];
        if (Number.isNaN(table[place]!)) table[place] = dot(blocks[i]!.curves[choice[i]!]!, blocks[j]!.curves[choice[j]!]!);
        gram[i * n + j] = gram[j * n + i] = table[place]!;
      }
    }
    const sum = dataNorm - scaleCombination(gram, rhs, n, scales);
    if (sum < worst) {
      best.push({ choice: choice.slice(), scales: scales.slice(), sum });
      if (best.length >= 2 * shortListLength) {
        best.sort((a, b) => a.sum - b.sum);
        best.length = shortListLength;
        worst = best[shortListLength - 1]!.sum;
      }
    }
  }
  return best.sort((a, b) => a.sum - b.sum).slice(0, shortListLength);
}

function assemble(blocks: Block[], choice: number[], scales: Float64Array, size: number): Float64Array {
  const values = new Float64Array(size);
  const largest = Math.max(...scales, 1e-30);
  blocks.forEach(({ shapes, ohmPowers, firstParameter }, b) => {
    // A block the data would rather not have starts small, not at zero: its logarithm must exist.
    const scale = Math.max(scales[b]!, 1e-4 * largest);
    shapes[choice[b]!]!.forEach((value, k) => {
      values[firstParameter + k] = value * scale ** ohmPowers[k]!;
    });
  });
  return values;
}

/** Coordinates x of starts that differ by at least 1.2 in some ln p or 0.3 in some α. */
function pickDistant(candidates: Float64Array[], problem: CircuitProblem, count: number): Float64Array[] {
  const { space } = problem;
  const scales = space.free.map((k) => space.compiled.parameters[k]!.scale);
  const picked: Float64Array[] = [];
  for (const values of candidates) {
    const x = Float64Array.from(space.free, (k, j) => (scales[j] === 'log' ? Math.log(values[k]!) : values[k]!));
    const isNew = picked.every((other) => x.some((value, j) => Math.abs(value - other[j]!) * (scales[j] === 'log' ? 1 : 4) >= 1.2));
    if (isNew) picked.push(x);
    if (picked.length === count) break;
  }
  return picked;
}
