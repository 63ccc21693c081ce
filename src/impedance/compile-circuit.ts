import { type ElementOutput, type FrequencyGrid, makeFrequencyGrid } from '../core/element';
import { ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { type CircuitNode, elementsOf, printCircuit } from './circuit-tree';

export interface CircuitParameter {
  /** R0, CPE1_Q, Wo1_tau. */
  name: string;
  /** Label of its element, and its place there. */
  element: string;
  indexInElement: number;
  unit: string;
  min: number;
  max: number;
  scale: 'log' | 'linear';
}

export interface CompiledCircuit {
  /** In the notation of impedance.py. */
  circuit: string;
  tree: CircuitNode;
  parameters: readonly CircuitParameter[];
  /** Place of a parameter by its name or an alias (CPE1_0). @throws ValidationError with the nearest name. */
  indexOf(name: string): number;
}

/** The circuit with its parameters in the order of the string, ready to be evaluated on any grid. */
export function compileCircuit(tree: CircuitNode): CompiledCircuit {
  const parameters: CircuitParameter[] = elementsOf(tree).flatMap(({ label, definition }) =>
    definition.parameters.map(({ symbol, unit, min, max, scale }, k) => {
      const name = definition.parameters.length === 1 ? label : `${label}_${symbol}`;
      return { name, element: label, indexInElement: k, unit, min, max, scale };
    }),
  );
  const circuit = printCircuit(tree);
  const indexOf = (name: string) => {
    const index = parameters.findIndex((p) => p.name === name || `${p.element}_${p.indexInElement}` === name);
    if (index >= 0) return index;
    const names = parameters.map((p) => p.name);
    throw new ValidationError('PARAMETER_UNKNOWN', `${circuit} has no parameter "${name}"`, {
      expected: `one of ${names.join(', ')}`,
      nearest: nearestName(name, names),
    });
  };
  return { circuit, tree, parameters, indexOf };
}

interface Node {
  kind: CircuitNode['kind'];
  children: Node[];
  re: Float64Array;
  im: Float64Array;
  /** ∂Z(circuit)/∂Z(node); null where it is 1 (everything in series with the terminals). */
  adjointRe: Float64Array | null;
  adjointIm: Float64Array | null;
  evaluate: (() => void) | null;
  output: ElementOutput | null;
  firstParameter: number;
}

/** Evaluates one circuit on one grid of N frequencies with all its buffers allocated once. */
export class CircuitEvaluator {
  readonly zReal: Float64Array;
  readonly zImag: Float64Array;
  /** ∂Z/∂p_k in natural parameters, N long each. Filled by `withDerivatives`. */
  readonly derivativeReal: Float64Array[];
  readonly derivativeImag: Float64Array[];
  private readonly values: Float64Array;
  private readonly grid: FrequencyGrid;
  private readonly postOrder: Node[] = [];

  constructor(compiled: CompiledCircuit, omega_radPerS: Float64Array) {
    this.grid = makeFrequencyGrid(omega_radPerS);
    this.values = new Float64Array(compiled.parameters.length);
    this.derivativeReal = compiled.parameters.map(() => new Float64Array(omega_radPerS.length));
    this.derivativeImag = compiled.parameters.map(() => new Float64Array(omega_radPerS.length));
    const counter = { parameter: 0 };
    const root = this.build(compiled.tree, true, counter);
    this.zReal = root.re;
    this.zImag = root.im;
  }

  private build(tree: CircuitNode, inSeriesWithTerminals: boolean, counter: { parameter: number }): Node {
    const n = this.grid.omega_radPerS.length;
    const array = () => new Float64Array(n);
    const adjoint = inSeriesWithTerminals ? { adjointRe: null, adjointIm: null } : { adjointRe: array(), adjointIm: array() };
    let node: Node;
    if (tree.kind === 'element') {
      const { definition } = tree;
      const count = definition.parameters.length;
      const first = counter.parameter;
      counter.parameter += count;
      const own = this.values.subarray(first, first + count);
      // In series with the terminals the element's own derivatives are the circuit's: no copy.
      const rows = (target: Float64Array[]) => [
        array(),
        ...Array.from({ length: count }, (_, k) => (inSeriesWithTerminals ? target[first + k]! : array())),
      ];
      const output = { re: rows(this.derivativeReal), im: rows(this.derivativeImag) };
      const evaluate = () => definition.evaluate(this.grid, own, output);
      node = { kind: 'element', children: [], re: output.re[0]!, im: output.im[0]!, ...adjoint, evaluate, output, firstParameter: first };
    } else {
      const children = tree.children.map((child) => this.build(child, inSeriesWithTerminals && tree.kind === 'series', counter));
      node = { kind: tree.kind, children, re: array(), im: array(), ...adjoint, evaluate: null, output: null, firstParameter: -1 };
    }
    this.postOrder.push(node);
    return node;
  }

  /** Z(ω) at natural parameter values, into zReal and zImag (ohm). */
  impedance(parameters: ArrayLike<number>): void {
    this.values.set(parameters as ArrayLike<number> & Iterable<number>);
    for (const node of this.postOrder) {
      if (node.evaluate !== null) node.evaluate();
      else if (node.kind === 'series') sumSeries(node);
      else sumParallel(node);
    }
  }

  /** Z and ∂Z/∂p, by one forward and one backward walk. */
  withDerivatives(parameters: ArrayLike<number>): void {
    this.impedance(parameters);
    for (let k = this.postOrder.length - 1; k >= 0; k--) {
      const node = this.postOrder[k]!;
      if (node.kind === 'series') for (const child of node.children) copyAdjoint(node, child);
      else if (node.kind === 'parallel') for (const child of node.children) parallelAdjoint(node, child);
      else if (node.adjointRe !== null) this.collect(node);
    }
  }

  private collect(node: Node): void {
    const [ar, ai, output] = [node.adjointRe!, node.adjointIm!, node.output!];
    for (let row = 1; row < output.re.length; row++) {
      const [dr, di] = [output.re[row]!, output.im[row]!];
      const [targetRe, targetIm] = [
        this.derivativeReal[node.firstParameter + row - 1]!,
        this.derivativeImag[node.firstParameter + row - 1]!,
      ];
      for (let k = 0; k < ar.length; k++) {
        targetRe[k] = ar[k]! * dr[k]! - ai[k]! * di[k]!;
        targetIm[k] = ar[k]! * di[k]! + ai[k]! * dr[k]!;
      }
    }
  }
}

function sumSeries({ children, re, im }: Node): void {
  re.set(children[0]!.re);
  im.set(children[0]!.im);
  for (let c = 1; c < children.length; c++) {
    const [childRe, childIm] = [children[c]!.re, children[c]!.im];
    for (let k = 0; k < re.length; k++) {
      re[k]! += childRe[k]!;
      im[k]! += childIm[k]!;
    }
  }
}

function sumParallel({ children, re, im }: Node): void {
  re.fill(0);
  im.fill(0);
  for (const child of children) {
    const [childRe, childIm] = [child.re, child.im];
    for (let k = 0; k < re.length; k++) {
      const x = childRe[k]!;
      const y = childIm[k]!;
      const norm = x * x + y * y;
      re[k]! += x / norm;
      im[k]! -= y / norm;
    }
  }
  for (let k = 0; k < re.length; k++) {
    const x = re[k]!;
    const y = im[k]!;
    const norm = x * x + y * y;
    re[k] = x / norm;
    im[k] = -y / norm;
  }
}

function copyAdjoint(node: Node, child: Node): void {
  if (child.adjointRe === null) return;
  child.adjointRe.set(node.adjointRe!);
  child.adjointIm!.set(node.adjointIm!);
}

/** ∂Zp/∂Zc = (Zp/Zc)². */
function parallelAdjoint(node: Node, child: Node): void {
  const { re: childRe, im: childIm } = child;
  const { re, im, adjointRe: parentRe, adjointIm: parentIm } = node;
  const ar = child.adjointRe!;
  const ai = child.adjointIm!;
  for (let k = 0; k < ar.length; k++) {
    const x = childRe[k]!;
    const y = childIm[k]!;
    const zr = re[k]!;
    const zi = im[k]!;
    const norm = x * x + y * y;
    const qr = (zr * x + zi * y) / norm;
    const qi = (zi * x - zr * y) / norm;
    ar[k] = qr * qr - qi * qi;
    ai[k] = 2 * qr * qi;
  }
  if (parentRe === null || parentIm === null) return;
  for (let k = 0; k < ar.length; k++) {
    const sr = ar[k]!;
    const si = ai[k]!;
    ar[k] = parentRe[k]! * sr - parentIm[k]! * si;
    ai[k] = parentRe[k]! * si + parentIm[k]! * sr;
  }
}
