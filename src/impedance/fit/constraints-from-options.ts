import { ValidationError } from '../../core/errors';
import type { CircuitParameter, CompiledCircuit } from '../compile-circuit';
import type { FitOptions } from '../fit-options';
import type { Constraints } from './parameter-space';

/** The user's fixed values, bounds and ties by parameter index. @throws ValidationError for unknown names and impossible values. */
export function constraintsFromOptions(
  compiled: CompiledCircuit,
  { fix = {}, guess = {}, bounds = {}, ties = {} }: FitOptions,
): Constraints {
  const named = (values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([name, value]) => {
      const k = compiled.indexOf(name);
      checkValue(compiled.parameters[k]!, value);
      return [k, value] as const;
    });
  named(guess);
  const fixed = new Map(named(fix));
  const limits = new Map(
    Object.entries(bounds).map(([name, [low, high]]) => {
      const k = compiled.indexOf(name);
      checkBounds(compiled.parameters[k]!, low, high, fixed.get(k));
      return [k, [low, high] as const];
    }),
  );
  const tied = new Map<number, { source: number; factor: number }>();
  for (const [name, { source, factor }] of Object.entries(ties)) {
    const [target, from] = [compiled.indexOf(name), compiled.indexOf(source)];
    const [a, b] = [compiled.parameters[target]!, compiled.parameters[from]!];
    const isChain = tied.has(from) || [...tied.values()].some((tie) => tie.source === target);
    if (target === from || a.unit !== b.unit || !(factor > 0 && Number.isFinite(factor)) || isChain) {
      throw new ValidationError('INPUT_INVALID', `${name} = ${factor}*${source} cannot be held`, {
        expected: 'two different parameters of one unit, a positive factor, and a source that is not tied itself',
      });
    }
    if (fixed.has(target) || limits.has(target)) {
      throw new ValidationError('INPUT_INVALID', `${name} is tied to ${source} and ${fixed.has(target) ? 'fixed' : 'bounded'} as well`, {
        expected: 'one of the two',
        hint: `Fix or bound ${source} instead.`,
      });
    }
    tied.set(target, { source: from, factor });
  }
  for (const [target, { source, factor }] of [...tied]) {
    const value = fixed.get(source);
    if (value === undefined) continue;
    checkValue(compiled.parameters[target]!, value * factor);
    fixed.set(target, value * factor);
    tied.delete(target);
  }
  return { fixed, bounds: limits, ties: tied };
}

function checkValue({ name, scale, unit, max }: CircuitParameter, value: number): void {
  if (Number.isFinite(value) && value > 0 && (scale === 'log' || value <= max)) return;
  throw new ValidationError('INPUT_INVALID', `${name} cannot be ${value}`, {
    expected: scale === 'log' ? `a positive number of ${unit}` : `a number above 0, at most ${max}`,
  });
}

function checkBounds({ name, scale, unit, min, max }: CircuitParameter, low: number, high: number, fixed: number | undefined): void {
  const [least, most] = scale === 'log' ? [0, Number.POSITIVE_INFINITY] : [min, max];
  if (!(low < high && high > least && low < most)) {
    const where = scale === 'log' ? `some of it above 0 ${unit}` : `some of it within ${min} and ${max}`;
    throw new ValidationError('INPUT_INVALID', `The bounds of ${name} are ${low} and ${high}`, {
      expected: `a lower bound below the upper one, ${where}`,
    });
  }
  if (fixed !== undefined && !(fixed >= low && fixed <= high)) {
    throw new ValidationError('INPUT_INVALID', `${name} is fixed at ${fixed}, outside its bounds ${low} and ${high}`, {
      expected: 'a value within the bounds',
    });
  }
}
