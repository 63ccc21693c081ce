import { ValidationError } from '../core/errors';
import type { SourcedSeries } from '../core/sourced-series';
import type { CycleRows } from './split-cycles';
import { titleOf } from './title-of';

/**
 * The cycle asked for, else the last complete one, else the one with the longest way.
 * @throws ValidationError where the cycle asked for is not there
 */
export function chooseCycle(cycles: readonly CycleRows[], wanted: number | undefined, source: SourcedSeries): CycleRows {
  if (wanted !== undefined) {
    const found = cycles.find(({ cycle }) => cycle === wanted);
    if (found !== undefined) return found;
    const there = cycles.map(({ cycle }) => cycle).join(', ');
    throw new ValidationError('NOT_FOUND', `${titleOf(source)} has no cycle ${wanted}`, {
      ...(source.file === null ? {} : { file: source.file }),
      expected: cycles.length === 1 ? `cycle ${there}` : `one of its cycles ${there}`,
      hint: 'Without a choice the last complete cycle is used.',
    });
  }
  const complete = cycles.findLast(({ isComplete }) => isComplete);
  if (complete !== undefined) return complete;
  const rows = ({ pieces }: CycleRows) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  return cycles.reduce((best, one) => (rows(one) >= rows(best) ? one : best));
}
