import type { Project } from '../../src/app/api';

const known = new WeakMap<object, ReadonlyMap<string, string>>();

/**
 * What the numbers of a recording are remembered by: its id with its file's SHA-256. Ids alone begin anew in every project, and a window
 * opens one project after the other.
 */
export function measuredIdentity({ recordings, files, pendingImport }: Project, id: string): string {
  return (
    identities(recordings, files).get(id) ??
    (pendingImport === null ? id : (identities(pendingImport.recordings, pendingImport.files).get(id) ?? id))
  );
}

function identities(recordings: Project['recordings'], files: Project['files']): ReadonlyMap<string, string> {
  const found = known.get(recordings);
  if (found !== undefined) return found;
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]));
  const made = new Map(recordings.map(({ id, fileId }) => [id, `${id} ${hashes.get(fileId) ?? ''}`]));
  known.set(recordings, made);
  return made;
}
