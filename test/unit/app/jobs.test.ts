import { beforeEach, describe, expect, test } from 'vitest';
import type { JobEvent } from '../../../src/app/job';
import { type JobPiece, Jobs } from '../../../src/app/jobs';
import { ArctraceError, type ErrorRecord } from '../../../src/core/errors';

let events: JobEvent[];
let jobs: Jobs;
beforeEach(() => {
  events = [];
  jobs = new Jobs((event) => events.push(event));
});

type Settle = (index: number, error?: ErrorRecord) => void;

/** A piece that a test moves along by hand. */
function handPiece(indices: number[]) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const lost: number[] = [];
  const state = { started: false, cancelled: false, settle: (() => undefined) as Settle, resolve, reject, lost };
  const piece: JobPiece = {
    indices,
    run: (settle) => {
      state.started = true;
      state.settle = settle;
      return { done: promise, cancel: () => Object.assign(state, { cancelled: true }) };
    },
    onLost: (index) => lost.push(index),
  };
  return { piece, state };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const error: ErrorRecord = { code: 'FIT_FAILED', message: 'no' };
const types = () => events.map(({ type }) => type);

function start(pieces: JobPiece[], atOnce = 2, onEnd?: () => void) {
  const items = pieces.flatMap(({ indices }) => indices.map((index) => `item ${index}`));
  const id = jobs.nextId('fit');
  return jobs.start(id, { kind: 'fit', items, pieces, atOnce, ...(onEnd === undefined ? {} : { onEnd }) }).job;
}

describe('a job', () => {
  test('says each item as it is settled, failed ones too, and ends done', async () => {
    const { piece, state } = handPiece([0, 1, 2]);
    const id = start([piece]);
    await turn();
    state.settle(1);
    state.settle(0, error);
    state.settle(2);
    state.resolve();
    await turn();
    expect(events.filter(({ type }) => type === 'partial')).toEqual([
      { type: 'partial', job: id, kind: 'fit', index: 1, item: 'item 1' },
      { type: 'partial', job: id, kind: 'fit', index: 0, item: 'item 0', error },
      { type: 'partial', job: id, kind: 'fit', index: 2, item: 'item 2' },
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'done', finished: 2, failed: 1, total: 3 });
    expect(jobs.list()).toMatchObject([{ id, state: 'done', finished: 2, failed: 1, total: 3 }]);
  });

  test('runs no more pieces at once than allowed', async () => {
    const pieces = [handPiece([0]), handPiece([1]), handPiece([2])];
    start(pieces.map(({ piece }) => piece));
    await turn();
    expect(pieces.map(({ state }) => state.started)).toEqual([true, true, false]);
    pieces[1]?.state.settle(1);
    pieces[1]?.state.resolve();
    await turn();
    expect(pieces[2]?.state.started).toBe(true);
  });

  test('goes on when a piece breaks down, and counts what it left behind as failed', async () => {
    const [broken, sound] = [handPiece([0, 1]), handPiece([2])];
    start([broken.piece, sound.piece], 1);
    await turn();
    broken.state.settle(0);
    broken.state.reject(new ArctraceError('INTERNAL', 'the thread broke down'));
    await turn();
    sound.state.settle(2);
    sound.state.resolve();
    await turn();
    expect(broken.state.lost).toEqual([1]);
    expect(events.filter(({ type }) => type === 'partial')).toMatchObject([
      { index: 0 },
      { index: 1, error: { code: 'INTERNAL', message: 'the thread broke down' } },
      { index: 2 },
    ]);
    expect(events.at(-1)).toMatchObject({ type: 'done', finished: 2, failed: 1 });
  });

  test('never counts an item twice, and never loses one that was not settled', async () => {
    const { piece, state } = handPiece([0, 1]);
    start([piece]);
    await turn();
    state.settle(0);
    state.settle(0);
    state.resolve();
    await turn();
    expect(events.at(-1)).toMatchObject({ type: 'done', finished: 1, failed: 1, total: 2 });
    expect(state.lost).toEqual([1]);
  });

  test('ends failed, with the reason, where its last step fails', async () => {
    const { piece, state } = handPiece([0]);
    start([piece], 1, () => {
      throw new ArctraceError('NO_DATA', 'nothing');
    });
    await turn();
    state.settle(0);
    state.resolve();
    await turn();
    expect(events.at(-1)).toMatchObject({ type: 'failed', error: { code: 'NO_DATA', message: 'nothing' } });
  });
});

describe('cancelling', () => {
  test('tells the running pieces, starts no others, and keeps what was settled', async () => {
    const [running, waiting] = [handPiece([0, 1]), handPiece([2])];
    const id = start([running.piece, waiting.piece], 1);
    await turn();
    running.state.settle(0);
    expect(jobs.cancel(id)).toBe(true);
    expect(running.state.cancelled).toBe(true);
    expect(jobs.list()[0]?.state).toBe('cancelling');
    // The spectrum under way when the flag was raised still counts.
    running.state.settle(1);
    running.state.reject(new ArctraceError('CANCELLED', 'cancelled'));
    await turn();
    expect(waiting.state.started).toBe(false);
    expect(running.state.lost).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'cancelled', finished: 2, failed: 0, total: 3 });
    expect(types().filter((type) => type === 'partial')).toHaveLength(2);
  });

  test('a job that has ended, or is unknown, does nothing', async () => {
    const { piece, state } = handPiece([0]);
    const id = start([piece]);
    await turn();
    state.settle(0);
    state.resolve();
    await turn();
    const { length } = events;
    expect(jobs.cancel(id)).toBe(false);
    expect(jobs.cancel('nobody')).toBe(false);
    state.settle(0, error);
    expect(events).toHaveLength(length);
  });
});
