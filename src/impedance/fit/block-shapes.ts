import type { ElementParameter } from '../../core/element';
import type { SeededRandom } from '../../core/seeded-random';
import { type CircuitNode, elementsOf } from '../circuit-tree';

/**
 * Shapes of one top-level block: values of its parameters with its scale set to one (first R = 1), spread over the
 * crossover frequencies, exponents and ratios that impedance of cells takes. Scale then is one linear unknown a block.
 */
export function blockShapes(block: CircuitNode, omegaMin: number, omegaMax: number, random: SeededRandom, jitter = false): Float64Array[] {
  const members = elementsOf(block).map((node) => node.definition);
  const size = members.reduce((sum, { parameters }) => sum + parameters.length, 0);
  const axes: Axis[] = [];
  const seen = { R: 0, capacitive: 0 };
  let offset = 0;
  for (const { symbol, parameters } of members) {
    axes.push(axisOf(symbol, offset, seen, members.length === 1, omegaMin, omegaMax));
    offset += parameters.length;
  }
  // Capacitive elements first: they set the crossover which the others refer to.
  const ordered = axes.map((axis, k) => ({ axis, k })).sort((a, b) => a.axis.order - b.axis.order || a.k - b.k);
  const shapes: Float64Array[] = [];
  const draft: Draft = { values: new Float64Array(size), crossover: Number.NaN };
  const walk = (depth: number) => {
    if (shapes.length >= enumerationLimit) return;
    if (depth === ordered.length) {
      shapes.push(draft.values.slice());
      return;
    }
    for (const choose of ordered[depth]!.axis.choices) {
      const crossover = draft.crossover;
      if (choose(draft) !== false) walk(depth + 1);
      draft.crossover = crossover;
    }
  };
  walk(0);
  const chosen = thin(shapes, random);
  if (jitter)
    for (const shape of chosen)
      blur(
        shape,
        members.flatMap(({ parameters }) => parameters),
        random,
      );
  return chosen;
}

const enumerationLimit = 20_000;
const shapeLimit = 400;

interface Draft {
  values: Float64Array;
  /** ω where the first capacitive element shorts the first resistor; NaN before it is chosen. */
  crossover: number;
}
interface Axis {
  order: number;
  /** Each sets its parameters in the draft; false = does not go with what was chosen before. */
  choices: ((draft: Draft) => boolean | undefined)[];
}

const exponents = [0.85];

function axisOf(
  symbol: string,
  at: number,
  seen: { R: number; capacitive: number },
  alone: boolean,
  omegaMin: number,
  omegaMax: number,
): Axis {
  const spread = (perDecade: number) => logSpaced(omegaMin / 3, omegaMax * 3, perDecade);
  const belowCrossover = (draft: Draft, omega: number) => !(omega > 3.3 * draft.crossover);
  switch (symbol) {
    case 'R':
      return { order: 1, choices: (seen.R++ === 0 ? [0] : [-1.2, 0, 1.2]).map((lnRatio) => set(at, [Math.exp(lnRatio)])) };
    case 'C':
    case 'CPE': {
      const first = seen.capacitive++ === 0;
      if (alone) return { order: 0, choices: symbol === 'C' ? [set(at, [1])] : exponents.map((alpha) => set(at, [1, alpha])) };
      const alphas = symbol === 'C' ? [1] : first ? exponents : [0.85];
      return {
        order: first ? 0 : 2,
        choices: alphas.flatMap((alpha) => spread(first ? 2.5 : 1.2).map((omega) => capacitive(symbol, at, alpha, omega, first))),
      };
    }
    case 'L':
      return { order: 3, choices: alone ? [set(at, [1])] : [1, 0.1].map((factor) => set(at, [1 / (factor * omegaMax)])) };
    case 'La':
      return { order: 3, choices: exponents.map((alpha) => set(at, [alone ? 1 : omegaMax ** -alpha, alpha])) };
    case 'W':
      if (alone) return { order: 3, choices: [set(at, [1])] };
      return {
        order: 3,
        choices: [
          ...spread(1.2).map((omega) => (draft: Draft) => belowCrossover(draft, omega) && put(draft, at, [Math.sqrt(omega / 2)])),
          // Diffusion that outweighs its resistance at every frequency.
          (draft: Draft) => put(draft, at, [Math.sqrt(100 * draft.crossover)]),
        ],
      };
    case 'Zarc':
      return { order: 2, choices: spread(2.5).flatMap((omega) => exponents.map((alpha) => set(at, [1, 1 / omega, alpha]))) };
    case 'K':
      return { order: 2, choices: spread(2.5).map((omega) => set(at, [1, 1 / omega])) };
    case 'TLMQ':
      return { order: 2, choices: spread(1.2).flatMap((omega) => exponents.map((alpha) => set(at, [1, omega ** -alpha, alpha]))) };
    default: {
      // Bounded diffusion: Z0 and τ.
      const ratios = alone ? [0] : [-1.2, 0.2, 1.6];
      return {
        order: 3,
        choices: ratios.flatMap((lnRatio) =>
          spread(1.2).map((omega) => (draft: Draft) => belowCrossover(draft, omega) && put(draft, at, [Math.exp(lnRatio), 1 / omega])),
        ),
      };
    }
  }
}

function set(at: number, values: number[]): (draft: Draft) => undefined {
  return (draft) => {
    draft.values.set(values, at);
  };
}

function put(draft: Draft, at: number, values: number[]): boolean {
  draft.values.set(values, at);
  return true;
}

function capacitive(symbol: string, at: number, alpha: number, omega: number, first: boolean): (draft: Draft) => boolean {
  return (draft) => {
    if (!first && omega > draft.crossover) return false;
    if (first) draft.crossover = omega;
    return put(draft, at, symbol === 'C' ? [1 / omega] : [omega ** -alpha, alpha]);
  };
}

function logSpaced(low: number, high: number, perDecade: number): number[] {
  const count = Math.max(2, Math.round(Math.log10(high / low) * perDecade) + 1);
  return Array.from({ length: count }, (_, k) => low * (high / low) ** (k / (count - 1)));
}

/** Moves a lattice shape off its lattice: factors of about e^0.6, exponents from 0.6 to 1. */
function blur(shape: Float64Array, parameters: readonly ElementParameter[], random: SeededRandom): void {
  parameters.forEach(({ scale }, k) => {
    if (scale === 'log') shape[k]! *= Math.exp(0.6 * random.normal());
    else shape[k] = 0.6 + 0.4 * random.uniform();
  });
}

/** At most shapeLimit shapes, chosen at random where there are more. */
function thin(shapes: Float64Array[], random: SeededRandom): Float64Array[] {
  for (let k = 0; k < Math.min(shapeLimit, shapes.length - 1); k++) {
    if (shapes.length <= shapeLimit) break;
    const other = k + Math.floor(random.uniform() * (shapes.length - k));
    [shapes[k], shapes[other]] = [shapes[other]!, shapes[k]!];
  }
  return shapes.slice(0, shapeLimit);
}
