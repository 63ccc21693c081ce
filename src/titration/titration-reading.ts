import type { Covariance } from '../core/covariance';
import type { Ingredient } from '../core/ingredient';
import { studentT95 } from '../core/student-t-95';

/** A value read from the recording as it goes into a formula. */
export function titrationReading(key: string, symbol: string, value: number, unit: string, standardError: number | null): Ingredient {
  return { key, inserted: { symbol, value, unit, standardError, from: 'recording' }, slopes: new Map() };
}

/** What is read from a recording has its own error each; 95 % by Student's t of the line's points. */
export function independent(points: number): Covariance {
  return { t: studentT95(Math.max(1, points - 2)), between: () => 0 };
}
