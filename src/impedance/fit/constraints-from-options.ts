import { ValidationError } from '../../core/errors';
import type { CompiledCircuit } from '../compile-circuit';
import type { FitOptions } from '../fit-options';
import type { Constraints } from './parameter-space';

/** The user's fixed values, bounds and ties by parameter index. @throws ValidationError for unknown names and impossible values. */
export function constraintsFromOptions(compiled: CompiledCircuit, { fix = {}, bounds = {}, ties = {} }: FitOptions): Constraints {
  const checked = (name: string, value: number) => {
    const parameter = compiled.parameters[compiled.indexOf(name)]!;
    if (
      !Number.isFinite(value) ||
      (parameter.scale === 'log' && value <= 0) ||
      (parameter.scale === 'linear' && (value <= 0 || value > parameter.max))
    ) {
      throw new ValidationError('INPUT_INVALID', `${name} cannot be ${value}`, {
        expected: parameter.scale === 'log' ? `a positive number of ${parameter.unit}` : `a number above 0, at most ${parameter.max}`,
      });
    }
    return value;
  };
  const fixed = new Map(Object.entries(fix).map(([name, value]) => [compiled.indexOf(name), checked(name, value)]));
  const limits = new Map(
    Object.entries(bounds).map(([name, [low, high]]) => {
      if (!(low < high))
        throw new ValidationError('INPUT_INVALID', `The bounds of ${name} are ${low} and ${high}`, {
          expected: 'a lower bound below the upper one',
        });
      return [compiled.indexOf(name), [low, high] as const];
    }),
  );
  const tied = new Map<number, { source: number; factor: number }>();
  for (const [name, { source, factor }] of Object.entries(ties)) {
    const [target, from] = [compiled.indexOf(name), compiled.indexOf(source)];
    const [a, b] = [compiled.parameters[target]!, compiled.parameters[from]!];
    if (
      target === from ||
      a.unit !== b.unit ||
      !(factor > 0) ||
      tied.has(from) ||
      [...tied.values()].some((tie) => tie.source === target)
    ) {
      throw new ValidationError('INPUT_INVALID', `${name} = ${factor}*${source} cannot be held`, {
        expected: 'two different parameters of one unit, a positive factor, and a source that is not tied itself',
      });
    }
    tied.set(target, { source: from, factor });
  }
  for (const [target, { source, factor }] of [...tied]) {
    const value = fixed.get(source);
    if (value === undefined) continue;
    fixed.set(target, value * factor);
    tied.delete(target);
  }
  return { fixed, bounds: limits, ties: tied };
}
