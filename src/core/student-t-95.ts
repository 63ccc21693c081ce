/**
 * Two-sided 95 % quantile of Student's t for ν degrees of freedom (ν ≥ 1): Hill, Commun. ACM 13 (1970) 619, algorithm 396,
 * good to 6 digits.
 */
export function studentT95(nu: number): number {
  const probability = 0.05;
  if (nu <= 1) return 1 / Math.tan((probability * Math.PI) / 2);
  if (nu < 3) return Math.sqrt(2 / (probability * (2 - probability)) - 2);
  const a = 1 / (nu - 0.5);
  const b = 48 / (a * a);
  let c = (((20700 * a) / b - 98) * a - 16) * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * nu;
  let x = d * probability;
  let y = x ** (2 / nu);
  if (y > 0.05 + a) {
    x = -1.959963984540054;
    y = x * x;
    if (nu < 5) c += 0.3 * (nu - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = a * y * y;
    y = y > 0.002 ? Math.expm1(y) : 0.5 * y * y + y;
  } else {
    y = ((1 / (((nu + 6) / (nu * y) - 0.089 * d - 0.822) * (nu + 2) * 3) + 0.5 / (nu + 4)) * y - 1) * ((nu + 1) / (nu + 2)) + 1 / y;
  }
  return Math.sqrt(nu * y);
}
