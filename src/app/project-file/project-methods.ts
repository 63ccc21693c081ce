import { ProjectError } from '../../core/errors';
import type { BytesFile } from '../api';
import type { AppContext } from '../app-context';
import type { ProjectChoice } from '../host-projects';
import { Measurements } from '../measurements';
import { emptyProject } from '../project';
import { titleAsFileName } from '../title-as-file-name';
import { mergePayload } from './merge-payload';
import { restoreProject } from './restore-project';

/** Opens another project in the place of this one, which is saved and closed before. @throws ProjectError; this one is open then as it was */
export async function openProject(context: AppContext, choice: ProjectChoice): Promise<void> {
  const { keeper, session, measurements, log, jobs, analyses } = context;
  refuseWhileRunning(context);
  const place = await keeper.host.placeOf(choice);
  await keeper.settled();
  if (keeper.isAt(place)) return;
  const placed = await keeper.host.open(place);
  try {
    const restored = restoreProject(placed.opened.stored, placed.name);
    await keeper.settled();
    if (keeper.state.saving === 'failed') throw unsaved(keeper.state.name);
    const { state, log: heads } = placed.opened.stored;
    await keeper.adopt(placed, restored.project);
    measurements.replaceBy(restored.measurements);
    analyses.forget();
    log.replaceBy(heads);
    jobs.startAfter(state.jobs);
    session.restore(restored.project, state.position);
  } catch (error) {
    if (!keeper.isAt(place)) await placed.opened.store.close();
    throw error;
  }
  await keeper.host.remember(place, session.project.title).catch(() => undefined);
}

/** An empty project; the one before is saved and closed. @throws ProjectError where it could not be saved */
export async function newProject(context: AppContext): Promise<void> {
  const { keeper, session, measurements, log, analyses } = context;
  refuseWhileRunning(context);
  await keeper.settled();
  if (keeper.state.saving === 'failed') throw unsaved(keeper.state.name);
  await keeper.close();
  measurements.replaceBy(new Measurements());
  analyses.forget();
  log.replaceBy([]);
  session.restore(emptyProject, 0);
}

/** @returns false where the person closed the dialog */
export async function saveProjectAs({ keeper, session }: AppContext, title?: string): Promise<boolean> {
  if (title !== undefined && keeper.state.readOnly === null) session.execute({ type: 'project.rename', payload: { title } });
  await keeper.settled();
  const store = await keeper.openStore();
  const place = await keeper.host.saveAs(title ?? session.project.title, (path) => store.copyTo(path));
  if (place === null) return false;
  await keeper.moveTo(place);
  await keeper.host.remember(place, session.project.title).catch(() => undefined);
  return true;
}

/** Adds everything of another project to this one, as one change that can be undone. @returns what was added */
export async function mergeProject(context: AppContext, choice: ProjectChoice): Promise<{ files: number; recordings: number }> {
  const { keeper, session, measurements, jobs } = context;
  refuseWhileRunning(context);
  const other = await keeper.host.read(await keeper.host.placeOf(choice));
  try {
    const restored = restoreProject(other.stored, other.name);
    const payload = mergePayload(jobs.nextId('import'), restored, session.project, measurements);
    for (const sha256 of new Set(restored.measurements.ids.map((id) => restored.measurements.sourceOf(id)))) {
      if (sha256 !== null) await keeper.keepSource(sha256, await other.source(sha256));
    }
    session.execute({ type: 'project.merge', payload });
    return { files: payload.files.length, recordings: payload.recordings.length };
  } finally {
    await other.close();
  }
}

export async function downloadCopy({ keeper, session }: AppContext): Promise<BytesFile> {
  await keeper.settled();
  if (keeper.state.saving === 'failed') throw unsaved(keeper.state.name);
  const store = await keeper.openStore();
  const bytes = await keeper.host.copy((path) => store.copyTo(path));
  return { name: `${titleAsFileName(session.project.title)}.arctrace`, mediaType: 'application/vnd.sqlite3', bytes };
}

function refuseWhileRunning({ jobs }: AppContext): void {
  const isRunning = jobs.list().some(({ state }) => state === 'running' || state === 'cancelling');
  if (isRunning)
    throw new ProjectError('INPUT_INVALID', 'Work on this project is still under way.', { hint: 'Wait for it, or cancel it first.' });
}

function unsaved(name: string | null): ProjectError {
  return new ProjectError('PROJECT_INVALID', `${name ?? 'This project'} has changes that could not be saved yet.`, {
    hint: 'Make it possible to save them, or save the project as a new file, before another one is opened.',
  });
}
