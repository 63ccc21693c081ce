import type { ElementDefinition } from '../core/element';

export interface ElementNode {
  kind: 'element';
  /** Symbol and index as in the string: CPE1. */
  label: string;
  definition: ElementDefinition;
}
export interface BranchNode {
  kind: 'series' | 'parallel';
  children: CircuitNode[];
}
export type CircuitNode = ElementNode | BranchNode;

/** All elements, left to right. */
export function elementsOf(node: CircuitNode): ElementNode[] {
  return node.kind === 'element' ? [node] : node.children.flatMap(elementsOf);
}

/** Joins nodes, flattening series within series; one child stands alone. */
export function join(kind: 'series' | 'parallel', children: CircuitNode[]): CircuitNode {
  const flat = children.flatMap((child) => (child.kind === kind ? child.children : [child]));
  return flat.length === 1 ? (flat[0] as CircuitNode) : { kind, children: flat };
}

/** The circuit in the notation of impedance.py: R0-p(R1,CPE1)-W2. */
export function printCircuit(node: CircuitNode): string {
  if (node.kind === 'element') return node.label;
  const parts = node.children.map(printCircuit);
  return node.kind === 'series' ? parts.join('-') : `p(${parts.join(',')})`;
}
