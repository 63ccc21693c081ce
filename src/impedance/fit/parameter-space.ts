import type { CircuitParameter, CompiledCircuit } from '../compile-circuit';
import type { PreparedSpectrum } from './prepare-spectrum';

/** What the user holds: by parameter index. A tie is target = factor × source. */
export interface Constraints {
  fixed: ReadonlyMap<number, number>;
  bounds: ReadonlyMap<number, readonly [number, number]>;
  ties: ReadonlyMap<number, { source: number; factor: number }>;
}
export const noConstraints: Constraints = { fixed: new Map(), bounds: new Map(), ties: new Map() };

/** A parameter this far from anything the data can see is out of sight: its bound. */
const outOfSight = Math.log(1e7);

/** Powers of impedance and of time in a unit; 'alpha' = the exponent of the same element. */
const dimensions: Readonly<Record<string, { ohm: number; second: number | 'alpha' | 'alpha-1' }>> = {
  ohm: { ohm: 1, second: 0 },
  F: { ohm: -1, second: 1 },
  H: { ohm: 1, second: 1 },
  s: { ohm: 0, second: 1 },
  'ohm·s^(-1/2)': { ohm: 1, second: -0.5 },
  'S·s^alpha': { ohm: -1, second: 'alpha' },
  'H·s^(alpha-1)': { ohm: 1, second: 'alpha' },
  '1': { ohm: 0, second: 0 },
};

/**
 * The optimiser's coordinates x: ln p of positive scales and α as it is, after ω and |Z| are divided by their geometric
 * means (that decouples ln Q from α and makes plain damping well scaled). Fixed and tied parameters are not in x.
 */
export class ParameterSpace {
  readonly free: number[] = [];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  private readonly place: Int32Array;
  /** Constant part of (normalised − natural) coordinate, and the place of the α it also depends on. */
  private readonly shift: Float64Array;
  private readonly alphaOf: Int32Array;
  private readonly lnOmega: number;

  constructor(
    readonly compiled: CompiledCircuit,
    readonly constraints: Constraints,
    spectrum: PreparedSpectrum,
  ) {
    const { parameters } = compiled;
    const modulus = spectrum.zReal.map((re, k) => Math.hypot(re, spectrum.zImag[k]!));
    this.zReference_ohm = geometricMean(modulus);
    const constrained = constraints.fixed.size + constraints.bounds.size + constraints.ties.size > 0;
    // With constraints in natural units, time stays natural too: otherwise a fixed Q would depend on its α.
    this.omegaReference_radPerS = constrained ? 1 : geometricMean(spectrum.omega_radPerS);
    this.lnOmega = Math.log(this.omegaReference_radPerS);
    this.shift = new Float64Array(parameters.length);
    this.alphaOf = new Int32Array(parameters.length).fill(-1);
    parameters.forEach((parameter, k) => {
      const { ohm, second } = dimensions[parameter.unit] ?? { ohm: 0, second: 0 };
      this.shift[k] = -ohm * Math.log(this.zReference_ohm) + (typeof second === 'number' ? second * this.lnOmega : 0);
      if (typeof second === 'string') this.alphaOf[k] = parameters.findIndex((p) => p.element === parameter.element && p.unit === '1');
      if (!constraints.fixed.has(k) && !constraints.ties.has(k)) this.free.push(k);
    });
    this.place = new Int32Array(parameters.length).fill(-1);
    this.free.forEach((k, j) => {
      this.place[k] = j;
    });
    const window = seenWindow(modulus, spectrum.omega_radPerS);
    const limits = this.free.map((k) => this.limits(parameters[k]!, k, window));
    this.lower = Float64Array.from(limits, ([low]) => low);
    this.upper = Float64Array.from(limits, ([, high]) => high);
  }

  readonly zReference_ohm: number;
  readonly omegaReference_radPerS: number;

  /** Scale of each unknown. */
  get scales(): ('log' | 'linear')[] {
    return this.free.map((k) => this.compiled.parameters[k]!.scale);
  }

  private limits(parameter: CircuitParameter, k: number, window: SeenWindow): [number, number] {
    const bounds = this.constraints.bounds.get(k);
    if (parameter.scale === 'linear') {
      // What is tied to an exponent must stay an exponent too.
      const followers = [...this.constraints.ties].filter(([, { source }]) => source === k);
      const most = Math.min(parameter.max, ...followers.map(([target, { factor }]) => this.compiled.parameters[target]!.max / factor));
      return [Math.max(parameter.min, bounds?.[0] ?? parameter.min), Math.min(most, bounds?.[1] ?? most)];
    }
    const { ohm, second } = dimensions[parameter.unit] ?? { ohm: 0, second: 0 };
    // In natural ln p; an exponent is taken as whatever makes the window widest.
    const powers = typeof second === 'number' ? [second] : [0, 1];
    const reach = powers.flatMap((power) => {
      const byTime = [-power * window.lnOmegaMin, -power * window.lnOmegaMax];
      const byImpedance = ohm === 0 ? [0, 0] : [ohm * window.lnZMin, ohm * window.lnZMax];
      return byTime.flatMap((time) => byImpedance.map((impedance) => time + impedance));
    });
    const alphaShift = typeof second === 'string' ? [0, this.lnOmega] : [0];
    const shifted = [Math.min(...reach) - outOfSight, Math.max(...reach) + outOfSight].map((limit) => limit + this.shift[k]!) as [
      number,
      number,
    ];
    const widest: [number, number] = [shifted[0] + Math.min(...alphaShift), shifted[1] + Math.max(...alphaShift)];
    if (bounds === undefined) return widest;
    const at = (value: number) => Math.log(Math.max(value, 1e-300)) + this.shift[k]!;
    return [Math.max(widest[0], at(bounds[0])), Math.min(widest[1], at(bounds[1]))];
  }

  /** Normalised parameter values for the evaluator, from x. `out` has one entry a parameter of the circuit. */
  toNormalised(x: Float64Array, out: Float64Array): void {
    const { parameters } = this.compiled;
    for (let k = 0; k < parameters.length; k++) {
      const log = parameters[k]!.scale === 'log';
      const j = this.place[k]!;
      if (j >= 0) {
        out[k] = log ? Math.exp(x[j]!) : x[j]!;
        continue;
      }
      const fixed = this.constraints.fixed.get(k);
      if (fixed !== undefined) out[k] = log ? fixed * Math.exp(this.shift[k]!) : fixed;
    }
    for (const [k, { source, factor }] of this.constraints.ties) {
      out[k] = out[source]! * factor * (parameters[k]!.scale === 'log' ? Math.exp(this.shift[k]! - this.shift[source]!) : 1);
    }
  }

  /** Natural parameter values (ohm, F, s …), from x. */
  toNatural(x: Float64Array): Float64Array {
    const { parameters } = this.compiled;
    const values = new Float64Array(parameters.length);
    this.toNormalised(x, values);
    return values.map((value, k) => {
      if (parameters[k]!.scale === 'linear') return value;
      const fixed = this.constraints.fixed.get(k);
      return fixed ?? value * Math.exp(-this.naturalShift(k, values));
    });
  }

  /** x from natural parameter values. */
  fromNatural(values: ArrayLike<number>): Float64Array {
    return Float64Array.from(this.free, (k) =>
      this.compiled.parameters[k]!.scale === 'log' ? Math.log(values[k]!) + this.naturalShift(k, values) : values[k]!,
    );
  }

  private naturalShift(k: number, values: ArrayLike<number>): number {
    const alpha = this.alphaOf[k]!;
    return this.shift[k]! + (alpha >= 0 ? values[alpha]! * this.lnOmega : 0);
  }

  /** ∂(natural ln p_k or α_k)/∂x as a dense row: what carries the covariance of x to the parameters people see. */
  naturalRow(k: number): Float64Array {
    const row = new Float64Array(this.free.length);
    const tie = this.constraints.ties.get(k);
    const source = tie?.source ?? k;
    const j = this.place[source]!;
    if (j >= 0) row[j] = tie !== undefined && this.compiled.parameters[k]!.scale === 'linear' ? tie.factor : 1;
    const alpha = this.alphaOf[source]!;
    if (alpha >= 0 && this.place[alpha]! >= 0) row[this.place[alpha]!]! -= this.lnOmega;
    return row;
  }

  /** Columns of the Jacobian that a free parameter feeds: itself and what is tied to it, with ∂p/∂x taken care of. */
  dependants(j: number): { parameter: number; scale: 'log' | 'linear'; factor: number }[] {
    const own = this.free[j]!;
    const list = [{ parameter: own, scale: this.compiled.parameters[own]!.scale, factor: 1 }];
    for (const [k, { source, factor }] of this.constraints.ties) {
      if (source === own) list.push({ parameter: k, scale: this.compiled.parameters[k]!.scale, factor });
    }
    return list;
  }
}

interface SeenWindow {
  lnZMin: number;
  lnZMax: number;
  lnOmegaMin: number;
  lnOmegaMax: number;
}

function seenWindow(modulus: Float64Array, omega: Float64Array): SeenWindow {
  const [lnZ, lnOmega] = [modulus.map(Math.log), omega.map(Math.log)];
  return { lnZMin: Math.min(...lnZ), lnZMax: Math.max(...lnZ), lnOmegaMin: Math.min(...lnOmega), lnOmegaMax: Math.max(...lnOmega) };
}

function geometricMean(values: Float64Array): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
