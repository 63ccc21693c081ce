/**
 * Minimises ½ xᵀGx − bᵀx for x ≥ 0, from the Gram matrix G = AᵀA (n × n, row by row) and b = Aᵀy: the active set of
 * Lawson & Hanson, Solving Least Squares Problems, 1974, ch. 23. `free` marks unknowns without the sign constraint.
 * A column that depends on those already in use stays 0. Deterministic; at most 3n + 10 exchanges.
 */
export function nonNegativeLeastSquares(gram: Float64Array, rhs: Float64Array, n: number, free?: ArrayLike<boolean>): Float64Array {
  const problem = new ActiveSet(gram, rhs, n, free);
  return problem.solve();
}

/** Columns scaled to unit length; the factor grows by a row as an unknown enters and is redone from where one leaves. */
class ActiveSet {
  private readonly scale: Float64Array;
  private readonly x: Float64Array;
  /** The unconstrained solution on the members, in their order. */
  private readonly target: Float64Array;
  /** Lower triangle L of the members' Gram matrix, and L⁻¹b. */
  private readonly factor: Float64Array;
  private readonly forward: Float64Array;
  private readonly members: number[] = [];
  private readonly isMember: Uint8Array;
  private readonly blocked: Uint8Array;
  private tolerance = 0;

  constructor(
    private readonly gram: Float64Array,
    private readonly rhs: Float64Array,
    private readonly n: number,
    private readonly free?: ArrayLike<boolean>,
  ) {
    this.scale = new Float64Array(n);
    this.x = new Float64Array(n);
    this.target = new Float64Array(n);
    this.factor = new Float64Array(n * n);
    this.forward = new Float64Array(n);
    this.isMember = new Uint8Array(n);
    this.blocked = new Uint8Array(n);
    for (let k = 0; k < n; k++) {
      const diagonal = gram[k * n + k]!;
      this.scale[k] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0;
      this.tolerance = Math.max(this.tolerance, Math.abs(rhs[k]! * this.scale[k]!));
    }
    this.tolerance *= 1e-12;
  }

  solve(): Float64Array {
    const { n, x, members, blocked } = this;
    for (let k = 0; k < n; k++) if (this.free?.[k]) this.enter(k);
    this.backSubstitute();
    this.moveToTarget();
    for (let exchange = 0; exchange < 3 * n + 10; exchange++) {
      const best = this.steepest();
      if (best < 0) break;
      if (!this.enter(best)) {
        blocked[best] = 1;
        continue;
      }
      this.backSubstitute();
      if (this.target[members.length - 1]! <= 0) {
        this.leave(members.length - 1);
        blocked[best] = 1;
        continue;
      }
      blocked.fill(0);
      this.moveToTarget();
    }
    return x.map((value, k) => value * this.scale[k]!);
  }

  private entry(row: number, column: number): number {
    return this.gram[row * this.n + column]! * this.scale[row]! * this.scale[column]!;
  }

  /** The unknown at 0 whose growth lowers the sum of squares fastest, or −1. */
  private steepest(): number {
    let best = -1;
    let bestGradient = this.tolerance;
    for (let k = 0; k < this.n; k++) {
      if (this.isMember[k] || this.blocked[k]) continue;
      let gradient = this.rhs[k]! * this.scale[k]!;
      for (const j of this.members) gradient -= this.entry(k, j) * this.x[j]!;
      if (gradient > bestGradient) [best, bestGradient] = [k, gradient];
    }
    return best;
  }

  /** False where the column depends on the members. */
  private enter(k: number): boolean {
    if (this.scale[k] === 0 || !this.appendRow(k, this.members.length)) return false;
    this.members.push(k);
    this.isMember[k] = 1;
    return true;
  }

  private appendRow(k: number, row: number): boolean {
    const { n, factor, forward, members } = this;
    let pivot = 1;
    let value = this.rhs[k]! * this.scale[k]!;
    for (let j = 0; j < row; j++) {
      let sum = this.entry(k, members[j]!);
      for (let i = 0; i < j; i++) sum -= factor[row * n + i]! * factor[j * n + i]!;
      const element = sum / factor[j * n + j]!;
      factor[row * n + j] = element;
      pivot -= element * element;
      value -= element * forward[j]!;
    }
    if (pivot < 1e-13) return false;
    factor[row * n + row] = Math.sqrt(pivot);
    forward[row] = value / factor[row * n + row]!;
    return true;
  }

  private leave(position: number): void {
    const later = this.members.splice(position);
    const [gone] = later.splice(0, 1);
    this.isMember[gone!] = 0;
    this.x[gone!] = 0;
    for (const k of later) {
      this.isMember[k] = 0;
      if (!this.enter(k)) this.x[k] = 0;
    }
  }

  private backSubstitute(): void {
    const { n, factor, forward, target } = this;
    const m = this.members.length;
    for (let i = m - 1; i >= 0; i--) {
      let value = forward[i]!;
      for (let k = i + 1; k < m; k++) value -= factor[k * n + i]! * target[k]!;
      target[i] = value / factor[i * n + i]!;
    }
  }

  /** Goes towards the members' own solution; the first to reach 0 leaves, and again until none does. */
  private moveToTarget(): void {
    const { x, target, members } = this;
    for (;;) {
      let step = 1;
      let first = -1;
      members.forEach((k, i) => {
        if (this.free?.[k] || target[i]! > 0) return;
        const reach = x[k]! > 0 ? x[k]! / (x[k]! - target[i]!) : 0;
        if (first < 0 || reach < step) [step, first] = [reach, i];
      });
      members.forEach((k, i) => {
        x[k]! += step * (target[i]! - x[k]!);
      });
      if (first < 0) return;
      this.leave(first);
      this.backSubstitute();
    }
  }
}
