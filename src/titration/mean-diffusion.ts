import type { DerivedQuantity } from '../core/derived-quantity';
import type { MeanDiffusion, MeanDiffusions, PulseStanding } from '../core/titration-result';

interface Counted {
  direction: 'charge' | 'discharge';
  standing: PulseStanding;
}

const leastPulses = 3;
/** Inputs that are read anew for each pulse; all others (V/S) are the same in all, and so is their error. */
const ownInputs: ReadonlySet<string> = new Set(['pulseDuration_s', 'deltaEs_mV', 'deltaEtau_mV', 'ocvSlope_VPerS', 'relaxation_VPerSqrtS']);

/**
 * Means of what counts, over all and in each direction. `quantityOf` gives the D of one; it is n.d. under three.
 * The standard error holds the scatter and the error of what all share.
 */
export function meanDiffusions<T extends Counted>(entries: readonly T[], quantityOf: (entry: T) => DerivedQuantity): MeanDiffusions {
  const of = (direction?: Counted['direction']) => {
    const these = entries.filter((entry) => direction === undefined || entry.direction === direction);
    return meanOf(these.filter(({ standing }) => standing === 'used').map(quantityOf), these);
  };
  return { all: of(), charge: of('charge'), discharge: of('discharge') };
}

function meanOf(quantities: readonly DerivedQuantity[], all: readonly Counted[]): MeanDiffusion {
  const known = quantities.filter((quantity): quantity is DerivedQuantity & { value: number } => quantity.value !== null);
  const n = known.length;
  if (n < leastPulses) {
    const missing = quantities.find((quantity) => quantity.missing !== undefined)?.notDetermined;
    return {
      diffusion_cm2PerS: null,
      geometric_cm2PerS: null,
      standardError: null,
      pulsesUsed: n,
      notDetermined: missing ?? `${n} of ${all.length} count${others(all)}; a mean needs ${leastPulses}.`,
    };
  }
  const mean = known.reduce((sum, { value }) => sum + value, 0) / n;
  const scatter = Math.sqrt(known.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (n - 1) / n);
  return {
    diffusion_cm2PerS: mean,
    geometric_cm2PerS: Math.exp(known.reduce((sum, { value }) => sum + Math.log(value), 0) / n),
    standardError: Math.hypot(scatter, mean * sharedError(known)),
    pulsesUsed: n,
  };
}

/** What became of those that do not count. */
function others(all: readonly Counted[]): string {
  const words = { refused: 'n.d.', doubted: 'flagged and not accepted', 'left-out': 'left out' } as const;
  const parts = (Object.keys(words) as (keyof typeof words)[]).flatMap((standing) => {
    const count = all.filter((entry) => entry.standing === standing).length;
    return count === 0 ? [] : [`${count} ${words[standing]}`];
  });
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Relative error of D that all pulses have in common: that of mass, volume, area, length. */
function sharedError(known: readonly (DerivedQuantity & { value: number })[]): number {
  const relative = known.map(({ value, standardError, inputs }) => {
    const share = Object.entries(inputs).reduce((sum, [key, { errorShare }]) => sum + (ownInputs.has(key) ? 0 : (errorShare ?? 0)), 0);
    return ((standardError ?? 0) / value) * Math.sqrt(share);
  });
  return relative.reduce((sum, value) => sum + value, 0) / known.length;
}
