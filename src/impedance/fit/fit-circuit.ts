import { FitError } from '../../core/errors';
import { seededRandom } from '../../core/seeded-random';
import type { CompiledCircuit } from '../compile-circuit';
import { lag1Autocorrelation } from '../lag1-autocorrelation';
import { CircuitProblem } from './circuit-problem';
import { logStandardErrors } from './covariance';
import { likeArcsInOrder } from './like-arcs-in-order';
import { type Minimum, minimise } from './minimise';
import { type FoundMinimum, MinimumList } from './minimum-list';
import { type Constraints, noConstraints, ParameterSpace } from './parameter-space';
import type { PreparedSpectrum } from './prepare-spectrum';
import { gridStarts } from './start-grid';
import { hasUnlikeArcs, swappedArcs } from './swap-arcs';

export interface FitCircuitOptions {
  seed: number;
  constraints?: Constraints;
  /** Starts the caller has, as natural parameter values: a typed guess, the neighbours in a series. */
  starts?: Float64Array[];
  /** Only from `starts`: along a series, where the neighbour is near. */
  neighboursOnly?: boolean;
  /** For comparing circuits: stop at two agreeing starts and do not chase structure; the circuit chosen is fitted in full. */
  quick?: boolean;
  /** Named circuits: is this minimum's order of arcs the circuit's? */
  isAllowed?: (natural: Float64Array) => boolean;
}

export interface CircuitFit {
  compiled: CompiledCircuit;
  problem: CircuitProblem;
  best: FoundMinimum;
  /** Other minima with 2N ln(S/S_best) < 6, and lower ones that the circuit's order of arcs forbids. */
  alternatives: FoundMinimum[];
  starts: number;
  agreeingStarts: number;
  /** Whether enough starts ended in the best minimum or in its twin with the arcs exchanged. */
  supported: boolean;
  iterations: number;
  stopReason: Minimum['stopReason'];
}

const coarse = { maxIterations: 100, tolerance: 1e-8 };
const fine = { maxIterations: 60, tolerance: 1e-13 };
const agreementWanted = 3;
const gridCount = 8;
/** Floating-point work of one spectrum (evaluations × rows × unknowns): ends what would never end, the same everywhere. */
const workLimit = 1.5e9;

/**
 * The weighted complex fit of one circuit without starting values: starts from a grid, as many as it takes until three
 * agree; then the arcs exchanged; more where starts disagree, residuals keep structure, or the best is degenerate.
 * Deterministic for a seed. @throws FitError where no start leads anywhere.
 */
export function fitCircuit(compiled: CompiledCircuit, spectrum: PreparedSpectrum, options: FitCircuitOptions): CircuitFit {
  const search = new Search(compiled, spectrum, options);
  search.runGiven();
  if (!options.neighboursOnly) {
    search.runGrid();
    search.escalate();
  }
  return search.finish();
}

class Search {
  private readonly problem: CircuitProblem;
  private readonly minima: MinimumList;
  private readonly random;
  /** Starts of the grid not yet used. */
  private readonly grid: Float64Array[] = [];
  private readonly swapped = new Set<FoundMinimum>();
  private readonly hasTwins: boolean;
  private readonly inOrder: (x: Float64Array) => Float64Array;
  private starts = 0;
  private iterations = 0;

  constructor(
    private readonly compiled: CompiledCircuit,
    spectrum: PreparedSpectrum,
    private readonly options: FitCircuitOptions,
  ) {
    this.random = seededRandom(options.seed);
    const space = new ParameterSpace(compiled, options.constraints ?? noConstraints, spectrum);
    this.problem = new CircuitProblem(space, spectrum);
    this.hasTwins = hasUnlikeArcs(compiled.tree);
    this.inOrder = likeArcsInOrder(space);
    this.minima = new MinimumList(this.problem.rows, (x) => options.isAllowed?.(space.toNatural(x)) ?? true);
  }

  private get exhausted(): boolean {
    return this.problem.evaluations * this.problem.rows * Math.max(1, this.problem.size) > workLimit;
  }

  private run(start: Float64Array): FoundMinimum | undefined {
    const best = this.minima.lowest?.sum;
    const minimum = minimise(this.problem, start, best === undefined ? coarse : { ...coarse, abandonAbove: best });
    this.starts++;
    this.iterations += minimum.iterations;
    return this.minima.add({ ...minimum, x: this.inOrder(minimum.x) });
  }

  runGiven(): void {
    for (const natural of this.options.starts ?? []) this.run(this.problem.space.fromNatural(natural));
  }

  runGrid(): void {
    this.grid.push(...gridStarts(this.problem, gridCount, this.random));
    while (this.grid.length > 0 && !this.supported && !this.exhausted) {
      this.run(this.grid.shift()!);
      this.runSwaps();
    }
  }

  /** The lowest minimum's arcs exchanged, once a minimum: wrong minima that agree are, as a rule, each other's twins. */
  private runSwaps(): void {
    const { lowest } = this.minima;
    if (lowest === undefined || this.swapped.has(lowest)) return;
    this.swapped.add(lowest);
    for (const start of swappedArcs(this.problem.space, lowest.x)) {
      if (this.exhausted) return;
      const twin = this.run(start);
      if (twin !== undefined && twin !== lowest) this.minima.pair(lowest, twin);
    }
  }

  private get supported(): boolean {
    return this.minima.support >= agreementWanted + (this.swapped.size > 0 && this.hasTwins ? 1 : 0) - (this.options.quick ? 1 : 0);
  }

  /** More starts, while there is a reason to doubt what is known. */
  escalate(): void {
    for (let extra = 0; extra < (this.options.quick ? 2 : 20) && !this.exhausted; extra++) {
      const best = this.minima.best ?? this.minima.lowest;
      if (best === undefined) return;
      const structure = this.structure(best);
      if (this.supported && !(extra < 8 && this.isDegenerate(best)) && !(extra < 3 && structure > 0.25) && !(extra < 9 && structure > 0.6))
        return;
      // Strong structure: the whole grid may have led astray; look again beside its lattice.
      if (structure > 0.6 && extra === 3) this.grid.push(...gridStarts(this.problem, 5, this.random, true));
      this.run(this.grid.shift() ?? this.jittered(best, extra));
      this.runSwaps();
    }
  }

  private jittered(best: FoundMinimum, extra: number): Float64Array {
    const width = extra % 2 === 0 ? 1 : 2.5;
    const { scales } = this.problem.space;
    return best.x.map((value, j) => value + width * (scales[j] === 'log' ? 1 : 0.12) * this.random.normal());
  }

  private isDegenerate(best: FoundMinimum): boolean {
    const errors = logStandardErrors(this.problem, best.x);
    return errors === null || errors.some((error) => error > 2);
  }

  /** Correlation of neighbouring residuals: what the circuit leaves undescribed. 0 for noise-free data that are fitted. */
  private structure(best: FoundMinimum): number {
    if (best.sum < this.problem.rows * 1e-14) return 0;
    this.problem.evaluate(best.x);
    const n = this.problem.rows / 2;
    const { residuals } = this.problem;
    return (lag1Autocorrelation(residuals.subarray(0, n)) + lag1Autocorrelation(residuals.subarray(n))) / 2;
  }

  /**
   * A parameter that the residuals no longer feel (an e-fold moves them by less than a tenth of the noise) would drift on
   * for ever: it is put on the bound it drifts to, where it is said to be out of sight.
   */
  private settleOutOfSight(minimum: FoundMinimum): void {
    const { problem } = this;
    for (let j = 0; j < problem.size; j++) {
      if (problem.space.scales[j] !== 'log') continue;
      const noise = Math.sqrt(problem.evaluate(minimum.x) / problem.rows);
      const felt = Math.sqrt(problem.jacobian[j]!.reduce((sum, value) => sum + value * value, 0));
      if (!(felt < 0.1 * noise)) continue;
      for (const bound of [problem.lower[j]!, problem.upper[j]!]) {
        const x = minimum.x.slice();
        x[j] = bound;
        const sum = problem.evaluate(x);
        if (sum <= minimum.sum * (1 + 1e-6)) {
          this.minima.move(minimum, x, sum);
          break;
        }
      }
    }
  }

  finish(): CircuitFit {
    const { problem, minima, compiled } = this;
    for (const minimum of minima.competitive()) {
      this.settleOutOfSight(minimum);
      const polished = minimise(problem, minimum.x, fine);
      this.iterations += polished.iterations;
      minima.improve(minimum, polished);
    }
    const best = minima.best ?? minima.lowest;
    if (best === undefined || !Number.isFinite(best.sum)) {
      throw new FitError('FIT_FAILED', `No start of ${this.starts} led to a fit of ${compiled.circuit}`, {
        expected: 'a spectrum this circuit can describe',
        hint: 'Try another circuit or give --guess.',
      });
    }
    problem.evaluate(best.x);
    return {
      compiled,
      problem,
      best,
      alternatives: minima.alternativesTo(best),
      starts: this.starts,
      agreeingStarts: minima.agreeingWith(best),
      supported: this.options.neighboursOnly === true || this.supported,
      iterations: this.iterations,
      stopReason: best.stopReason,
    };
  }
}
