/** tanh(a + jb) into out[0], out[1]. Sums of squares in the denominator: no cancellation at small arguments, no overflow at large. */
export function tanh(a: number, b: number, out: Float64Array): void {
  if (a > 18) {
    out[0] = 1;
    out[1] = 0;
    return;
  }
  const [sinhA, coshA, sinB, cosB] = [Math.sinh(a), Math.cosh(a), Math.sin(b), Math.cos(b)];
  const denominator = sinhA * sinhA + cosB * cosB;
  out[0] = (sinhA * coshA) / denominator;
  out[1] = (sinB * cosB) / denominator;
}

/** coth(a + jb) into out[0], out[1]. */
export function coth(a: number, b: number, out: Float64Array): void {
  if (a > 18) {
    out[0] = 1;
    out[1] = 0;
    return;
  }
  const [sinhA, coshA, sinB, cosB] = [Math.sinh(a), Math.cosh(a), Math.sin(b), Math.cos(b)];
  const denominator = sinhA * sinhA + sinB * sinB;
  out[0] = (sinhA * coshA) / denominator;
  out[1] = (-sinB * cosB) / denominator;
}
