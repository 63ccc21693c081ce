/** A circuit as a drawing needs it: elements with their label, in series or in parallel. */
export type SchematicNode =
  | { kind: 'element'; label: string; symbol: string }
  | { kind: 'series' | 'parallel'; children: readonly SchematicNode[] };

/** An element at its place; x and y are its middle. Text stands above it, in lower branches below. */
export interface PlacedElement {
  label: string;
  symbol: string;
  x: number;
  y: number;
  /** Length between its leads. */
  width: number;
  textAt: 'above' | 'below';
}

/** A drawing on the 16 px grid, from (0, 0) to (width, height); left is the side of high frequency. */
export interface SchematicLayout {
  width: number;
  height: number;
  elements: PlacedElement[];
  /** Straight pieces of wire, [x1, y1, x2, y2]. */
  wires: [number, number, number, number][];
  /** Where branches meet. */
  nodes: { x: number; y: number }[];
  /** The two ends of the circuit. */
  terminals: [{ x: number; y: number }, { x: number; y: number }];
}

const elementWidth = 38;
const cpeWidth = 15;
const capacitorWidth = 6;
const ladderWidth = 76;
/** Room for the texts of one element. */
const slot = 96;
const lead = 16;
const endLead = 16;
/** From a line to the end of the texts on that side, and to the edge of a symbol on the other. */
const textReach = 42;
const symbolReach = 12;
/** Least distance of the two lines of a pair. */
const branchGap = 60;

interface Extent {
  width: number;
  up: number;
  down: number;
}

/** Series on one line; in parallel the resistive path above, the capacitive below. */
export function schematicLayout(root: SchematicNode): SchematicLayout {
  const drawing: Omit<SchematicLayout, 'width' | 'height' | 'terminals'> = { elements: [], wires: [], nodes: [] };
  const { width, up, down } = extentOf(root, 'above');
  const y = up;
  const left = endLead;
  drawing.wires.push([3, y, left, y], [left + width, y, left + width + endLead - 3, y]);
  place(root, left, y, 'above', drawing);
  const end = left + width + endLead;
  return {
    ...drawing,
    width: end,
    height: up + down,
    terminals: [
      { x: 0, y },
      { x: end, y },
    ],
  };
}

function extentOf(node: SchematicNode, textAt: 'above' | 'below'): Extent {
  if (node.kind === 'element') {
    const [up, down] = textAt === 'above' ? [textReach, symbolReach] : [symbolReach, textReach];
    return { width: Math.max(slot, widthOf(node.symbol) + 20), up, down };
  }
  if (node.kind === 'series') {
    const parts = node.children.map((child) => extentOf(child, textAt));
    return {
      width: parts.reduce((sum, part) => sum + part.width, 0),
      up: Math.max(...parts.map((part) => part.up)),
      down: Math.max(...parts.map((part) => part.down)),
    };
  }
  const { extents, lines } = branchLines(node.children);
  const [first, last] = [extents[0] as Extent, extents.at(-1) as Extent];
  const half = (lines.at(-1) as number) / 2;
  return { width: Math.max(...extents.map(({ width }) => width)) + 2 * lead, up: first.up + half, down: last.down + half };
}

/** Branches from the top with the lines they stand on, the first at 0. */
function branchLines(children: readonly SchematicNode[]) {
  const branches = inOrder(children);
  const sides = branches.map((_, k): 'above' | 'below' => (k === 0 ? 'above' : 'below'));
  const extents = branches.map((branch, k) => extentOf(branch, sides[k] as 'above' | 'below'));
  const lines = [0];
  for (let k = 1; k < branches.length; k += 1) {
    const [before, here] = [extents[k - 1] as Extent, extents[k] as Extent];
    lines.push((lines[k - 1] as number) + Math.max(branchGap, before.down + here.up));
  }
  return { branches, sides, extents, lines };
}

/** Capacitive branches go down; otherwise the order of the string stays. */
function inOrder(children: readonly SchematicNode[]): SchematicNode[] {
  const isCapacitive = (node: SchematicNode) => node.kind === 'element' && (node.symbol === 'C' || node.symbol === 'CPE');
  return [...children.filter((child) => !isCapacitive(child)), ...children.filter(isCapacitive)];
}

function place(
  node: SchematicNode,
  x: number,
  y: number,
  textAt: 'above' | 'below',
  drawing: Omit<SchematicLayout, 'width' | 'height' | 'terminals'>,
): void {
  const { width } = extentOf(node, textAt);
  if (node.kind === 'element') {
    const length = widthOf(node.symbol);
    const middle = x + width / 2;
    drawing.elements.push({ label: node.label, symbol: node.symbol, x: middle, y, width: length, textAt });
    drawing.wires.push([x, y, middle - length / 2, y], [middle + length / 2, y, x + width, y]);
    return;
  }
  if (node.kind === 'series') {
    let at = x;
    for (const child of node.children) {
      place(child, at, y, textAt, drawing);
      at += extentOf(child, textAt).width;
    }
    return;
  }
  placeParallel(node.children, x, y, width, drawing);
}

function placeParallel(
  children: readonly SchematicNode[],
  x: number,
  y: number,
  width: number,
  drawing: Parameters<typeof place>[4],
): void {
  const { branches, sides, extents, lines } = branchLines(children);
  const top = y - (lines.at(-1) as number) / 2;
  const [from, to] = [x + lead, x + width - lead];
  drawing.nodes.push({ x: from, y }, { x: to, y });
  drawing.wires.push([x, y, from, y], [to, y, x + width, y]);
  for (const end of [from, to]) drawing.wires.push([end, top, end, top + (lines.at(-1) as number)]);
  for (const [k, branch] of branches.entries()) {
    const line = top + (lines[k] as number);
    const own = (extents[k] as Extent).width;
    const start = (from + to - own) / 2;
    drawing.wires.push([from, line, start, line], [start + own, line, to, line]);
    place(branch, start, line, sides[k] as 'above' | 'below', drawing);
  }
}

function widthOf(symbol: string): number {
  if (symbol === 'CPE') return cpeWidth;
  if (symbol === 'C') return capacitorWidth;
  return symbol === 'TLMQ' ? ladderWidth : elementWidth;
}
