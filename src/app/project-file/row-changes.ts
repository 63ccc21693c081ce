import type { RowKind, StoredChange, StoredRow } from '../../core/project-store';
import type { Project } from '../project';
import { toStoredJson } from './stored-json';

type Things = ReadonlyMap<string, unknown>;

/** Everything of a project that is rows, each kind in its order. */
function things(project: Project): Record<RowKind, Things> {
  const byId = (list: readonly { id: string }[]) => new Map(list.map((one) => [one.id, one]));
  const byName = (record: Readonly<Record<string, unknown>>) => new Map(Object.entries(record));
  return {
    file: byId(project.files),
    recording: byId(project.recordings),
    fit: byName(project.fits),
    circuit: byName(project.circuits),
    cell: byName(project.cells),
    note: byName(project.notes),
    setting: byName(project.settings),
  };
}

/** The rows that differ between two snapshots. What commands left alone is the same object, so that this costs little. */
export function rowChanges(before: Project, after: Project): Pick<StoredChange, 'put' | 'move' | 'remove'> {
  const changes: Pick<StoredChange, 'put' | 'move' | 'remove'> = { put: [], move: [], remove: [] };
  const [old, now] = [things(before), things(after)];
  for (const kind of Object.keys(now) as RowKind[]) {
    const oldPlaces = new Map([...old[kind].keys()].map((key, place) => [key, place]));
    let place = 0;
    for (const [key, value] of now[kind]) {
      const row: Omit<StoredRow, 'json'> = { kind, key, place };
      if (!oldPlaces.has(key) || old[kind].get(key) !== value) changes.put.push({ ...row, json: toStoredJson(value) });
      else if (oldPlaces.get(key) !== place) changes.move.push(row);
      place += 1;
    }
    for (const key of old[kind].keys()) if (!now[kind].has(key)) changes.remove.push({ kind, key });
  }
  return changes;
}
