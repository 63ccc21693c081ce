/** Below this the series in √θ is used: what it leaves out is of the order exp(−1/θ). */
const shortTime = 0.05;
/** Roots of tan λ = λ, as many as exp(−λ²·0.05) needs. */
const squaredRoots = Array.from({ length: 12 }, (_, k) => rootOfTangent(k + 1) ** 2);

/**
 * Concentration at the surface of a sphere that takes up a constant flux from t = 0 on: (c − c0)·D/(j·r) at θ = Dt/r².
 * It is 2√(θ/π) + θ + … at first and 3θ + 1/5 at last; the mean is 3θ. Source: Crank, The Mathematics of Diffusion (1975), eq. 6.45.
 */
export function sphereUnderFlux(theta: number): number {
  if (theta <= shortTime) return shortTimeSeries(theta);
  let transient = 0;
  for (const squared of squaredRoots) transient += Math.exp(-squared * theta) / squared;
  return 3 * theta + 0.2 - 2 * transient;
}

/** exp(θ)·erfc(−√θ) − 1 = Σ θ^(k/2)/Γ(k/2 + 1), k from 1. */
function shortTimeSeries(theta: number): number {
  const root = Math.sqrt(theta);
  // Γ(3/2) and Γ(2); each Γ(k/2 + 1) is k/2 times the one two before.
  let [odd, even] = [root / (Math.sqrt(Math.PI) / 2), theta];
  let sum = odd + even;
  for (let k = 3; k < 40; k += 2) {
    odd *= theta / (k / 2);
    even *= theta / ((k + 1) / 2);
    sum += odd + even;
  }
  return sum;
}

function rootOfTangent(n: number): number {
  // Between nπ and (n + ½)π, x = nπ + arctan x contracts.
  let x = (n + 0.5) * Math.PI;
  for (let k = 0; k < 60; k++) x = n * Math.PI + Math.atan(x);
  return x;
}
