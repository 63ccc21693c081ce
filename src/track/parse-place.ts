import { ValidationError } from '../core/errors';
import { parseQuantity } from '../core/parse-quantity';
import { axisNamed } from './axis-named';
import type { ReferencePlace } from './relative-trend';
import type { Placed, SeriesAxis } from './series-axis';

/** One place on an axis, on one branch where that is said. */
export interface AxisPlace extends ReferencePlace {
  axis: SeriesAxis;
}

/**
 * Reads `fresh`, `cycle=1`, `potential=0.35 V`, `soc=50 %`, `temperature=25 °C`, `pressure=2`; with a branch behind it, `potential=2,discharge`.
 * @throws ValidationError for what is no place
 */
export function parsePlace(text: string, recordings: readonly Placed[]): AxisPlace {
  const branch = /[,\s](charge|discharge)\s*$/.exec(text);
  if (branch !== null)
    return { ...parsePlace(text.slice(0, branch.index).replace(/,\s*$/, ''), recordings), branch: branch[1] as 'charge' };
  if (text.trim().toLowerCase() === 'fresh') return { axis: axisNamed('cycle', recordings), value: 0 };
  const at = text.indexOf('=');
  const typed = text.slice(at + 1).trim();
  if (at < 1 || typed === '') {
    throw new ValidationError('INPUT_INVALID', `"${text}" is no place of a series`, {
      expected: 'AXIS=VALUE such as cycle=1, potential=0.35 or potential=2,discharge; or fresh',
    });
  }
  const axis = axisNamed(text.slice(0, at), recordings);
  return { axis, value: valueOn(axis, typed) };
}

function valueOn({ key, name, unit }: SeriesAxis, typed: string): number {
  if (key === 'cycle' && typed.toLowerCase() === 'fresh') return 0;
  if (key === 'soc' && typed.endsWith('%')) return parseQuantity(typed.slice(0, -1), '1', name).value / 100;
  if (key === 'potential_V' || key === 'temperature_K' || key === 'time_s') return parseQuantity(typed, unit, name).value;
  // The unit of a typed tag may be one that nobody knows; behind the number it says nothing new.
  const plain = unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed;
  return parseQuantity(plain, '1', name).value;
}
