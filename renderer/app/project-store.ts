import { create } from 'zustand';
import type { AppEvents, AppInfo, ArctraceClient, History, JobEvent, JobState, Project } from '../../src/app/api';
import { applyProjectPatches, emptyProject } from '../../src/app/client';
import type { ErrorRecord } from '../../src/core/errors';
import { gathered } from './gathered';

/** A job with what became of each item so far: null is good, a record says why not. */
export interface WindowJob extends JobState {
  settled: Record<string, ErrorRecord | null>;
}

interface ProjectStore {
  /** null until the host has answered. */
  client: ArctraceClient | null;
  info: AppInfo | null;
  revision: number;
  /** One more with every other project in its place: ids begin anew there, and what was remembered by them is another's. */
  opened: number;
  project: Project;
  history: History;
  jobs: WindowJob[];
  /** Why the host can no longer be reached. */
  lost: ErrorRecord | null;
}

/** The window's read copy of what the host owns; only the host's events change it. */
export const useProjectStore = create<ProjectStore>()(() => ({
  client: null,
  info: null,
  revision: -1,
  opened: 0,
  project: emptyProject,
  history: { undo: null, redo: null },
  jobs: [],
  lost: null,
}));

const { getState, setState } = useProjectStore;

/** Listens first and then asks for the whole, so that no change falls between. */
export async function followProject(client: ArctraceClient): Promise<void> {
  client.onLost((lost) => setState({ lost }));
  client.on(
    'changed',
    gathered((changes) => takeChanges(client, changes)),
  );
  client.on('job', gathered(takeJobEvents));
  const info = await client.call('app.info', {});
  await takeSnapshot(client);
  setState({ client, info });
  connected.resolve(client);
}

const connected = Promise.withResolvers<ArctraceClient>();

/** The app once it has answered: what a person does before waits for it. */
export function whenConnected(): Promise<ArctraceClient> {
  return connected.promise;
}

/** The items of a job this window started; the host's ticket names only their number. */
export function expectJob(job: string, kind: JobState['kind'], items: string[]): void {
  const known = getState().jobs.find(({ id }) => id === job);
  if (known === undefined) setState(({ jobs }) => ({ jobs: [...jobs, freshJob(job, kind, items.length, items)] }));
  else setState(({ jobs }) => ({ jobs: jobs.map((each) => (each.id === job ? { ...each, items } : each)) }));
}

/** The host has heard that a job is to end; it says when it has. */
export function noteCancelling(job: string): void {
  setState(({ jobs }) => ({
    jobs: jobs.map((each) => (each.id === job && each.state === 'running' ? { ...each, state: 'cancelling' } : each)),
  }));
}

async function takeSnapshot(client: ArctraceClient): Promise<void> {
  const { revision, project, history, jobs } = await client.call('project.snapshot', {});
  if (revision < getState().revision) return;
  const settledOf = (id: string) => getState().jobs.find((job) => job.id === id)?.settled ?? {};
  // What happened before the snapshot was not seen: it may be another project.
  setState({
    revision,
    opened: getState().opened + 1,
    project,
    history,
    jobs: jobs.map((job) => ({ ...job, settled: settledOf(job.id) })),
  });
}

function takeChanges(client: ArctraceClient, changes: readonly AppEvents['changed'][]): void {
  const { revision, project, opened } = getState();
  const fresh = changes.filter((change) => change.revision > revision);
  const last = fresh.at(-1);
  if (last === undefined) return;
  if (fresh.some((change, index) => change.revision !== revision + 1 + index)) return void takeSnapshot(client);
  const patches = fresh.flatMap((change) => change.patches);
  const isOther = patches.some(({ path }) => path.length === 0);
  setState({
    revision: last.revision,
    history: last.history,
    opened: isOther ? opened + 1 : opened,
    project: applyProjectPatches(project, patches),
  });
}

function takeJobEvents(events: readonly JobEvent[]): void {
  setState(({ jobs }) => {
    const byId = new Map(jobs.map((job) => [job.id, job]));
    for (const event of events) {
      const known = byId.get(event.job) ?? freshJob(event.job, event.kind, 'total' in event ? event.total : 0, []);
      byId.set(event.job, advance(known, event));
    }
    return { jobs: [...byId.values()] };
  });
}

function advance(job: WindowJob, event: JobEvent): WindowJob {
  if (event.type === 'partial') return { ...job, settled: { ...job.settled, [event.item]: event.error ?? null } };
  const { finished, failed, total, elapsed_ms } = event;
  const state = event.type === 'progress' ? job.state : event.type;
  return { ...job, finished, failed, total, elapsed_ms, state, ...(event.type === 'failed' ? { error: event.error } : {}) };
}

function freshJob(id: string, kind: JobState['kind'], total: number, items: string[]): WindowJob {
  return { id, kind, total, finished: 0, failed: 0, state: 'running', items, elapsed_ms: 0, settled: {} };
}
