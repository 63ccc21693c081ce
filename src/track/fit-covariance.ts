import type { Role } from '../core/circuit';
import type { Covariance } from '../core/covariance';
import type { FitResult, FittedParameter } from '../core/fit-result';
import { studentT95 } from '../core/student-t-95';

/** The covariance of a fit's parameters, out of the standard errors and correlations that the result carries. */
export class FitCovariance implements Covariance {
  readonly parameters: readonly FittedParameter[];
  /** Student's t for 95 %. */
  readonly t: number;
  private readonly errors: number[];

  constructor(private readonly result: FitResult) {
    this.parameters = result.parameters;
    const free = result.parameters.filter(({ fixed, atBound }) => !fixed && !atBound).length;
    this.t = studentT95(Math.max(1, 2 * result.points - free));
    this.errors = result.parameters.map(({ value, unit, standardError }) =>
      standardError === null ? 0 : unit === '1' ? standardError : standardError / value,
    );
  }

  /** Place of the parameter with a role, or −1. */
  indexOf(role: Role): number {
    return this.parameters.findIndex((parameter) => parameter.role === role);
  }

  /** Covariance of ln p_a and ln p_b (of the exponents α themselves); 0 for what is held. */
  of(a: number, b: number): number {
    return this.errors[a]! * this.errors[b]! * (a === b ? 1 : (this.result.correlation[a]?.[b] ?? 0));
  }

  /** Parameter → ∂/∂ln p (or ∂/∂α). */
  between(first: ReadonlyMap<number, number>, second: ReadonlyMap<number, number>): number {
    let sum = 0;
    for (const [a, slopeA] of first) for (const [b, slopeB] of second) sum += slopeA * slopeB * this.of(a, b);
    return sum;
  }
}
