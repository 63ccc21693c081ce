const lower = new Float64Array(64 * 64);
const y = new Float64Array(64);
const members = new Int32Array(64);

/**
 * Best non-negative scales of n blocks from their Gram matrix; returns how much of the data's norm they explain. Blocks whose
 * scale turns out negative are left out one by one (nearly always none is): good enough to rank starts, and no allocation.
 */
export function scaleCombination(gram: Float64Array, rhs: Float64Array, n: number, scales: Float64Array): number {
  let count = n;
  for (let k = 0; k < n; k++) members[k] = k;
  for (;;) {
    solveMembers(gram, rhs, n, count, scales);
    let worst = -1;
    for (let m = 0; m < count; m++) {
      const scale = scales[members[m]!]!;
      if (!(scale >= 0) && (worst < 0 || scale < scales[members[worst]!]!)) worst = m;
    }
    if (worst < 0) break;
    scales[members[worst]!] = 0;
    count--;
    for (let m = worst; m < count; m++) members[m] = members[m + 1]!;
    if (count === 0) break;
  }
  let explained = 0;
  for (let i = 0; i < n; i++) {
    explained += 2 * scales[i]! * rhs[i]!;
    for (let j = 0; j < n; j++) explained -= scales[i]! * scales[j]! * gram[i * n + j]!;
  }
  return explained;
}

/** Cholesky on the rows and columns of the first `count` members. */
function solveMembers(gram: Float64Array, rhs: Float64Array, n: number, count: number, scales: Float64Array): void {
  for (let a = 0; a < count; a++) {
    const i = members[a]!;
    for (let b = 0; b <= a; b++) {
      let sum = gram[i * n + members[b]!]!;
      if (a === b) sum *= 1 + 1e-10;
      for (let k = 0; k < b; k++) sum -= lower[a * n + k]! * lower[b * n + k]!;
      lower[a * n + b] = a === b ? Math.sqrt(Math.max(sum, 1e-300)) : sum / lower[b * n + b]!;
    }
    let value = rhs[i]!;
    for (let k = 0; k < a; k++) value -= lower[a * n + k]! * y[k]!;
    y[a] = value / lower[a * n + a]!;
  }
  for (let a = count - 1; a >= 0; a--) {
    let value = y[a]!;
    for (let k = a + 1; k < count; k++) value -= lower[k * n + a]! * scales[members[k]!]!;
    scales[members[a]!] = value / lower[a * n + a]!;
  }
}
