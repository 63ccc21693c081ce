import { elements } from '../../../circuits/registry';
import type { ElementDefinition } from '../../../src/core/element';
import { type CircuitNode, elementsOf, join, printCircuit } from '../../../src/impedance/circuit-tree';

/** What a person can do to one element of the drawing. */
export type CircuitEdit =
  | { kind: 'replace'; symbol: string }
  | { kind: 'series'; symbol: string }
  | { kind: 'parallel'; symbol: string }
  | { kind: 'remove' };

/**
 * The circuit after an edit at the element `label`, as a string. The other elements keep their names.
 * @returns null where nothing would be left.
 */
export function editCircuit(tree: CircuitNode, label: string, edit: CircuitEdit): string | null {
  const taken = new Set(elementsOf(tree).map((element) => element.label));
  const edited = walk(tree, label, (element) => {
    if (edit.kind === 'remove') return null;
    const made = makeElement(edit.symbol, label, taken);
    return edit.kind === 'replace' ? made : join(edit.kind, [element, made]);
  });
  return edited === null ? null : printCircuit(edited);
}

function walk(node: CircuitNode, label: string, change: (element: CircuitNode) => CircuitNode | null): CircuitNode | null {
  if (node.kind === 'element') return node.label === label ? change(node) : node;
  const children = node.children.map((child) => walk(child, label, change)).filter((child) => child !== null);
  return children.length === 0 ? null : join(node.kind, children);
}

/** With the index of the element it stands beside where that is free: CPE2 becomes C2. */
function makeElement(symbol: string, beside: string, taken: ReadonlySet<string>): CircuitNode {
  const definition = elements.get(symbol) as ElementDefinition;
  let index = Number(/\d+$/.exec(beside)?.[0] ?? 0);
  while (taken.has(`${symbol}${index}`)) index += 1;
  return { kind: 'element', label: `${symbol}${index}`, definition };
}
