import { boundHits } from './fit/covariance';
import { aicc } from './fit/fit-statistics';
import type { FitOptions, SeriesItem } from './fit-options';
import { fitOnce, type RawFit } from './fit-spectrum';
import { resolveCircuit } from './resolve-circuit';

export interface ChosenFits {
  chosen: Map<number, { raw: RawFit; reason?: string }>;
  failures: Map<number, unknown>;
}

/** From simple to rich; the richer one must pay for its parameters. */
const candidates = ['one-arc-warburg', 'two-arcs-nested-warburg'] as const;
const words: Record<(typeof candidates)[number], string> = { 'one-arc-warburg': 'One arc', 'two-arcs-nested-warburg': 'Two arcs' };

/** ΔAICc that decides for the richer circuit. */
const decisive = 10;

/**
 * The circuit by evidence: fresh cells (cycle 0) each for itself, all cycled spectra of the series together, or every one
 * for itself with `each`. The richer circuit is taken when its AICc, summed over the group, is lower by more than 10.
 */
export function chooseCircuits(items: readonly SeriesItem[], options: FitOptions, isCancelled: () => boolean): ChosenFits {
  const result: ChosenFits = { chosen: new Map(), failures: new Map() };
  const fits = new Map<number, (RawFit | null)[]>();
  for (const [k, item] of items.entries()) {
    if (isCancelled()) break;
    const own = candidates.map((id) => {
      try {
        return fitOnce(item, resolveCircuit(id), options);
      } catch (error) {
        if (!result.failures.has(k)) result.failures.set(k, error);
        return null;
      }
    });
    if (own[0] !== null) fits.set(k, own);
  }
  for (const group of groups(items, [...fits.keys()], options.each ?? false)) chooseForGroup(group, fits, result);
  return result;
}

function groups(items: readonly SeriesItem[], indices: number[], each: boolean): number[][] {
  const isFresh = (k: number) => items[k]!.recording.tags.cycle === 0;
  const alone = indices.filter((k) => each || isFresh(k)).map((k) => [k]);
  const together = indices.filter((k) => !each && !isFresh(k));
  return together.length > 0 ? [...alone, together] : alone;
}

function chooseForGroup(group: number[], fits: Map<number, (RawFit | null)[]>, result: ChosenFits): void {
  const comparable = group.filter((k) => fits.get(k)!.every((fit) => fit !== null));
  const difference = comparable.reduce((sum, k) => {
    const [simple, rich] = fits.get(k)!;
    return sum + information(simple!) - information(rich!);
  }, 0);
  const isRich = comparable.length > 0 && difference > decisive;
  const over = group.length > 1 ? `over ${comparable.length} spectra` : 'for this spectrum';
  const reason = isRich
    ? `${words[candidates[1]]}: ${over} its AICc is lower by ${difference.toFixed(0)} than with one arc (more than ${decisive} decides).`
    : `${words[candidates[0]]}: ${over} a second arc changes AICc by ${(-difference).toFixed(0)} (it would have to fall by more than ${decisive}).`;
  for (const k of group) {
    const raw = fits.get(k)![isRich ? 1 : 0] ?? fits.get(k)![0]!;
    result.chosen.set(k, { raw, reason });
    result.failures.delete(k);
  }
}

function information({ fit }: RawFit): number {
  const held = boundHits(fit.problem, fit.best.x).filter(Boolean).length;
  return aicc(fit.best.sum, fit.problem.rows, fit.problem.size - held);
}
