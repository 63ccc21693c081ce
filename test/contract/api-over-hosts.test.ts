import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppEvent, FitCurve, RecordingSpectrum, RecordingTrace, Reply } from '../../src/app/api';
import { type App, createApp } from '../../src/app/app';
import { applyProjectPatches, clientCalls } from '../../src/app/client';
import type { Dispatcher } from '../../src/app/dispatcher';
import { emptyProject } from '../../src/app/project';
import { ArctraceError, toErrorRecord } from '../../src/core/errors';
import { AppDriver } from '../hosts/app-driver';
import { type ConnectedHost, hostsUnderTest } from '../hosts/hosts-under-test';
import { inThreadPool } from '../hosts/in-thread-pool';
import { MemoryFiles } from '../hosts/memory-files';
import { statedCircuit, statedFile, statedSeries } from '../hosts/stated-files';

vi.mock('electron', () => import('../stand-ins/electron'));

const bitsOf = (values: Float64Array) => new BigUint64Array(values.slice().buffer);

/** A million numbers, with everything among them that a careless transport loses. */
function hardNumbers(): Float64Array {
  const values = new Float64Array(1_000_000).map((_, k) => Math.sin(k) * 10 ** ((k % 600) - 300));
  values.set([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 5e-324, Number.MAX_VALUE, -Number.MIN_VALUE], 17);
  return values;
}

const plain = {
  nan: Number.NaN,
  plus: Number.POSITIVE_INFINITY,
  minus: Number.NEGATIVE_INFINITY,
  zero: -0,
  list: [-0, Number.NaN, 1],
  nothing: null,
  text: 'Ω −Z″',
};
const details = { file: 'a.mpr', line: 87, column: 3, expected: 'a number', nearest: 'freq', hint: 'Copy the file again.' };

/** Answers with what it was asked and says it as an event, so that both directions are seen. */
function echo(): { dispatcher: Dispatcher; asked: unknown[] } {
  const listeners = new Set<(event: AppEvent) => void>();
  const asked: unknown[] = [];
  const dispatcher: Dispatcher = {
    dispatch: (method, input): Promise<Reply> => {
      asked.push(input);
      if (method === 'fail')
        return Promise.resolve({ ok: false, error: toErrorRecord(new ArctraceError('FILE_CUT', 'The file ends early.', details)) });
      for (const listener of listeners) listener({ name: 'job', payload: input as never });
      return Promise.resolve({ ok: true, value: input });
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { dispatcher, asked };
}

describe.each(Object.entries(hostsUnderTest))('over the host "%s"', (_name, connect) => {
  let host: ConnectedHost;
  afterEach(() => host.close());

  describe('the wire', () => {
    test('carries a million numbers there, back and as an event without changing a bit', async () => {
      const { dispatcher, asked } = echo();
      host = await connect(dispatcher);
      const events: AppEvent[] = [];
      host.transport.subscribe((event) => events.push(event));
      const values = hardNumbers();
      const expected = bitsOf(values);
      const reply = (await host.transport.call('app.info', { values })) as { ok: true; value: { values: Float64Array } };
      const seen = [asked[0], reply.value, events[0]?.payload] as { values: Float64Array }[];
      for (const { values: arrived } of seen) {
        expect(arrived).toBeInstanceOf(Float64Array);
        expect(bitsOf(arrived)).toEqual(expected);
      }
    });

    test('keeps NaN, ±∞ and −0 outside of arrays, null and text', async () => {
      const { dispatcher, asked } = echo();
      host = await connect(dispatcher);
      const reply = await host.transport.call('app.info', plain);
      for (const arrived of [asked[0], (reply as { value: unknown }).value]) {
        expect(arrived).toEqual(plain);
        expect(Object.is((arrived as typeof plain).zero, -0)).toBe(true);
        expect(Object.is((arrived as typeof plain).list[0], -0)).toBe(true);
      }
    });

    test('brings an error with its code, its place and what to do', async () => {
      host = await connect(echo().dispatcher);
      const failure = await clientCalls(host.transport)
        .call('fail' as never, {} as never)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ArctraceError);
      expect(toErrorRecord(failure)).toEqual({ code: 'FILE_CUT', message: 'The file ends early.', ...details });
    });

    test('ends the listening of who no longer wants to', async () => {
      host = await connect(echo().dispatcher);
      const events: AppEvent[] = [];
      const stop = host.transport.subscribe((event) => events.push(event));
      await host.transport.call('app.info', { n: 1 });
      stop();
      await host.transport.call('app.info', { n: 2 });
      expect(events.map(({ payload }) => payload)).toEqual([{ n: 1 }]);
    });
  });

  describe('the app', () => {
    let app: App;
    let driver: AppDriver;
    let files: MemoryFiles;
    beforeEach(async () => {
      files = new MemoryFiles();
      app = createApp({ kind: 'direct', files, workers: inThreadPool(), offers: {} });
      host = await connect(app);
      driver = new AppDriver(host.transport);
    });

    test('imports, fits, draws and exports to the same bits as in the same process', async () => {
      const here = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
      const handles = [1, 2].map((cycle) => files.put(`cell_cycle${cycle}.DTA`, statedFile(cycle)));
      await driver.finish(driver.call('files.add', { handles }));
      await driver.call('session.execute', { type: 'import.accept', payload: {} });
      const ended = await driver.finish(driver.call('fits.start', { circuit: statedCircuit }));
      expect(ended).toMatchObject({ type: 'done', finished: 2, failed: 0 });
      expect(await driver.project()).toEqual(await here.project());
      const ids = (await driver.project()).recordings.map(({ id }) => id);
      const arrays = async (from: AppDriver) => [
        ...(await from.call('recordings.spectra', { ids })),
        ...(await from.call('fits.curves', { ids })),
      ];
      const bits = (all: (RecordingSpectrum | FitCurve)[]) =>
        all.map((one) => [one.id, bitsOf(one.frequency_Hz), bitsOf(one.zReal_ohm), bitsOf(one.zImag_ohm)]);
      expect(bits(await arrays(driver))).toEqual(bits(await arrays(here)));
      expect(await driver.call('results.csv', {})).toEqual(await here.call('results.csv', {}));
    });

    test('draws and describes a time series in the preview and after it, to the same bits as in the same process', async () => {
      const here = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
      await driver.finish(driver.call('files.add', { handles: [files.put('own.csv', statedSeries(5000))] }));
      const id = (await driver.project()).pendingImport?.recordings[0]?.id as string;
      const asked = { id, kind: 'line' as const, x: 'time_s', y: ['potential_V', 'current_A'], width_px: 100 };
      const bits = ([trace]: RecordingTrace[]) => trace?.curves.map(({ x, y, row }) => [bitsOf(x), bitsOf(y), bitsOf(row)]);
      const before = await driver.call('recordings.traces', { traces: [asked] });
      expect(before[0]?.curves[0]).toMatchObject({ quantity: 'potential_V', unit: 'V', rowsInSight: 5000 });
      expect(bits(before)).toEqual(bits(await here.call('recordings.traces', { traces: [asked] })));
      const [facts] = await driver.call('recordings.inspect', { ids: [id] });
      expect(facts).toMatchObject({
        id,
        rows: 5000,
        cycles: 5,
        columns: expect.arrayContaining([expect.objectContaining({ quantity: 'time_s' })]),
      });
      expect(facts).toMatchObject({ cycleRows: [1, 2, 3, 4, 5].map((cycle) => ({ cycle, from: 1000 * (cycle - 1), to: 1000 * cycle })) });
      await driver.call('session.execute', { type: 'import.accept', payload: {} });
      expect(bits(await driver.call('recordings.traces', { traces: [asked] }))).toEqual(bits(before));
      expect(await driver.call('recordings.inspect', { ids: [id] })).toEqual([facts]);
    });

    test('tells every change as patches that lead to its own snapshot, without a gap', async () => {
      await driver.finish(driver.call('files.example', {}));
      await driver.call('session.execute', { type: 'import.accept', payload: {} });
      await driver.finish(driver.call('fits.start', { circuit: 'one-arc-warburg' }));
      await driver.call('session.undo', {});
      await driver.call('session.redo', {});
      const { project, revision, history } = await driver.state();
      const changes = driver.events.flatMap((event) => (event.name === 'changed' ? [event.payload] : []));
      expect(changes.map((change) => change.revision)).toEqual(changes.map((_, k) => k + 1));
      expect(changes.at(-1)).toMatchObject({ revision, history });
      expect(changes.reduce((copy, { patches }) => applyProjectPatches(copy, patches), emptyProject)).toEqual(project);
    });

    test('answers a wrong call with a record of what was wrong', async () => {
      expect(await host.transport.call('app.inof' as never, {})).toMatchObject({
        ok: false,
        error: { code: 'COMMAND_UNKNOWN', nearest: 'app.info' },
      });
      const reply = await host.transport.call('recordings.spectra', { ids: ['nobody'] });
      expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_FOUND', message: expect.stringContaining('nobody') } });
      expect(JSON.stringify(reply)).not.toContain('    at ');
    });
  });
});
