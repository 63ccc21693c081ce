import type { FitFlag } from '../core/fit-flag';
import type { FitResult, Roles } from '../core/fit-result';
import { formatUncertainty } from '../core/format-uncertainty';
import { placeInWords } from './series-axis';

/** A jump is more than both. */
const limits = { fraction: 0.3, sigmas: 3 };

const quantities: readonly { key: keyof Roles; symbol: string; unit: string }[] = [
  { key: 'Rs_ohm', symbol: 'Rs', unit: 'Ω' },
  { key: 'Rsei_ohm', symbol: 'Rsei', unit: 'Ω' },
  { key: 'Rct_ohm', symbol: 'Rct', unit: 'Ω' },
  { key: 'RseiPlusRct_ohm', symbol: 'Rsei + Rct', unit: 'Ω' },
  { key: 'sigmaW_ohmPerSqrtS', symbol: 'σw', unit: 'Ω s^(−1/2)' },
];

/** Most neighbours looked at on one side. */
export const neighboursWanted = 3;

/**
 * Values that jump against their neighbours along the axis: away from (nearly) all of them in one direction, by more than
 * 30 % and three standard errors. Neither a step of the whole series nor its steady growth is a jump. `before` and `after`
 * are the fitted spectra next to it, the nearest first.
 */
export function jumpFlags(result: FitResult, before: readonly FitResult[], after: readonly FitResult[]): FitFlag[] {
  const isUnsplit = (one: FitResult) => one.arcs === 'two, cannot be split';
  const neighbours = chosenNeighbours(before, after);
  const jumps = quantities.flatMap(({ key, symbol, unit }) => {
    // Of unsplit arcs the sum is compared, of split ones the parts.
    if (isUnsplit(result) ? key === 'Rsei_ohm' || key === 'Rct_ohm' : key === 'RseiPlusRct_ohm') return [];
    const comparable = neighbours.filter(
      (one) => one.result.roles[key] !== null && !(isUnsplit(one.result) && (key === 'Rsei_ohm' || key === 'Rct_ohm')),
    );
    const direction = jumpDirection(result, comparable, key);
    if (direction === 0) return [];
    const values = comparable.map((one) => one.result.roles[key]!);
    const typical = median(values);
    const change = Math.round(100 * Math.abs(result.roles[key]! / typical - 1));
    const { text } = formatUncertainty(result.roles[key]!, result.roleErrors[key].standardError);
    const places = comparable.map((one) => placeInWords(one.result)).filter(Boolean);
    const around = places.length === comparable.length ? ` (${places.join('; ')})` : '';
    return [
      `${symbol} = ${text} ${unit} is ${change} % ${direction > 0 ? 'above' : 'below'} its neighbours, ${Number(typical.toPrecision(3))} ${unit}${around}`,
    ];
  });
  if (jumps.length === 0) return [];
  return [
    {
      code: 'JUMP',
      message: `${jumps.join('. ')}.`,
      action: 'Look at the spectrum and its fit: leave it out, mask points, or accept it as it is.',
    },
  ];
}

interface Neighbour {
  result: FitResult;
  side: 'before' | 'after';
}

/** Two on each side; at an end of the series three on the other. */
function chosenNeighbours(before: readonly FitResult[], after: readonly FitResult[]): Neighbour[] {
  const count = (other: readonly FitResult[]) => (other.length === 0 ? neighboursWanted : 2);
  return [
    ...before.slice(0, count(after)).map((result): Neighbour => ({ result, side: 'before' })),
    ...after.slice(0, count(before)).map((result): Neighbour => ({ result, side: 'after' })),
  ];
}

/** +1 above, −1 below, 0 no jump. */
function jumpDirection(result: FitResult, neighbours: readonly Neighbour[], key: keyof Roles): -1 | 0 | 1 {
  const [value, error] = [result.roles[key], result.roleErrors[key].standardError];
  if (value === null || error === null) return 0;
  const directions = neighbours.map(({ result: other }) => {
    const [reference, otherError] = [other.roles[key]!, other.roleErrors[key].standardError];
    const away = value - reference;
    const isJump =
      otherError !== null && Math.abs(away) > limits.fraction * reference && Math.abs(away) > limits.sigmas * Math.hypot(error, otherError);
    return isJump ? Math.sign(away) : 0;
  });
  const isOneSided = new Set(neighbours.map(({ side }) => side)).size < 2;
  const values = neighbours.map((one) => one.result.roles[key]!);
  // At an end there is no other side to bear witness: the neighbours must agree among themselves, and be three.
  if (isOneSided && (neighbours.length < neighboursWanted || Math.max(...values) > (1 + limits.fraction) * Math.min(...values))) return 0;
  const wanted = neighbours.length <= 3 ? neighbours.length : 3;
  for (const direction of [1, -1] as const)
    if (directions.filter((one) => one === direction).length >= Math.max(2, wanted)) return direction;
  return 0;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
