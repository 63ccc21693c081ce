import { Complex } from './complex.ts';

const one = new Complex(1);
const jOmega = (omega: number) => new Complex(0, omega);

/**
 * Lambert's continued fraction tanh s = s/(1 + t/(3 + t/(5 + …))) with t = s²: returns K = 3 + t/(5 + …), so that
 * tanh s = s/(1 + t/K) and s − tanh s = s t/(K + t) need no differences of near numbers. Beyond |s| = 30, where
 * tanh s is 1 to the last digit, K follows from that.
 */
function lambert(t: Complex): Complex {
  if (t.modulus() > 900) return t.over(t.power(0.5).minus(1));
  let tail = new Complex(201);
  for (let odd = 199; odd >= 3; odd -= 2) tail = t.over(tail).plus(odd);
  return tail;
}
const tanhOverS = (t: Complex) => one.over(one.plus(t.over(lambert(t))));
const cothOverS = (t: Complex) => one.over(t).plus(one.over(lambert(t)));

/** Every element's impedance written a second time, straight from its definition; arguments in the element's order. */
export const elementFormulas: Readonly<Record<string, (omega: number, ...parameters: number[]) => Complex>> = {
  R: (_omega, R = 0) => new Complex(R),
  C: (omega, C = 0) => one.over(jOmega(omega * C)),
  L: (omega, L = 0) => jOmega(omega * L),
  CPE: (omega, Q = 0, alpha = 0) => one.over(jOmega(omega).power(alpha).times(Q)),
  W: (omega, sigmaW = 0) => new Complex(1, -1).times(sigmaW / Math.sqrt(omega)),
  Wo: (omega, Z0 = 0, tau = 0) => cothOverS(jOmega(omega * tau)).times(Z0),
  Ws: (omega, Z0 = 0, tau = 0) => tanhOverS(jOmega(omega * tau)).times(Z0),
  // tanh s/(s − tanh s) = K/t.
  Wsph: (omega, Z0 = 0, tau = 0) =>
    lambert(jOmega(omega * tau))
      .over(jOmega(omega * tau))
      .times(Z0),
  G: (omega, Z0 = 0, tau = 0) =>
    one
      .plus(jOmega(omega * tau))
      .power(-0.5)
      .times(Z0),
  K: (omega, R = 0, tau = 0) => new Complex(R).over(one.plus(jOmega(omega * tau))),
  Zarc: (omega, R = 0, tau = 0, alpha = 0) => new Complex(R).over(one.plus(jOmega(omega * tau).power(alpha))),
  La: (omega, L = 0, alpha = 0) => jOmega(omega).power(alpha).times(L),
  // √(R_ion Zs) coth √(R_ion/Zs) = R_ion coth(s)/s with s² = R_ion/Zs.
  TLMQ: (omega, Rion = 0, Q = 0, alpha = 0) =>
    cothOverS(
      jOmega(omega)
        .power(alpha)
        .times(Rion * Q),
    ).times(Rion),
};
