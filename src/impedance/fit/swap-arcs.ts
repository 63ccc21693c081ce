import { type CircuitNode, elementsOf, printCircuit } from '../circuit-tree';
import type { ParameterSpace } from './parameter-space';

interface ArcPlaces {
  resistor: number;
  /** Q or C, and α where there is one. */
  capacity: number;
  alpha: number | null;
  shape: string;
}

/**
 * Starts with the arcs of two blocks exchanged that are unlike, in form or by what is held: wrong minima that agree with each other are, as a rule, the same
 * arcs in each other's place (the diffusion sits in the wrong one).
 */
export function swappedArcs(space: ParameterSpace, x: Float64Array): Float64Array[] {
  const arcs = arcPlaces(space.compiled.tree);
  const natural = space.toNatural(x);
  const starts: Float64Array[] = [];
  for (let a = 0; a < arcs.length; a++) {
    for (let b = a + 1; b < arcs.length; b++) {
      const [first, second] = [arcs[a]!, arcs[b]!];
      if (first.shape === second.shape && !isConstrained(space, first) && !isConstrained(space, second)) continue;
      const values = natural.slice();
      const exchange = (i: number, j: number) => {
        [values[i], values[j]] = [natural[j]!, natural[i]!];
      };
      exchange(first.resistor, second.resistor);
      exchange(first.capacity, second.capacity);
      if (first.alpha !== null && second.alpha !== null) exchange(first.alpha, second.alpha);
      starts.push(space.fromNatural(values));
    }
  }
  return starts;
}

/** A value held in one of two arcs of a form makes exchanging them another model. */
function isConstrained({ constraints: { fixed, bounds, ties } }: ParameterSpace, { resistor, capacity, alpha }: ArcPlaces): boolean {
  const own = [resistor, capacity, alpha].filter((k) => k !== null);
  return own.some((k) => fixed.has(k) || bounds.has(k) || ties.has(k) || [...ties.values()].some(({ source }) => source === k));
}

/** Whether two arcs of the circuit differ in what they hold, so that exchanging them makes another model. */
export function hasUnlikeArcs(tree: CircuitNode): boolean {
  return new Set(arcPlaces(tree).map(({ shape }) => shape)).size > 1;
}

function arcPlaces(tree: CircuitNode): ArcPlaces[] {
  let parameter = 0;
  const arcs: ArcPlaces[] = [];
  for (const block of tree.kind === 'series' ? tree.children : [tree]) {
    const arc: Partial<ArcPlaces> = {};
    for (const { definition } of elementsOf(block)) {
      if (definition.symbol === 'R') arc.resistor ??= parameter;
      if (definition.symbol === 'C' || definition.symbol === 'CPE') {
        if (arc.capacity === undefined) arc.alpha = definition.symbol === 'CPE' ? parameter + 1 : null;
        arc.capacity ??= parameter;
      }
      parameter += definition.parameters.length;
    }
    if (block.kind === 'parallel' && arc.resistor !== undefined && arc.capacity !== undefined) {
      arcs.push({
        resistor: arc.resistor,
        capacity: arc.capacity,
        alpha: arc.alpha ?? null,
        shape: printCircuit(block).replace(/\d+/g, ''),
      });
    }
  }
  return arcs;
}
