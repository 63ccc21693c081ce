import type { PendingImport, ProjectFile, ProjectRecording } from '../../../src/app/api';

/** A line of the import preview: a recording, or a file that gave none and why. */
export type ImportRow =
  | { kind: 'recording'; id: string; file: ProjectFile; recording: ProjectRecording; ofSeveral: boolean }
  | { kind: 'unread'; id: string; file: ProjectFile; reason: string }
  | { kind: 'skipped'; id: string; file: ProjectFile; reason: string };

/** Recordings in the order of their files; a file that failed keeps its place, one that was passed over comes last. */
export function importRows({ files, recordings }: PendingImport): ImportRow[] {
  const byFile = Map.groupBy(recordings, ({ fileId }) => fileId);
  const rows: ImportRow[] = [];
  const skipped: ImportRow[] = [];
  for (const file of files) {
    const own = byFile.get(file.id) ?? [];
    if (file.error !== undefined) rows.push({ kind: 'unread', id: file.id, file, reason: file.error.message });
    else if (file.skipped !== undefined) skipped.push({ kind: 'skipped', id: file.id, file, reason: file.skipped });
    else if (own.length === 0)
      rows.push({ kind: 'unread', id: file.id, file, reason: file.warnings[0]?.message ?? 'It holds no recording.' });
    for (const recording of own) rows.push({ kind: 'recording', id: recording.id, file, recording, ofSeveral: own.length > 1 });
  }
  return [...rows, ...skipped];
}

/** Whether a person should look at it before importing. */
export function needsALook(row: ImportRow): boolean {
  return row.kind === 'unread' || (row.kind === 'recording' && (row.recording.findings.length > 0 || row.file.warnings.length > 0));
}
