import type { ErrorRecord } from '../../../src/core/errors';
import type { SchematicNode } from '../../../src/core/schematic/schematic-layout';
import type { CircuitNode } from '../../../src/impedance/circuit-tree';
import { type CompiledCircuit, compileCircuit } from '../../../src/impedance/compile-circuit';
import { parseCircuit } from '../../../src/impedance/parse-circuit';

export type ReadCircuit =
  | { compiled: CompiledCircuit; error: null }
  | { compiled: null; error: Pick<ErrorRecord, 'message' | 'expected'> | null };

/** The circuit of a string, or what is wrong with it in words. */
export function readCircuit(text: string): ReadCircuit {
  try {
    return { compiled: compileCircuit(parseCircuit(text)), error: null };
  } catch (error) {
    const { message, details } = error as Error & { details?: ErrorRecord };
    return { compiled: null, error: { message, ...(details?.expected === undefined ? {} : { expected: details.expected }) } };
  }
}

export function schematicNode(node: CircuitNode): SchematicNode {
  if (node.kind === 'element') return { kind: 'element', label: node.label, symbol: node.definition.symbol };
  return { kind: node.kind, children: node.children.map(schematicNode) };
}
