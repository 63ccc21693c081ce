import type { CircuitDrawing, CircuitSymbol } from '../core/report-model';
import { parseTextRuns, type TextRun } from '../core/text-runs';
import type { CircuitNode, ElementNode } from './circuit-tree';
import { parseCircuit } from './parse-circuit';

/** Sizes in px: a symbol with its leads, the space of a branch above and below its line, the leads at a node. */
const size = { element: 62, above: 30, below: 14, lowerAbove: 14, lowerBelow: 30, lead: 12, terminal: 16, branchGap: 2 };

const shapes: Readonly<Record<string, CircuitSymbol>> = {
  R: 'resistor',
  C: 'capacitor',
  CPE: 'constantPhase',
  L: 'inductor',
  La: 'inductor',
  W: 'warburg',
  Wo: 'warburgOpen',
  Ws: 'warburgShort',
  G: 'gerischer',
  TLMQ: 'transmissionLine',
};

const roleMarkup: Readonly<Record<string, string>> = {
  Rs: '*R*_{s}',
  Rsei: '*R*_{sei}',
  Rct: '*R*_{ct}',
  Rmiddle: '*R*_{2}',
  sigmaW: '*W*',
  Qsei: 'CPE_{sei}',
  Qdl: 'CPE_{dl}',
  inductance: '*L*',
};

/**
 * A circuit drawn from left (high frequency) to right: in parallel the resistive path above, the capacitive below.
 * @param roles parameter → role (R1 → Rsei), by which symbols are called; without one they have their index
 * @throws ValidationError where the circuit cannot be read
 */
export function circuitDrawing(circuit: string, roles: Readonly<Record<string, string>> = {}): CircuitDrawing {
  const tree = parseCircuit(circuit);
  const extent = measure(tree, false);
  const drawing: CircuitDrawing = {
    width: extent.width + 2 * size.terminal,
    height: extent.above + extent.below,
    symbols: [],
    wires: [],
    nodes: [],
    terminals: [],
  };
  const middle = extent.above;
  place(tree, size.terminal, middle, false, { drawing, roles });
  drawing.wires.push(
    [
      { x: 5, y: middle },
      { x: size.terminal, y: middle },
    ],
    [
      { x: drawing.width - size.terminal, y: middle },
      { x: drawing.width - 5, y: middle },
    ],
  );
  drawing.terminals.push({ x: 5, y: middle }, { x: drawing.width - 5, y: middle });
  return drawing;
}

interface Extent {
  width: number;
  above: number;
  below: number;
}

function measure(node: CircuitNode, isLower: boolean): Extent {
  if (node.kind === 'element') {
    return isLower
      ? { width: size.element, above: size.lowerAbove, below: size.lowerBelow }
      : { width: size.element, above: size.above, below: size.below };
  }
  if (node.kind === 'series') {
    const parts = node.children.map((child) => measure(child, isLower));
    return {
      width: parts.reduce((sum, { width }) => sum + width, 0),
      above: Math.max(...parts.map(({ above }) => above)),
      below: Math.max(...parts.map(({ below }) => below)),
    };
  }
  const branches = branchesOf(node.children);
  const first = branches[0]!;
  const last = branches.at(-1)!;
  return {
    width: Math.max(...branches.map(({ extent }) => extent.width)) + 2 * size.lead,
    above: first.extent.above - first.offset,
    below: last.offset + last.extent.below,
  };
}

interface Branch {
  node: CircuitNode;
  extent: Extent;
  isLower: boolean;
  /** Of its line from the middle line, downwards. */
  offset: number;
}

/** The branches from the top: purely capacitive ones at the bottom; the middle of first and last is the middle line. */
function branchesOf(children: readonly CircuitNode[]): Branch[] {
  const sorted = [...children].sort((a, b) => Number(isCapacitive(a)) - Number(isCapacitive(b)));
  const branches = sorted.map((node, k): Branch => {
    const isLower = k > 0 && k === sorted.length - 1;
    return { node, isLower, extent: measure(node, isLower), offset: 0 };
  });
  for (let k = 1; k < branches.length; k++) {
    const [upper, lower] = [branches[k - 1]!, branches[k]!];
    lower.offset = upper.offset + Math.max(60, upper.extent.below + lower.extent.above + size.branchGap);
  }
  const middle = (branches.at(-1)?.offset ?? 0) / 2;
  for (const branch of branches) branch.offset -= middle;
  return branches;
}

function isCapacitive(node: CircuitNode): boolean {
  return node.kind === 'element' ? /^(C|CPE)$/.test(node.definition.symbol) : node.children.every(isCapacitive);
}

interface Sheet {
  drawing: CircuitDrawing;
  roles: Readonly<Record<string, string>>;
}

/** Draws a node from x to the right on the line y. @returns where it ends */
function place(node: CircuitNode, x: number, y: number, isLower: boolean, sheet: Sheet): number {
  const { drawing } = sheet;
  if (node.kind === 'element') {
    drawing.symbols.push({
      shape: shapes[node.definition.symbol] ?? 'other',
      element: node.label,
      label: labelOf(node, sheet.roles),
      x: x + size.element / 2,
      y,
      labelBelow: isLower,
    });
    drawing.wires.push(
      lead(x, x + size.element / 2 - halfWidth(node), y),
      lead(x + size.element / 2 + halfWidth(node), x + size.element, y),
    );
    return x + size.element;
  }
  if (node.kind === 'series') return node.children.reduce((at, child) => place(child, at, y, isLower, sheet), x);
  const { width } = measure(node, isLower);
  const [left, right] = [x + size.lead / 2, x + width - size.lead / 2];
  for (const branch of branchesOf(node.children)) {
    const line = y + branch.offset;
    const spare = (width - 2 * size.lead - branch.extent.width) / 2;
    const start = x + size.lead + spare;
    const end = place(branch.node, start, line, branch.isLower, sheet);
    drawing.wires.push(
      [
        { x: left, y },
        { x: left, y: line },
        { x: start, y: line },
      ],
      [
        { x: end, y: line },
        { x: right, y: line },
        { x: right, y },
      ],
    );
  }
  drawing.wires.push(lead(x, left, y), lead(right, x + width, y));
  drawing.nodes.push({ x: left, y }, { x: right, y });
  return x + width;
}

function lead(from: number, to: number, y: number): { x: number; y: number }[] {
  return [
    { x: from, y },
    { x: to, y },
  ];
}

/** Half of what the symbol itself takes on its line. */
function halfWidth({ definition }: ElementNode): number {
  if (definition.symbol === 'C') return 3;
  return definition.symbol === 'CPE' ? 7.5 : 19;
}

function labelOf({ label, definition }: ElementNode, roles: Readonly<Record<string, string>>): TextRun[] {
  const role = roles[label] ?? roles[`${label}_Q`] ?? roles[`${label}_Z0`];
  const known = role === undefined ? undefined : roleMarkup[role];
  if (known !== undefined && !(definition.symbol === 'C' && /^CPE/.test(known))) return parseTextRuns(known);
  if (definition.symbol === 'C' && known !== undefined) return parseTextRuns(known.replace('CPE', '*C*'));
  const index = label.slice(definition.symbol.length);
  const letters = definition.symbol.length === 1 ? `*${definition.symbol}*` : definition.symbol;
  return parseTextRuns(index === '' ? letters : `${letters}_{${index}}`);
}
