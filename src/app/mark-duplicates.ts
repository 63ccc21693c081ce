import type { Finding } from '../core/finding';
import type { SeriesItem } from '../impedance/fit-options';
import { KnownSpectra } from './known-spectra';

/** A spectrum of several, and what is to be said where an earlier one holds the same numbers. */
export interface MarkedItem {
  item: SeriesItem;
  duplicate: Finding | null;
}

/** Finds equal numbers among all items; one that repeats a spectrum of its own sample is marked, so that the series counts it once. */
export function markDuplicates(items: readonly SeriesItem[]): MarkedItem[] {
  const known = new KnownSpectra();
  const itemOf = new Map<object, SeriesItem>();
  return items.map((item) => {
    const { recording, file } = item;
    const twin = known.twinOf(recording);
    known.add(recording);
    itemOf.set(recording, item);
    if (twin === undefined) return { item, duplicate: null };
    const first = itemOf.get(twin)?.file ?? null;
    // Its name alone: what a result says goes into reports, and folders are nobody's business there.
    const where = first === null || first === file ? '' : ` in ${first.replace(/^.*[\\/]/, '')}`;
    const isOfSeries = twin.sample === recording.sample;
    const message = `Holds the same numbers as ${twin.id}${where}; ${isOfSeries ? 'it does not count in the choice of the circuit' : 'that one is of another sample'}.`;
    return {
      item: isOfSeries ? { ...item, duplicateOf: twin.id } : item,
      duplicate: { code: 'DUPLICATE_SPECTRUM', message },
    };
  });
}
