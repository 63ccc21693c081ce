import { toErrorRecord, ValidationError } from '../core/errors';
import type { FailedFit, FitResult } from '../core/fit-result';
import { printCircuit } from './circuit-tree';
import { constraintsFromOptions } from './fit/constraints-from-options';
import { type CircuitFit, fitCircuit } from './fit/fit-circuit';
import { fitRoles } from './fit/fit-roles';
import { fitWarnings } from './fit/fit-warnings';
import { noConstraints } from './fit/parameter-space';
import { type PreparedSpectrum, prepareSpectrum } from './fit/prepare-spectrum';
import { assignRoles } from './fit/roles';
import { Uncertainty } from './fit/uncertainty';
import type { FitOptions, SeriesItem } from './fit-options';
import type { ResolvedCircuit } from './resolve-circuit';

/** One circuit fitted to one spectrum, before its numbers are worked out. */
export interface RawFit {
  circuit: ResolvedCircuit;
  prepared: PreparedSpectrum;
  fit: CircuitFit;
  elapsed_ms: number;
}

export interface Effort {
  /** Starts from elsewhere, as natural values: the neighbours in a series, an earlier fit. */
  starts?: Float64Array[];
  /** Nothing but `starts`. */
  only?: boolean;
  /** For comparing circuits. */
  quick?: boolean;
}

/** Fits one circuit to one spectrum. @throws ValidationError for input that cannot be fitted, FitError where no start leads anywhere. */
export function fitOnce(item: SeriesItem, circuit: ResolvedCircuit, options: FitOptions, effort: Effort = {}): RawFit {
  const began = performance.now();
  const prepared = prepareSpectrum(item.recording.spectrum, options.weighting, {
    frequencyMin_Hz: options.frequencyMin_Hz,
    frequencyMax_Hz: options.frequencyMax_Hz,
    mask: item.mask,
  });
  const constraints = constraintsFromOptions(circuit.compiled, options);
  const free = circuit.compiled.parameters.length - constraints.fixed.size - constraints.ties.size;
  const needed = Math.max(3, Math.ceil((free + 2) / 2));
  if (prepared.n < needed) {
    throw new ValidationError(
      'TOO_FEW_POINTS',
      `${prepared.n} points cannot determine the ${free} parameters of ${circuit.compiled.circuit}`,
      {
        expected: `at least ${needed} points`,
        hint: 'Choose a simpler circuit, or take fewer points out.',
      },
    );
  }
  if (free === 0) throw new ValidationError('INPUT_INVALID', 'Every parameter is fixed', { expected: 'at least one free parameter' });
  const starts = effort.starts ?? guessedStarts(circuit, prepared, options);
  const fit = fitCircuit(circuit.compiled, prepared, {
    seed: options.seed,
    constraints,
    starts,
    neighboursOnly: effort.only === true,
    quick: effort.quick === true,
    ...(circuit.isAllowed === undefined ? {} : { isAllowed: circuit.isAllowed }),
  });
  return { circuit, prepared, fit, elapsed_ms: performance.now() - began };
}

/** A typed guess is one more start; what it leaves open is fitted first with the guess held. */
function guessedStarts({ compiled }: ResolvedCircuit, prepared: PreparedSpectrum, { guess, seed }: FitOptions): Float64Array[] {
  if (guess === undefined || Object.keys(guess).length === 0) return [];
  const values = new Map(Object.entries(guess).map(([name, value]) => [compiled.indexOf(name), value]));
  if (values.size === compiled.parameters.length) return [Float64Array.from(compiled.parameters, (_, k) => values.get(k)!)];
  const held = fitCircuit(compiled, prepared, { seed, constraints: { ...noConstraints, fixed: values } });
  return [held.problem.space.toNatural(held.best.x)];
}

/** Everything people and programs see of a fit: values, errors, roles, measures, warnings. */
export function describeFit(item: SeriesItem, raw: RawFit, options: FitOptions, circuitReason?: string): FitResult {
  const began = performance.now();
  const { fit, circuit, prepared } = raw;
  const uncertainty = new Uncertainty(fit, options.weighting);
  const { natural, statistics } = uncertainty;
  const assignment = assignRoles(circuit.compiled, natural, circuit.named);
  const { roles, roleErrors, arcs } = fitRoles(assignment, uncertainty);
  const { space } = fit.problem;
  const frequencies = Array.from(prepared.omega_radPerS, (omega) => omega / (2 * Math.PI));
  const parameters = circuit.compiled.parameters.map(({ name, unit }, k) => {
    const role = assignment.roles.get(k);
    const isHeld = space.constraints.fixed.has(k);
    return {
      name,
      value: natural[k]!,
      unit,
      ...uncertainty.ofParameter(k),
      ...(role === undefined ? {} : { role }),
      fixed: isHeld,
      atBound: uncertainty.atBound[k]!,
    };
  });
  const { recording } = item;
  return {
    name: item.name,
    file: item.file,
    id: recording.id,
    sample: recording.sample,
    tags: recording.tags,
    ...(recording.typedTags === undefined ? {} : { typedTags: recording.typedTags }),
    cycle: recording.tags.cycle,
    circuit: printCircuit(circuit.compiled.tree),
    ...(circuitReason === undefined ? {} : { circuitReason }),
    weighting: options.weighting,
    points: prepared.n,
    frequency_Hz: { min: Math.min(...frequencies), max: Math.max(...frequencies) },
    parameters,
    correlation: uncertainty.correlation(),
    roles,
    roleErrors,
    arcs,
    // Where a valley is not determined at all its points are no minima of their own.
    alternatives: (uncertainty.determined ? fit.alternatives : []).map((other) => ({
      parameters: Object.fromEntries([...space.toNatural(other.x)].map((value, k) => [circuit.compiled.parameters[k]!.name, value])),
      weightedSumOfSquares: other.sum,
      why:
        other.allowed === fit.best.allowed
          ? 'another minimum that these data allow'
          : 'the arcs in each other’s place: the diffusion in the faster arc',
    })),
    agreeingStarts: fit.agreeingStarts,
    derived: {},
    weightedSumOfSquares: statistics.weightedSumOfSquares,
    reducedChiSquared: statistics.reducedChiSquared,
    pseudoChiSquared: statistics.pseudoChiSquared,
    rmsResidual_percent: statistics.rmsResidual_percent,
    aicc: statistics.aicc,
    iterations: fit.iterations,
    starts: fit.starts,
    stopReason: fit.stopReason,
    warnings: fitWarnings(uncertainty, assignment),
    elapsed_ms: raw.elapsed_ms + performance.now() - began,
  };
}

/** The place in the list of a spectrum that could not be fitted. */
export function failedFit(item: SeriesItem, error: unknown): FailedFit {
  const { id, sample, tags, typedTags } = item.recording;
  const typed = typedTags === undefined ? {} : { typedTags };
  return {
    name: item.name,
    file: item.file,
    id,
    sample,
    tags,
    ...typed,
    cycle: tags.cycle,
    error: toErrorRecord(error, item.file ?? undefined),
  };
}
