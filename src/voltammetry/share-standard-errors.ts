/**
 * Standard errors of k1·v/i for currents summed over a voltammogram, where the rates scatter about i = k1·v + k2·√v with one relative
 * error each: what is off at one potential is off at the others too, so sums over potentials average nothing out. The relative
 * error is that of the residuals of the sums; first order in it, the scatter of the current itself included.
 * @param areas_AV sums of |i|·|dV| by rate; at least three rates
 * @param shares what is printed, by rate
 */
export function shareStandardErrors(rates_VPerS: readonly number[], areas_AV: readonly number[], shares: readonly number[]): number[] {
  const x = rates_VPerS.map(Math.sqrt);
  const y = areas_AV.map((area, j) => area / x[j]!);
  const n = x.length;
  const mean = x.reduce((sum, value) => sum + value, 0) / n;
  const sxx = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const slopeWeight = x.map((value) => (value - mean) / sxx);
  const hat = (j: number, k: number) => 1 / n + ((x[j]! - mean) * (x[k]! - mean)) / sxx;
  const fitted = x.map((_, j) => y.reduce((sum, value, k) => sum + hat(j, k) * value, 0));
  let [scatter, freedom] = [0, 0];
  for (let j = 0; j < n; j++) {
    scatter += ((y[j]! - fitted[j]!) / fitted[j]!) ** 2;
    // How much of each rate's relative error is left in this residual.
    for (let k = 0; k < n; k++) freedom += (((j === k ? 1 : 0) - hat(j, k)) * (fitted[k]! / fitted[j]!)) ** 2;
  }
  const relative = Math.sqrt(scatter / freedom);
  return rates_VPerS.map((rate, r) => {
    let variance = 0;
    for (let j = 0; j < n; j++) variance += ((rate * slopeWeight[j]! * y[j]!) / areas_AV[r]! - (j === r ? shares[r]! : 0)) ** 2;
    return relative * Math.sqrt(variance);
  });
}
