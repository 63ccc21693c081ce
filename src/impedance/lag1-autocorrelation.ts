/**
 * Σ r_k r_(k+1) / Σ r_k² of residuals in frequency order. Taken about zero, where a fit's residuals should lie: a common
 * offset counts as correlation. Independent residuals give 0 ± 1/√n. Fewer than two, or none that differs from 0, give 0.
 * Source: Box, Jenkins, Reinsel & Ljung, Time Series Analysis, 5th ed. 2015, ch. 2
 */
export function lag1Autocorrelation(residuals: Float64Array): number {
  let [products, squares] = [0, 0];
  for (let k = 0; k < residuals.length; k++) {
    squares += residuals[k]! * residuals[k]!;
    if (k > 0) products += residuals[k]! * residuals[k - 1]!;
  }
  return squares > 0 ? products / squares : 0;
}
