import { circuits as known } from '../../../circuits/registry';
import type { FailedFit, FitResult } from '../../core/fit-result';
import type { SchematicNode } from '../../core/schematic/schematic-layout';
import { parseTextRuns, type TextRun } from '../../core/text-runs';
import { type CircuitNode, elementsOf } from '../../impedance/circuit-tree';
import { parseCircuit } from '../../impedance/parse-circuit';
import { normaliseCircuit } from '../../impedance/resolve-circuit';
import type { ReportedCircuit } from '../../report/report-input';

/** `{}` stands for the element's own letters: CPE or C. */
const roleNames: Readonly<Record<string, string>> = {
  Rs: '*R*_{s}',
  Rsei: '*R*_{sei}',
  Rct: '*R*_{ct}',
  sigmaW: '*W*',
  Qsei: '{}_{sei}',
  Qdl: '{}_{dl}',
  inductance: '*L*',
};

/** The circuits of these results in the order they first occur: drawn, with what they and their elements are from. */
export function reportCircuits(results: readonly (FitResult | FailedFit)[]): ReportedCircuit[] {
  const fits = results.filter((result) => 'parameters' in result);
  return [...Map.groupBy(fits, ({ circuit }) => circuit)].map(([circuit, members]) => {
    const named = [...known.values()].find((one) => normaliseCircuit(one.circuit) === circuit);
    const tree = parseCircuit(circuit);
    const elements = elementsOf(tree);
    const parameters = members.flatMap((member) => member.parameters);
    const roles = Object.fromEntries(parameters.flatMap(({ name, role }) => (role === undefined ? [] : [[name, role]])));
    return {
      circuit,
      sources: [...new Set([...(named === undefined ? [] : [named.source]), ...elements.map(({ definition }) => definition.source)])],
      schematic: schematic(tree),
      names: Object.fromEntries(elements.map(({ label, definition }) => [label, elementName(label, definition.symbol, roles)])),
    };
  });
}

function schematic(node: CircuitNode): SchematicNode {
  if (node.kind === 'element') return { kind: 'element', label: node.label, symbol: node.definition.symbol };
  return { kind: node.kind, children: node.children.map(schematic) };
}

/** Rsei for R1 where that is its role, else R₁. */
function elementName(label: string, symbol: string, roles: Readonly<Record<string, string>>): TextRun[] {
  const role = roles[label] ?? roles[`${label}_Q`] ?? roles[`${label}_Z0`] ?? '';
  const known = roleNames[role];
  const index = label.slice(symbol.length);
  const letters = symbol.length === 1 ? `*${symbol}*` : symbol;
  if (known !== undefined) return parseTextRuns(known.replace('{}', letters));
  return parseTextRuns(index === '' ? letters : `${letters}_{${index}}`);
}
