// A program that saves as a host does, until it is killed: every acknowledged command is told on stdout.
import { createApp } from '../../src/app/app';
import { createProjectShelf } from '../../src/hosts/projects/project-shelf';
import { StoredFiles } from '../../src/hosts/stored-files';
import { StoredSettings } from '../../src/hosts/stored-settings';
import { openInThread } from '../../src/project/threaded-store';
import { inThreadPool } from '../hosts/in-thread-pool';

const [, , folder, threadPath, ...paths] = process.argv as [string, string, string, string, ...string[]];
const files = new StoredFiles();
const projects = createProjectShelf({
  dataFolder: folder,
  settings: new StoredSettings(folder),
  files,
  openStore: (path, mode) => openInThread(threadPath, path, mode),
});
const app = createApp({ kind: 'direct', files, workers: inThreadPool(), offers: {}, projects });
const say = (line: string) => new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
const call = async <T>(method: string, input: object = {}): Promise<T> => {
  const reply = await app.dispatch(method, input);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`);
  return reply.value as T;
};
const execute = async (type: string, payload: object) => {
  const { saved } = await call<{ saved: boolean }>('session.execute', { type, payload });
  if (!saved) throw new Error(`${type} was not saved`);
};

/** Starts a job and waits for its end. */
async function finish(method: string, input: object): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    const stop = app.subscribe(({ name, payload }) => {
      if (name !== 'job' || (payload as { type: string }).type !== 'done') return;
      stop();
      resolve();
    });
  });
  await call(method, input);
  await ended;
}

app.subscribe((event) => {
  if (event.name !== 'job' || event.payload.type !== 'partial' || event.payload.kind !== 'fit') return;
  process.stdout.write(`fit ${event.payload.item}\n`);
});

const { projects: known } = await call<{ projects: { id: string }[] }>('project.recent');
if (known[0] !== undefined) await call('project.open', { recent: known[0].id });
let { project } = await call<{ project: { title: string; recordings: { id: string }[] } }>('project.snapshot');
await say('open');
if (project.recordings.length === 0 && paths.length > 0) {
  await finish('files.add', { handles: await Promise.all(paths.map((path) => files.addPath(path, null))) });
  await execute('import.accept', {});
  await say('imported');
}
({ project } = await call<{ project: { title: string; recordings: { id: string }[] } }>('project.snapshot'));
const first = /^\d+$/.test(project.title) ? Number(project.title) + 1 : 1;
for (let n = first; ; n += 1) {
  await execute('project.rename', { title: String(n) });
  await say(`title ${n}`);
  if (n % 7 === 0) {
    const { did } = await call<{ did: string | null }>('session.undo');
    await say(`undone ${did}`);
    await call('session.redo');
    await say(`title ${n}`);
  }
  // To its end, so that an undo never takes back results that were told.
  if (n % 11 === 5) await finish('fits.start', { circuit: 'R0-p(R1,C1)-W1' });
}
