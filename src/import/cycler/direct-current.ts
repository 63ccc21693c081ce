import type { Finding } from '../../core/finding';

/**
 * Gives a current the sign of charging (+) and discharging (−) where the file states the state of every row. A current without signs gets
 * them; one with the opposite signs is turned, and that is said. Rows of other states keep theirs.
 */
export function directCurrent(current_A: Float64Array, direction: Float64Array): { current_A: Float64Array; warnings: Finding[] } {
  let [agree, disagree, negative] = [0, 0, 0];
  for (let k = 0; k < current_A.length; k++) {
    const value = current_A[k] as number;
    const product = value * (direction[k] as number);
    if (product > 0) agree++;
    else if (product < 0) disagree++;
    if (value < 0) negative++;
  }
  if (disagree === 0) return { current_A, warnings: [] };
  if (negative === 0) {
    const signed = current_A.map((value, k) => ((direction[k] as number) < 0 && value !== 0 ? -value : value));
    return { current_A: signed, warnings: [] };
  }
  if (disagree > 9 * agree) {
    const message = 'The file counts discharge as positive: the current was turned, so that charge is positive here as everywhere.';
    return { current_A: current_A.map((value) => (value === 0 ? 0 : -value)), warnings: [{ code: 'CURRENT_TURNED', message }] };
  }
  if (disagree <= 0.02 * agree) return { current_A, warnings: [] };
  const message = `In ${disagree} rows the sign of the current contradicts the state of the row (charge, discharge); the signs were kept as stored.`;
  return { current_A, warnings: [{ code: 'CURRENT_SIGN', message }] };
}
