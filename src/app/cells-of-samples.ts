import type { CellRecord } from '../core/cell-record';
import { nearestName } from '../core/nearest-name';
import { type CellFile, cellOfSample } from './read-cell-file';

/** The cell record of each sample that has one, and what to say of records and samples that do not find each other: a name may be mistyped. */
export function cellsOfSamples(samples: readonly string[], cells: CellFile | null): { records: Map<string, CellRecord>; notes: string[] } {
  if (cells === null) return { records: new Map(), notes: [] };
  const records = new Map(
    samples.flatMap((sample) => [cellOfSample(cells, sample)].flatMap((cell) => (cell ? [[sample, cell] as const] : []))),
  );
  const strangers = [...cells.bySample.keys()].filter((name) => !samples.includes(name));
  const bare = samples.filter((sample) => !records.has(sample));
  const notes = [
    ...strangers.map((name) => {
      const nearest = nearestName(name, samples);
      return `the cell file describes "${name}", and no recording is of that sample${nearest === undefined ? '' : ` (nearest: "${nearest}")`}`;
    }),
    ...bare.map((sample) => `the cell file says nothing of sample "${sample}"`),
  ];
  return { records, notes };
}
