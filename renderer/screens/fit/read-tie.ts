import { nearestName } from '../../../src/core/nearest-name';

/** Reads "2 × R1", "0,5*R1" or "R1": another parameter and the factor that makes this one of it. */
export function readTie(text: string, own: string, names: readonly string[]): { source: string; factor: number } | { reason: string } {
  const found = /^\s*(?:=\s*)?(?:(\d+(?:[.,]\d+)?(?:e[-+]?\d+)?)\s*[×*·x]?\s*)?([A-Za-z]\w*)\s*$/.exec(text);
  if (found === null) return { reason: 'Expected a factor and a parameter, such as 2 × R1.' };
  const [, typed = '1', source = ''] = found;
  const factor = Number(typed.replace(',', '.'));
  if (source === own) return { reason: `${own} cannot be tied to itself.` };
  if (!names.includes(source)) {
    const nearest = nearestName(source, names);
    return { reason: `There is no parameter ${source}.${nearest === undefined ? '' : ` Nearest: ${nearest}.`}` };
  }
  return factor > 0 ? { source, factor } : { reason: 'The factor must be above 0.' };
}
