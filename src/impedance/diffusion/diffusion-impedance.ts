import { type CircuitNode, type ElementNode, elementsOf } from '../circuit-tree';
import { CircuitEvaluator, type CompiledCircuit, compileCircuit } from '../compile-circuit';

/** Elements whose impedance is a 45° line, all over or at its high-frequency end. */
const symbols = new Set(['W', 'Wo', 'Ws', 'Wsph']);

/** A part of the circuit that stands beside the way to the diffusion element: in series it is subtracted, in parallel its admittance. */
interface Beside {
  kind: 'series' | 'parallel';
  evaluator: CircuitEvaluator;
  first: number;
  count: number;
}

/**
 * The impedance of the diffusion alone, out of a measured one: all else of the circuit is taken away from the outside in
 * (nested: Z_W = 1/(1/(Z − Rs − Z_faster) − Q(jω)^α) − Rct; serial: Z − Rs − all arcs).
 */
export class DiffusionImpedance {
  readonly real: Float64Array;
  readonly imag: Float64Array;
  /** ∂Z_W/∂Z of each point. */
  readonly gainReal: Float64Array;
  readonly gainImag: Float64Array;
  readonly form: 'nested' | 'serial';

  private constructor(
    private readonly steps: readonly Beside[],
    n: number,
  ) {
    [this.real, this.imag] = [new Float64Array(n), new Float64Array(n)];
    [this.gainReal, this.gainImag] = [new Float64Array(n), new Float64Array(n)];
    this.form = steps.some(({ kind }) => kind === 'parallel') ? 'nested' : 'serial';
  }

  /** null where the circuit has no diffusion element, or more than one. */
  static of({ tree }: CompiledCircuit, omega_radPerS: Float64Array): DiffusionImpedance | null {
    const elements = elementsOf(tree).filter(({ definition }) => symbols.has(definition.symbol));
    if (elements.length !== 1) return null;
    return new DiffusionImpedance(stepsTo(tree, elements[0]!, omega_radPerS), omega_radPerS.length);
  }

  /** From the measured impedance (N long) at natural values of the whole circuit's parameters. */
  evaluate(parameters: ArrayLike<number>, zReal: Float64Array, zImag: Float64Array): void {
    const { real, imag, gainReal, gainImag } = this;
    real.set(zReal);
    imag.set(zImag);
    gainReal.fill(1);
    gainImag.fill(0);
    for (const { kind, evaluator, first, count } of this.steps) {
      evaluator.impedance(Array.from({ length: count }, (_, k) => parameters[first + k]!));
      for (let k = 0; k < real.length; k++) {
        if (kind === 'series') {
          real[k]! -= evaluator.zReal[k]!;
          imag[k]! -= evaluator.zImag[k]!;
        } else this.takeBranchAway(k, evaluator.zReal[k]!, evaluator.zImag[k]!);
      }
    }
  }

  /** Z → 1/(1/Z − 1/B) = Z·B/(B − Z); its derivative is (B/(B − Z))². */
  private takeBranchAway(k: number, branchReal: number, branchImag: number): void {
    const [x, y] = [this.real[k]!, this.imag[k]!];
    const [dx, dy] = [branchReal - x, branchImag - y];
    const norm = dx * dx + dy * dy;
    const [qx, qy] = [(branchReal * dx + branchImag * dy) / norm, (branchImag * dx - branchReal * dy) / norm];
    this.real[k] = x * qx - y * qy;
    this.imag[k] = x * qy + y * qx;
    const [sx, sy] = [qx * qx - qy * qy, 2 * qx * qy];
    const [gx, gy] = [this.gainReal[k]!, this.gainImag[k]!];
    this.gainReal[k] = gx * sx - gy * sy;
    this.gainImag[k] = gx * sy + gy * sx;
  }
}

function stepsTo(tree: CircuitNode, target: ElementNode, omega_radPerS: Float64Array): Beside[] {
  const steps: Beside[] = [];
  let [node, first] = [tree, 0];
  while (node !== target && node.kind !== 'element') {
    let [next, nextFirst] = [node as CircuitNode, first];
    for (const child of node.children) {
      const count = elementsOf(child).reduce((sum, { definition }) => sum + definition.parameters.length, 0);
      if (elementsOf(child).includes(target)) [next, nextFirst] = [child, first];
      else steps.push({ kind: node.kind, evaluator: new CircuitEvaluator(compileCircuit(child), omega_radPerS), first, count });
      first += count;
    }
    [node, first] = [next, nextFirst];
  }
  return steps;
}
