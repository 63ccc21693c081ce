import { CircuitEvaluator } from '../compile-circuit';
import type { LeastSquaresProblem } from './minimise';
import type { ParameterSpace } from './parameter-space';
import type { PreparedSpectrum } from './prepare-spectrum';

/** The weighted complex fit of one circuit to one spectrum: r = √w (Z(x) − Z), real parts first, then imaginary. */
export class CircuitProblem implements LeastSquaresProblem {
  readonly size: number;
  readonly rows: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly residuals: Float64Array;
  readonly jacobian: Float64Array[];
  readonly zReal: Float64Array;
  readonly zImag: Float64Array;
  readonly weightReal: Float64Array;
  readonly weightImag: Float64Array;
  readonly omega: Float64Array;
  evaluations = 0;
  private readonly evaluator: CircuitEvaluator;
  private readonly values: Float64Array;
  private readonly columns: { parameter: number; scale: 'log' | 'linear'; factor: number }[][];

  constructor(
    readonly space: ParameterSpace,
    readonly spectrum: PreparedSpectrum,
  ) {
    const { n } = spectrum;
    this.size = space.free.length;
    this.rows = 2 * n;
    [this.lower, this.upper] = [space.lower, space.upper];
    this.omega = spectrum.omega_radPerS.map((w) => w / space.omegaReference_radPerS);
    this.zReal = spectrum.zReal.map((z) => z / space.zReference_ohm);
    this.zImag = spectrum.zImag.map((z) => z / space.zReference_ohm);
    this.weightReal = spectrum.weightReal.map((w) => w * space.zReference_ohm);
    this.weightImag = spectrum.weightImag.map((w) => w * space.zReference_ohm);
    this.evaluator = new CircuitEvaluator(space.compiled, this.omega);
    this.values = new Float64Array(space.compiled.parameters.length);
    this.residuals = new Float64Array(2 * n);
    this.jacobian = space.free.map(() => new Float64Array(2 * n));
    this.columns = space.free.map((_, j) => space.dependants(j));
  }

  evaluate(x: Float64Array): number {
    this.evaluations++;
    const { evaluator, values, residuals, weightReal, weightImag } = this;
    this.space.toNormalised(x, values);
    evaluator.withDerivatives(values);
    const n = this.omega.length;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const re = weightReal[k]! * (evaluator.zReal[k]! - this.zReal[k]!);
      const im = weightImag[k]! * (evaluator.zImag[k]! - this.zImag[k]!);
      residuals[k] = re;
      residuals[n + k] = im;
      sum += re * re + im * im;
    }
    for (let j = 0; j < this.size; j++) this.fillColumn(j, n);
    return sum;
  }

  private fillColumn(j: number, n: number): void {
    const [column, { evaluator, values, weightReal, weightImag }] = [this.jacobian[j]!, this];
    const sources = this.columns[j]!;
    for (let s = 0; s < sources.length; s++) {
      const { parameter, scale, factor } = sources[s]!;
      const chain = scale === 'log' ? values[parameter]! : factor;
      const [dRe, dIm] = [evaluator.derivativeReal[parameter]!, evaluator.derivativeImag[parameter]!];
      if (s === 0) {
        for (let k = 0; k < n; k++) {
          column[k] = chain * weightReal[k]! * dRe[k]!;
          column[n + k] = chain * weightImag[k]! * dIm[k]!;
        }
      } else {
        for (let k = 0; k < n; k++) {
          column[k]! += chain * weightReal[k]! * dRe[k]!;
          column[n + k]! += chain * weightImag[k]! * dIm[k]!;
        }
      }
    }
  }
}
