import { nearestName } from '../core/nearest-name';
import type { ImpedanceRecording } from '../core/recording';
import type { SeriesItem } from '../impedance/fit-options';
import type { TaggedRecording } from './read-tags-file';

/**
 * Gives spectra the tags that a table says of them, by id, label or file name; one row serves all recordings of its file. What the table
 * says of files that are not there is no error, it may hold more, but it is said: the name may be mistyped.
 */
export function attachTags(items: readonly SeriesItem[], table: readonly TaggedRecording[]): { items: SeriesItem[]; notes: string[] } {
  const found = new Set<TaggedRecording>();
  const tagged = items.map((item) => {
    const names = namesOf(item);
    const rows = table.filter(({ name }) => names.includes(name));
    if (rows.length === 0) return item;
    for (const row of rows) found.add(row);
    return { ...item, recording: withTags(item.recording, rows) };
  });
  const known = items.flatMap(namesOf);
  const notes = table.flatMap((row) => {
    if (found.has(row)) return [];
    const nearest = nearestName(row.name, known);
    return [
      `the table of tags names "${row.name}" (line ${row.line}), and there is no such spectrum${nearest === undefined ? '' : ` (nearest: "${nearest}")`}`,
    ];
  });
  return { items: tagged, notes };
}

function withTags(recording: ImpedanceRecording, rows: readonly TaggedRecording[]): ImpedanceRecording {
  const typedTags: Record<string, number> = Object.assign({ ...recording.typedTags }, ...rows.map((row) => row.typedTags));
  const sample = rows.findLast((row) => row.sample !== undefined)?.sample ?? recording.sample;
  const tags = Object.assign({ ...recording.tags }, ...rows.map((row) => row.tags));
  return { ...recording, sample, tags, ...(Object.keys(typedTags).length === 0 ? {} : { typedTags }) };
}

function namesOf({ recording, name, file }: SeriesItem): string[] {
  return [recording.id, name, ...(file === null ? [] : [file, file.replace(/^.*[/\\]/, '')])];
}
