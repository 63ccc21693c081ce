import type { SourcedSeries } from '../../core/sourced-series';

/** A scan-rate series as its files suggest it. */
export interface VoltammogramGroup {
  sample: string;
  recordings: SourcedSeries[];
  /** Files whose names differ by numbers only were taken for one cell. */
  isJoined: boolean;
}

/**
 * Voltammograms by sample, in the order given. Samples with one recording each whose names differ by a number only (CV_01, CV_02 …) and whose
 * scan rates all differ are one series: instruments count files that way.
 */
export function groupVoltammograms(recordings: readonly SourcedSeries[]): VoltammogramGroup[] {
  const bySample = [...Map.groupBy(recordings, ({ sample }) => sample)];
  const groups: VoltammogramGroup[] = [];
  const alone = Map.groupBy(
    bySample.filter(([, own]) => own.length === 1),
    ([sample]) => sample.replace(/\d+/g, '#'),
  );
  for (const [sample, own] of bySample) {
    const pattern = sample.replace(/\d+/g, '#');
    const alike = (alone.get(pattern) ?? []).flatMap(([, [one]]) => one ?? []);
    if (own.length > 1 || alike.length < 2 || !haveDifferentRates(alike)) {
      groups.push({ sample, recordings: own, isJoined: false });
      continue;
    }
    // The first of them stands for all.
    if (alike[0] === own[0]) groups.push({ sample: commonName(alike.map((one) => one.sample)), recordings: alike, isJoined: true });
  }
  return groups;
}

function haveDifferentRates(recordings: readonly SourcedSeries[]): boolean {
  const rates = recordings.flatMap(({ series }) => series.scanRate_VPerS?.toPrecision(2) ?? []);
  return rates.length === recordings.length && new Set(rates).size === rates.length;
}

/** What all names begin with, without a number or separator cut short at its end. */
function commonName(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[\d_\-\s.]+$/, '') || first;
}
