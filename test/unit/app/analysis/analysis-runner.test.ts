import { describe, expect, test } from 'vitest';
import { createApp } from '../../../../src/app/app';
import { inThreadPool } from '../../../hosts/in-thread-pool';
import { MemoryFiles } from '../../../hosts/memory-files';

function emptyApp() {
  const app = createApp({ kind: 'direct', files: new MemoryFiles(), workers: inThreadPool(), offers: {} });
  return async (method: string, input: unknown) => {
    const reply = await app.dispatch(method, input);
    return reply.ok ? reply.value : reply.error;
  };
}

describe('an analysis', () => {
  test('of a cell without such recordings says what is missing and what to do', async () => {
    const call = emptyApp();
    expect(await call('analysis.run', { technique: 'gitt', sample: 'cell 7' })).toMatchObject({
      code: 'NO_DATA',
      message: 'There is no gitt recording of cell 7 in this project.',
      hint: expect.stringContaining('Files'),
    });
  });

  test('is chosen for one cell at a time, can be undone, and the same choice again changes nothing', async () => {
    const call = emptyApp();
    const choose = (sample: string, choices: unknown) =>
      call('session.execute', { type: 'analysis.choose', payload: { technique: 'cycling', sample, choices } });
    const settings = async () => ((await call('project.snapshot', {})) as { project: { settings: unknown } }).project.settings;
    await choose('a', {});
    await choose('b', {});
    expect(await settings()).toEqual({ 'cycling.choices': { a: {}, b: {} } });
    await choose('b', {});
    await choose('a', null);
    expect(await settings()).toEqual({ 'cycling.choices': { b: {} } });
    expect(await call('session.undo', {})).toMatchObject({ did: 'Analyse the cycling of a in another way' });
    expect(await call('session.undo', {})).toMatchObject({ did: 'Analyse the cycling of b in another way' });
    expect(await settings()).toEqual({ 'cycling.choices': { a: {} } });
  });
});
