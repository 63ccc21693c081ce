import { beforeEach, describe, expect, test } from 'vitest';
import type { WorkerPool } from '../../../src/app/host';
import type { TaskInput, TaskPartial } from '../../../src/app/worker-tasks';
import { ArctraceError } from '../../../src/core/errors';
import { type DirectApp, directApp } from '../../hosts/direct-app';
import { inThreadPool } from '../../hosts/in-thread-pool';
import { statedCircuit, statedFile } from '../../hosts/stated-files';

interface HandTask {
  input: TaskInput<'fit-series'>;
  tell(partial: TaskPartial<'fit-series'>): void;
  end(error?: Error): void;
  cancelled: boolean;
}

let app: DirectApp;
let ids: string[];
let task: HandTask;

/** Reads files as always; fits are told by the test, one by one. */
function handPool(): WorkerPool {
  const real = inThreadPool();
  const run = ((name: 'fit-series', input: TaskInput<'fit-series'>, onPartial: (partial: TaskPartial<'fit-series'>) => void) => {
    if (name !== 'fit-series') return real.run(name as never, input as never, onPartial);
    const { promise, resolve, reject } = Promise.withResolvers<null>();
    task = { input, tell: onPartial, end: (error) => (error === undefined ? resolve(null) : reject(error)), cancelled: false };
    const mine = task;
    const cancel = () => {
      mine.cancelled = true;
      reject(new ArctraceError('CANCELLED', 'cancelled'));
    };
    return { result: promise, cancel };
  }) as WorkerPool['run'];
  return { ...real, run };
}

const fitted = (index: number): TaskPartial<'fit-series'> => {
  const { name, file, recording } = task.input.items[index] as (typeof task.input.items)[number];
  const { id, sample, tags } = recording;
  return { index, result: { name, file, id, sample, tags, cycle: tags.cycle, error: { code: 'FIT_FAILED', message: 'told by the test' } } };
};
const turn = () => new Promise((resolve) => setImmediate(resolve));
const start = async () => {
  const { job } = await app.driver.call('fits.start', { circuit: statedCircuit });
  await turn();
  return job;
};

beforeEach(async () => {
  app = directApp({ workers: handPool() });
  const handles = [1, 2, 3].map((cycle) => app.files.put(`cell_cycle${cycle}.DTA`, statedFile(cycle)));
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
  ids = (await app.driver.project()).recordings.map(({ id }) => id);
});

describe('while a fit runs', () => {
  test('each result is in the project before it is said', async () => {
    const job = await start();
    task.tell(fitted(0));
    expect(Object.keys((await app.driver.project()).fits)).toEqual([ids[0]]);
    const names = app.driver.events.map((event) => (event.name === 'job' ? event.payload.type : event.name));
    expect(names.slice(-3)).toEqual(['changed', 'partial', 'progress']);
    expect((await app.driver.state()).jobs.find(({ id }) => id === job)).toMatchObject({
      state: 'running',
      finished: 0,
      failed: 1,
      total: 3,
      items: ids,
    });
  });

  test('a result whose mask was changed meanwhile is stale from the start', async () => {
    await start();
    const [first, second] = ids as [string, string];
    await app.driver.call('session.execute', { type: 'mask.points', payload: { id: second, points: [2], masked: true } });
    task.tell(fitted(0));
    task.tell(fitted(1));
    const { fits } = await app.driver.project();
    expect(fits[first]?.stale).toBeNull();
    expect(fits[second]?.stale).toMatch(/mask/i);
    expect(fits[second]?.maskedPoints).toEqual([]);
  });

  test('a recording that was removed meanwhile fails alone', async () => {
    const job = await start();
    await app.driver.call('session.execute', { type: 'recordings.remove', payload: { ids: [ids[1] as string] } });
    for (const index of [0, 1, 2]) task.tell(fitted(index));
    task.end();
    await turn();
    expect(Object.keys((await app.driver.project()).fits)).toEqual([ids[0], ids[2]]);
    const errors = app.driver.jobEvents(job).flatMap((event) => (event.type === 'partial' ? [event.error?.code] : []));
    expect(errors).toEqual(['FIT_FAILED', 'NOT_FOUND', 'FIT_FAILED']);
  });

  test('undoing its results cancels it, and late ones do not come back', async () => {
    const job = await start();
    task.tell(fitted(0));
    expect(await app.driver.call('session.undo', {})).toMatchObject({ did: 'Fit 1 spectrum' });
    expect(task.cancelled).toBe(true);
    task.tell(fitted(1));
    await turn();
    task.tell(fitted(2));
    expect((await app.driver.project()).fits).toEqual({});
    expect(app.driver.jobEvents(job).at(-1)?.type).toBe('cancelled');
  });

  test('a thread that breaks down leaves a failed fit in the place of each spectrum it had left', async () => {
    const job = await start();
    task.tell(fitted(0));
    task.end(new ArctraceError('INTERNAL', 'A worker thread broke down: out of memory'));
    await turn();
    expect(app.driver.jobEvents(job).at(-1)).toMatchObject({ type: 'done', failed: 3 });
    const { fits } = await app.driver.project();
    expect(ids.map((id) => fits[id]?.result.error?.code)).toEqual(['FIT_FAILED', 'INTERNAL', 'INTERNAL']);
  });
});
