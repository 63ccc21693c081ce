import type { ArctraceClient, DroppedFile, FileHandle, MethodInput } from '../../src/app/api';
import { naturalOrder } from '../../src/core/natural-order';
import { chosenFiles } from './chosen-files';
import { isProjectFile, openDroppedProject } from './project-actions';
import { expectJob, noteCancelling, useProjectStore, whenConnected } from './project-store';
import { reportError } from './report-error';
import { sayDone, useViewState } from './view-state';
import { useWindowSettings } from './window-settings';

/** Everything a person can set going; errors end as notices, never as rejections. */
function attempt(what: (client: ArctraceClient) => Promise<void>): Promise<void> {
  return whenConnected()
    .then(what)
    .catch((error: unknown) => reportError(error));
}

export function execute(command: MethodInput<'session.execute'>): Promise<void> {
  return attempt(async (client) => {
    await client.call('session.execute', command);
  });
}

export function undo(): Promise<void> {
  return attempt(async (client) => {
    const { did } = await client.call('session.undo', {});
    sayDone(did === null ? 'Nothing to undo' : `Undone: ${did}`);
  });
}

export function redo(): Promise<void> {
  return attempt(async (client) => {
    const { did } = await client.call('session.redo', {});
    sayDone(did === null ? 'Nothing to redo' : `Redone: ${did}`);
  });
}

export function addFiles(files: Promise<DroppedFile[]>): Promise<void> {
  return attempt(async (client) => {
    const dropped = (await files).sort((a, b) => naturalOrder(a.folder ?? '', b.folder ?? '') || naturalOrder(a.file.name, b.file.name));
    if (dropped.length === 0) return;
    if (dropped.every(isProjectFile)) return openDroppedProject(dropped);
    sayDone(`Reading ${dropped.length === 1 ? '1 file' : `${dropped.length} files`} …`);
    const handles = await client.registerFiles(dropped, (sent, total) => {
      if (sent < total) sayDone(`Taking in ${megabytes(sent)} of ${megabytes(total)} MB`);
    });
    await readHandles(client, handles);
  });
}

export function chooseFiles(kind: 'files' | 'folder'): Promise<void> {
  return attempt(async (client) => {
    const method = kind === 'files' ? 'host.openFiles' : 'host.openFolder';
    const offered = useProjectStore.getState().info?.offers.includes(kind === 'files' ? 'openFiles' : 'openFolder');
    if (!offered) return addFiles(chosenFiles(kind));
    await readHandles(client, (await client.call(method, {})).handles);
  });
}

export function openExample(): Promise<void> {
  return attempt(async (client) => {
    const { job } = await client.call('files.example', {});
    expectJob(job, 'import', []);
  });
}

/** What was imported opens in its room, the first of these there is. */
const roomsOfTechniques = [
  ['eis', 'series'],
  ['cv', 'cv'],
  ['gitt', 'gitt'],
  ['cycling', 'cycling'],
] as const;

export function importAll(): Promise<void> {
  return attempt(async (client) => {
    const { pendingImport } = useProjectStore.getState().project;
    await client.call('session.execute', { type: 'import.accept', payload: {} });
    const taken = pendingImport?.recordings.filter(({ included }) => included) ?? [];
    const first = roomsOfTechniques.flatMap(([technique, room]) => {
      const recording = taken.find((one) => one.technique === technique);
      return recording === undefined ? [] : [{ room, sample: recording.sample }];
    })[0];
    useViewState.setState({ room: first?.room ?? 'files', sample: first?.sample ?? null, selectedId: null });
  });
}

/** Fits these recordings; what is done stays when it is cancelled. */
export function fitSpectra(ids: string[], request: Omit<MethodInput<'fits.start'>, 'ids'> = {}): Promise<void> {
  return attempt(async (client) => {
    if (ids.length === 0) return;
    const { job } = await client.call('fits.start', { ...request, ids });
    expectJob(job, 'fit', ids);
  });
}

export function cancelJobs(): Promise<void> {
  return attempt(async (client) => {
    const running = useProjectStore.getState().jobs.filter(({ state }) => state === 'running');
    await Promise.all(
      running.map(async ({ id }) => {
        if ((await client.call('jobs.cancel', { job: id })).cancelling) noteCancelling(id);
      }),
    );
  });
}

/** Writes the table of these recordings; stale numbers leave only when told to. */
export function exportTable(ids: string[], stale = false): Promise<void> {
  return (async () => {
    const client = await whenConnected();
    const file = await client.call('results.csv', { ids, stale, dialect: useWindowSettings.getState().csvDialect });
    if (await client.saveFile(file)) sayDone(`Exported ${file.name}`);
  })().catch((error: unknown) => {
    const isStale = !stale && ids.some((id) => useProjectStore.getState().project.fits[id]?.stale != null);
    reportError(error, isStale ? { label: 'Export as it is', run: () => void exportTable(ids, true) } : undefined);
  });
}

/** Writes the ledger of the titrations of these cells. */
export function exportGitt(samples: string[]): Promise<void> {
  return attempt(async (client) => {
    const file = await client.call('gitt.csv', { samples });
    if (await client.saveFile(file)) sayDone(`Exported ${file.name}`);
  });
}

async function readHandles(client: ArctraceClient, handles: FileHandle[]): Promise<void> {
  if (handles.length === 0) return;
  const { job } = await client.call('files.add', { handles });
  expectJob(job, 'import', []);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
