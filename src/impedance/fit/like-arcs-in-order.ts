import { elementsOf, printCircuit } from '../circuit-tree';
import type { ParameterSpace } from './parameter-space';
import { type Arc, arcTimeConstant_s, findArcs } from './roles';

interface Block {
  first: number;
  size: number;
  shape: string;
  arc: Arc;
}

/**
 * Puts arcs of one form into rising τ: exchanging two of them is the same model under other names, and names must not
 * depend on where a run happened to end. Whatever the user has tied to a name (a constraint) leaves the order as it is.
 */
export function likeArcsInOrder(space: ParameterSpace): (x: Float64Array) => Float64Array {
  const groups = [...Map.groupBy(arcBlocks(space), ({ shape }) => shape).values()].filter((blocks) => blocks.length > 1);
  const { fixed, bounds, ties } = space.constraints;
  if (groups.length === 0 || fixed.size + bounds.size + ties.size > 0) return (x) => x;
  const values = new Float64Array(space.compiled.parameters.length);
  return (x) => {
    const ordered = x.slice();
    space.toNormalised(x, values);
    for (const blocks of groups) {
      const sorted = blocks.toSorted((a, b) => arcTimeConstant_s(a.arc, values) - arcTimeConstant_s(b.arc, values));
      sorted.forEach(({ first, size }, place) => {
        ordered.set(x.subarray(first, first + size), blocks[place]!.first);
      });
    }
    return ordered;
  };
}

function arcBlocks({ compiled }: ParameterSpace): Block[] {
  const arcs = findArcs(compiled);
  let next = 0;
  return (compiled.tree.kind === 'series' ? compiled.tree.children : [compiled.tree]).flatMap((node) => {
    const first = next;
    const size = elementsOf(node).reduce((sum, { definition }) => sum + definition.parameters.length, 0);
    next += size;
    const arc = arcs.find(({ resistor }) => resistor >= first && resistor < next);
    return arc === undefined ? [] : [{ first, size, shape: printCircuit(node).replace(/\d+/g, ''), arc }];
  });
}
