import type { CellRecord } from '../../core/cell-record';
import { ProjectError } from '../../core/errors';
import type { FailedFit, FitResult } from '../../core/fit-result';
import type { ImportedFile } from '../../import/read-instrument-file';
import { errorFromRecord } from '../error-from-record';
import type { FitRequest } from '../fit-request';
import type { HostProjects } from '../host-projects';
import { Jobs } from '../jobs';
import { Measurements } from '../measurements';
import { previewImport } from '../preview-import';
import { Session } from '../session';
import { SessionLog } from '../session-log';
import { ProjectKeeper } from './project-keeper';

/** A file that was read, and its bytes. */
export interface MadeFrom {
  name: string;
  sha256: string;
  imported: ImportedFile;
  bytes(): Uint8Array | Promise<Uint8Array>;
}

/** A fit of one of its recordings. `file`: its place in the list of files. */
export interface MadeFit {
  file: number;
  recordingId: string;
  result: FitResult | FailedFit;
  request: FitRequest;
  maskedPoints: number[];
}

/** A project made in one go, as the command line does, saved in the file that `host` creates. @throws ProjectError where it cannot be saved */
export async function makeProject(
  host: HostProjects,
  title: string,
  files: readonly MadeFrom[],
  fits: readonly MadeFit[],
  cells: ReadonlyMap<string, CellRecord>,
): Promise<void> {
  const [log, measurements, jobs] = [new SessionLog(), new Measurements(), new Jobs(() => undefined)];
  const session: Session = new Session(log, measurements, () => keeper.noteChange());
  const keeper = new ProjectKeeper(host, { session, log, measurements, jobs }, () => undefined);
  try {
    for (const { sha256, bytes } of files) await keeper.keepSource(sha256, await bytes());
    const read = await Promise.all(
      files.map(async ({ name, sha256, imported, bytes }) => ({
        file: { name, folder: null, size_bytes: (await bytes()).length },
        sha256,
        outcome: { ok: true as const, imported },
      })),
    );
    const id = jobs.nextId('import');
    session.execute({ type: 'import.preview', payload: previewImport(id, read, 0, session.project, measurements) });
    session.execute({ type: 'import.accept', payload: {} });
    session.execute({ type: 'project.rename', payload: { title } });
    for (const [sample, record] of cells) session.execute({ type: 'cells.set', payload: { sample, record } });
    const run = jobs.nextId('fit');
    for (const { file, recordingId, result, request, maskedPoints } of fits) {
      const own = `${id}.${file + 1}/${recordingId}`;
      if (maskedPoints.length > 0) session.execute({ type: 'mask.points', payload: { id: own, points: maskedPoints, masked: true } });
      session.execute({ type: 'fits.record', payload: { id: own, fit: { result, request, maskedPoints, run } } }, run);
    }
    const saved = await keeper.settled();
    if (!saved)
      throw keeper.state.error === null
        ? new ProjectError('PROJECT_INVALID', 'The project was not saved.')
        : errorFromRecord(keeper.state.error);
  } finally {
    await keeper.end();
  }
}
