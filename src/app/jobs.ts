import { ArctraceError, type ErrorRecord, toErrorRecord } from '../core/errors';
import type { JobEvent, JobKind, JobState, JobTicket } from './job';

/** A piece of a job: some of its items, done one after another somewhere. */
export interface JobPiece {
  /** The items it settles, as indices into the job's items. */
  indices: readonly number[];
  /** Starts it; `settle` is called once an item is finished *and kept*. */
  run(settle: (index: number, error?: ErrorRecord) => void): { done: Promise<void>; cancel(): void };
  /** The piece broke down before this item was settled: keep the failure in its place. */
  onLost?(index: number, error: ErrorRecord): void;
}

export interface JobPlan {
  kind: JobKind;
  items: string[];
  pieces: readonly JobPiece[];
  /** Pieces that may run at the same time. */
  atOnce: number;
  /** Runs when everything is settled or cancelled, before the job says so. */
  onEnd?(): void;
}

interface Job {
  state: JobState;
  plan: JobPlan;
  started_ms: number;
  settled: Set<number>;
  running: Set<{ cancel(): void }>;
  /** Results still on their way are dropped. */
  abandoned: boolean;
}

/** Finished jobs that are still listed, so that a page which joins late can tell how they ended. */
const keptJobs = 50;

/** The queue of long work: one failed item never stops the rest, and what is finished is kept at once. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #emit: (event: JobEvent) => void;
  #count = 0;

  constructor(emit: (event: JobEvent) => void) {
    this.#emit = emit;
  }

  /** Gives the job its id before it runs, so that what it records can carry it. */
  nextId(kind: JobKind): string {
    this.#count += 1;
    return `${kind}-${this.#count}`;
  }

  /** Jobs so far. */
  get count(): number {
    return this.#count;
  }

  /** Ids go on behind those that a project has seen. */
  startAfter(count: number): void {
    this.#count = Math.max(this.#count, count);
  }

  start(id: string, plan: JobPlan): JobTicket {
    const { kind, items } = plan;
    const state: JobState = { id, kind, total: items.length, finished: 0, failed: 0, state: 'running', items, elapsed_ms: 0 };
    const job: Job = { state, plan, started_ms: Date.now(), settled: new Set(), running: new Set(), abandoned: false };
    this.#jobs.set(id, job);
    for (const old of [...this.#jobs.keys()].slice(0, Math.max(0, this.#jobs.size - keptJobs))) {
      if (!this.#isRunning(old)) this.#jobs.delete(old);
    }
    this.#say(job, 'progress');
    void this.#work(job);
    return { job: id, total: items.length };
  }

  /** @returns false where the job is unknown or has ended. */
  cancel(id: string): boolean {
    const job = this.#jobs.get(id);
    if (job === undefined || job.state.state !== 'running') return false;
    job.state.state = 'cancelling';
    for (const piece of job.running) piece.cancel();
    return true;
  }

  /** Cancels it, and what is still on its way is not kept either. */
  abandon(id: string): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    job.abandoned = true;
    this.cancel(id);
  }

  /** Whether a result of this job that arrives now is to be kept. */
  wantsResults(id: string): boolean {
    return this.#isRunning(id) && this.#jobs.get(id)?.abandoned === false;
  }

  cancelAll(): void {
    for (const id of this.#jobs.keys()) this.cancel(id);
  }

  #isRunning(id: string): boolean {
    const state = this.#jobs.get(id)?.state.state;
    return state === 'running' || state === 'cancelling';
  }

  list(): JobState[] {
    return [...this.#jobs.values()].map((job) => ({
      ...job.state,
      elapsed_ms: this.#isRunning(job.state.id) ? elapsed(job) : job.state.elapsed_ms,
    }));
  }

  async #work(job: Job): Promise<void> {
    const waiting = [...job.plan.pieces];
    const lane = async () => {
      for (let piece = waiting.shift(); piece !== undefined && job.state.state === 'running'; piece = waiting.shift()) {
        await this.#runPiece(job, piece);
      }
    };
    // A tick later, so that whoever started the job holds its ticket before the first event.
    await Promise.resolve();
    await Promise.all(Array.from({ length: Math.max(1, job.plan.atOnce) }, lane));
    this.#end(job);
  }

  async #runPiece(job: Job, piece: JobPiece): Promise<void> {
    try {
      const running = piece.run((index, error) => this.#settle(job, index, error));
      job.running.add(running);
      await running.done.finally(() => job.running.delete(running));
      this.#lose(job, piece, new ArctraceError('INTERNAL', 'The work ended without a result for this item.'));
    } catch (error) {
      this.#lose(job, piece, error);
    }
  }

  /** Items that a piece left behind have failed, unless the job was cancelled: then they were not reached. */
  #lose(job: Job, piece: JobPiece, error: unknown): void {
    if (job.state.state !== 'running') return;
    const record = toErrorRecord(error);
    for (const index of piece.indices) {
      if (job.settled.has(index)) continue;
      piece.onLost?.(index, record);
      this.#settle(job, index, record);
    }
  }

  #settle(job: Job, index: number, error?: ErrorRecord): void {
    const item = job.plan.items[index];
    if (item === undefined || job.settled.has(index) || !this.#isRunning(job.state.id)) return;
    job.settled.add(index);
    if (error === undefined) job.state.finished += 1;
    else job.state.failed += 1;
    this.#emit({ type: 'partial', job: job.state.id, kind: job.state.kind, index, item, ...(error === undefined ? {} : { error }) });
    this.#say(job, 'progress');
  }

  #end(job: Job): void {
    const wasCancelled = job.state.state === 'cancelling';
    try {
      job.plan.onEnd?.();
      job.state.state = wasCancelled ? 'cancelled' : 'done';
    } catch (error) {
      job.state.state = 'failed';
      job.state.error = toErrorRecord(error);
    }
    job.state.elapsed_ms = elapsed(job);
    if (job.state.state === 'failed') {
      const error = job.state.error ?? toErrorRecord(new ArctraceError('INTERNAL', 'The job ended without saying why.'));
      this.#emit({ type: 'failed', ...counts(job), error });
    } else this.#say(job, job.state.state);
  }

  #say(job: Job, type: 'progress' | 'done' | 'cancelled'): void {
    this.#emit({ type, ...counts(job) });
  }
}

function elapsed(job: Job): number {
  return Date.now() - job.started_ms;
}

function counts(job: Job) {
  const { id, kind, finished, failed, total } = job.state;
  return { job: id, kind, finished, failed, total, elapsed_ms: elapsed(job) };
}
