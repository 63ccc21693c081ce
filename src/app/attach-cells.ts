import type { CellRecord } from '../core/cell-record';
import { nearestName } from '../core/nearest-name';
import type { SeriesItem } from '../impedance/fit-options';
import { type CellFile, cellOfSample } from './read-cell-file';

/**
 * Gives every spectrum the record of its cell, and where that has a label the label as its sample (one label for several samples
 * leaves them their names: series never mix two cells). What the file says of samples and recordings that are not there is no error, a
 * file may hold more, but it is said: the name may be mistyped.
 */
export function attachCells(items: readonly SeriesItem[], cells: CellFile): { items: SeriesItem[]; notes: string[] } {
  const samples = new Set(items.map(({ recording }) => recording.sample));
  const labels = [...samples].map((sample) => cellOfSample(cells, sample)?.label);
  const attached = items.map((item) => {
    const cell = cellOfSample(cells, item.recording.sample);
    if (cell === undefined) return item;
    const isNamed = cell.label !== undefined && labels.filter((label) => label === cell.label).length === 1;
    return { ...item, cell, ...(isNamed ? { recording: { ...item.recording, sample: cell.label as string } } : {}) };
  });
  const strangers = [...cells.bySample.keys()].filter((name) => !samples.has(name));
  const bare = [...samples].filter((sample) => cellOfSample(cells, sample) === undefined);
  return {
    items: attached,
    notes: [
      ...strangers.map((name) => `the cell file describes "${name}", and no spectrum is of that sample${near(name, samples)}`),
      ...bare.map((sample) => `the cell file says nothing of sample "${sample}"`),
      ...recordsOf(cells).flatMap(([sample, record]) => unknownRecordings(items, sample, record)),
    ],
  };
}

function recordsOf({ single, bySample }: CellFile): [string | null, CellRecord][] {
  return single === null ? [...bySample] : [[null, single]];
}

function unknownRecordings(items: readonly SeriesItem[], sample: string | null, { recordings = {} }: CellRecord): string[] {
  const own = items.filter(({ recording }) => sample === null || recording.sample === sample);
  const names = new Set(own.flatMap(({ recording, name, file }) => [recording.id, name, file ?? '', file?.replace(/^.*[/\\]/, '') ?? '']));
  return Object.keys(recordings)
    .filter((name) => !names.has(name))
    .map((name) => `the cell file describes recording "${name}", and there is none${near(name, names)}`);
}

function near(name: string, known: Iterable<string>): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? '' : ` (nearest: "${nearest}")`;
}
