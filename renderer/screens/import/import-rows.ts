import type { ProjectFile, ProjectRecording } from '../../../src/app/api';
import { plainReason } from '../../app/plain-reason';

/** A line of the import preview: a recording, or a file that gave none and why. */
export type ImportRow =
  | { kind: 'recording'; id: string; file: ProjectFile; recording: ProjectRecording; ofSeveral: boolean }
  | { kind: 'unread'; id: string; file: ProjectFile; reason: string }
  | { kind: 'skipped'; id: string; file: ProjectFile; reason: string };

/**
 * Recordings by sample and cycle; a file that failed stands where its name puts it, behind the file before it.
 * What was passed over comes last.
 */
export function importRows({ files, recordings }: { files: ProjectFile[]; recordings: ProjectRecording[] }): ImportRow[] {
  const byFile = Map.groupBy(recordings, ({ fileId }) => fileId);
  const fileOf = new Map(files.map((file) => [file.id, file]));
  const samples = [...new Set(recordings.map(({ sample }) => sample))];
  const rank = (recording: ProjectRecording) =>
    [samples.indexOf(recording.sample), recording.tags.cycle ?? Number.POSITIVE_INFINITY] as const;
  const sorted = [...recordings].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    return first[0] - second[0] || (first[1] === second[1] ? 0 : first[1] - second[1]);
  });
  const rows = sorted.map((recording): ImportRow => {
    const file = fileOf.get(recording.fileId) as ProjectFile;
    return { kind: 'recording', id: recording.id, file, recording, ofSeveral: (byFile.get(file.id)?.length ?? 0) > 1 };
  });
  const skipped: ImportRow[] = [];
  files.forEach((file, index) => {
    if (file.skipped !== undefined) skipped.push({ kind: 'skipped', id: file.id, file, reason: file.skipped });
    else if (!byFile.has(file.id))
      rows.splice(placeOfUnread(rows, files, index), 0, { kind: 'unread', id: file.id, file, reason: whyUnread(file) });
  });
  return [...rows, ...skipped];
}

/** Behind the last row of the nearest file before it that has one. */
function placeOfUnread(rows: readonly ImportRow[], files: readonly ProjectFile[], index: number): number {
  for (let before = index - 1; before >= 0; before--) {
    const at = rows.findLastIndex(({ file }) => file.id === files[before]?.id);
    if (at >= 0) return at + 1;
  }
  return 0;
}

function whyUnread(file: ProjectFile): string {
  return plainReason(file.error?.message ?? file.warnings[0]?.message ?? 'It holds no recording.', file.name);
}

/** Whether a person should look at it before importing. */
export function needsALook(row: ImportRow): boolean {
  return row.kind === 'unread' || (row.kind === 'recording' && (row.recording.findings.length > 0 || row.file.warnings.length > 0));
}
