import { beforeEach, describe, expect, test } from 'vitest';
import type { Project, ProjectFit } from '../../../src/app/project';
import type { FitResult } from '../../../src/core/fit-result';
import { type DirectApp, directApp } from '../../hosts/direct-app';
import { notes, statedCircuit, statedFile } from '../../hosts/stated-files';
import { statedSpectrum } from '../../writers/stated-spectrum';

let app: DirectApp;
beforeEach(() => {
  app = directApp();
});

/** Three files of one cell, cycle 10, 2 and 1 as they were dropped, in the project. */
async function importedCell(): Promise<string[]> {
  const handles = [10, 2, 1].map((cycle) => app.files.put(`cell7_cycle${cycle}.DTA`, statedFile(cycle), 'cell7'));
  await app.driver.finish(app.driver.call('files.add', { handles }));
  await app.driver.call('session.execute', { type: 'import.accept', payload: {} });
  return (await app.driver.project()).recordings.map(({ id }) => id);
}

const fitOf = (fits: Project['fits'], id: string) => (fits[id] as ProjectFit).result as FitResult;
const fitAll = () => app.driver.finish(app.driver.call('fits.start', { circuit: statedCircuit }));

describe('adding files', () => {
  test('gives a preview in natural order, with tags from the names, and nothing in the project yet', async () => {
    const handles = [10, 2, 1].map((cycle) => app.files.put(`cell7_cycle${cycle}.DTA`, statedFile(cycle), 'cell7'));
    const ended = await app.driver.finish(app.driver.call('files.add', { handles }));
    expect(ended).toMatchObject({ type: 'done', finished: 3, failed: 0, total: 3 });
    const { pendingImport, recordings } = await app.driver.project();
    expect(recordings).toEqual([]);
    expect(pendingImport?.title).toBe('cell7');
    expect(pendingImport?.files.map(({ name, reader, folder }) => [name, reader, folder])).toEqual([
      ['cell7_cycle1.DTA', 'gamry-dta', 'cell7'],
      ['cell7_cycle2.DTA', 'gamry-dta', 'cell7'],
      ['cell7_cycle10.DTA', 'gamry-dta', 'cell7'],
    ]);
    expect(pendingImport?.recordings.map(({ tags, sample, points, included }) => [tags.cycle, sample, points, included])).toEqual([
      [1, 'cell7', 15, true],
      [2, 'cell7', 15, true],
      [10, 'cell7', 15, true],
    ]);
    expect(pendingImport?.recordings[0]?.frequency_Hz).toEqual({ min: 1e4 / 10 ** (14 / 3), max: 1e4 });
    expect(app.files.released.toSorted()).toEqual(handles.toSorted());
  });

  test('keeps a file that cannot be read in the list, with the reason; in a folder what is no measurement is passed over', async () => {
    const handles = [
      app.files.put('a.DTA', statedFile(1)),
      app.files.put('empty.DTA', new Uint8Array()),
      app.files.put('notes.txt', notes),
      app.files.put('readme.txt', notes, 'cell7'),
      app.files.put('.hidden', notes, 'cell7'),
    ];
    const ended = await app.driver.finish(app.driver.call('files.add', { handles }));
    expect(ended).toMatchObject({ type: 'done', finished: 1, failed: 3, total: 4 });
    const files = (await app.driver.project()).pendingImport?.files ?? [];
    expect(files.map(({ name, error, skipped }) => [name, error?.code, skipped !== undefined])).toEqual([
      ['a.DTA', undefined, false],
      ['empty.DTA', 'FILE_EMPTY', false],
      ['notes.txt', 'FORMAT_UNKNOWN', false],
      ['readme.txt', undefined, true],
    ]);
  });

  test('says equal data twice and counts them once', async () => {
    const handles = [app.files.put('a.DTA', statedFile(1)), app.files.put('b.DTA', statedFile(1)), app.files.put('c.DTA', statedFile(2))];
    await app.driver.finish(app.driver.call('files.add', { handles }));
    const recordings = (await app.driver.project()).pendingImport?.recordings ?? [];
    expect(recordings.map(({ included, findings }) => [included, findings.map(({ code }) => code)])).toEqual([
      [true, []],
      [false, ['DUPLICATE_SPECTRUM']],
      [true, []],
    ]);
    expect(recordings[1]?.findings[0]?.message).toContain('a#1');
  });

  test('a second drop adds to the open preview', async () => {
    await app.driver.finish(app.driver.call('files.add', { handles: [app.files.put('a.DTA', statedFile(1))] }));
    await app.driver.finish(app.driver.call('files.add', { handles: [app.files.put('b.DTA', statedFile(2))] }));
    const preview = (await app.driver.project()).pendingImport;
    expect(preview?.files.map(({ name }) => name)).toEqual(['a.DTA', 'b.DTA']);
    expect(new Set(preview?.recordings.map(({ id }) => id)).size).toBe(2);
  });

  test('gives the numbers of the preview bit for bit, in measured order', async () => {
    await app.driver.finish(app.driver.call('files.add', { handles: [app.files.put('a.DTA', statedFile(3))] }));
    const id = (await app.driver.project()).pendingImport?.recordings[0]?.id as string;
    const [spectrum] = await app.driver.call('recordings.spectra', { ids: [id] });
    const stated = statedSpectrum(15, 3);
    expect(Array.from(spectrum?.frequency_Hz ?? [])).toEqual(stated.frequency_Hz);
    expect(Array.from(spectrum?.zReal_ohm ?? [])).toEqual(stated.zReal_ohm);
    expect(Array.from(spectrum?.zImag_ohm ?? [])).toEqual(stated.zImag_ohm);
  });

  test('a handle nobody gave out is refused', async () => {
    await expect(app.driver.call('files.add', { handles: ['nobody'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('fitting', () => {
  test('finds the stated values of every spectrum and says each as it is done', async () => {
    const ids = await importedCell();
    const ended = await fitAll();
    expect(ended).toMatchObject({ type: 'done', kind: 'fit', finished: 3, failed: 0, total: 3 });
    const { fits } = await app.driver.project();
    for (const [k, scale] of [1, 2, 10].entries()) {
      const { roles, tags } = fitOf(fits, ids[k] as string);
      expect(tags.cycle).toBe(scale);
      expect(roles.Rs_ohm).toBeCloseTo(5 * scale, 4);
      expect(roles.Rct_ohm).toBeCloseTo(20 * scale, 4);
      expect(roles.sigmaW_ohmPerSqrtS).toBeCloseTo(3 * scale, 4);
    }
    expect(app.driver.jobEvents(ended.job).flatMap((event) => (event.type === 'partial' ? [event.item] : []))).toEqual(ids);
  });

  test('keeps samples apart: the order of the results is that of the project', async () => {
    const ids = await importedCell();
    const [first] = ids as [string];
    await app.driver.call('session.execute', { type: 'recordings.edit', payload: { ids: [first], set: { sample: 'other' } } });
    const ended = await fitAll();
    expect(ended).toMatchObject({ finished: 3 });
    const { fits } = await app.driver.project();
    expect(ids.map((id) => fits[id]?.result.sample)).toEqual(['other', 'cell7', 'cell7']);
  });

  test('leaves masked points out', async () => {
    const [id] = (await importedCell()) as [string];
    await app.driver.call('session.execute', { type: 'mask.range', payload: { ids: [id], frequencyMax_Hz: 0.3, masked: true } });
    await fitAll();
    const { fits } = await app.driver.project();
    // 10 kHz falls by 10^(1/3): the last one, 0.215 Hz, is the only one below 0.3 Hz.
    expect(fits[id]?.maskedPoints).toEqual([14]);
    expect(fitOf(fits, id).points).toBe(14);
    expect(fitOf(fits, id).frequency_Hz.min).toBeCloseTo(1e4 / 10 ** (13 / 3), 9);
  });

  test('a wrong circuit, an unknown recording and an empty project are refused before a job starts', async () => {
    await expect(app.driver.call('fits.start', {})).rejects.toMatchObject({ code: 'NO_DATA' });
    await importedCell();
    await expect(app.driver.call('fits.start', { circuit: 'R0-p(R1' })).rejects.toMatchObject({ code: 'CIRCUIT_SYNTAX' });
    await expect(app.driver.call('fits.start', { ids: ['nobody'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await app.driver.state()).jobs.filter(({ kind }) => kind === 'fit')).toEqual([]);
  });

  test('one undo takes back all results of a job, one redo brings them back', async () => {
    await importedCell();
    await fitAll();
    const before = await app.driver.project();
    expect((await app.driver.state()).history).toEqual({ undo: 'Fit 3 spectra', redo: null });
    expect(await app.driver.call('session.undo', {})).toMatchObject({ did: 'Fit 3 spectra' });
    expect((await app.driver.project()).fits).toEqual({});
    expect(await app.driver.call('session.redo', {})).toMatchObject({ did: 'Fit 3 spectra' });
    expect(await app.driver.project()).toEqual(before);
  });

  test('a mask or tag changed after the fit makes it stale; changed back, it is current again', async () => {
    const [id] = (await importedCell()) as [string];
    await fitAll();
    const stale = async () => (await app.driver.project()).fits[id]?.stale;
    expect(await stale()).toBeNull();
    await app.driver.call('session.execute', { type: 'mask.points', payload: { id, points: [3], masked: true } });
    expect(await stale()).toMatch(/mask/i);
    await app.driver.call('session.execute', { type: 'mask.points', payload: { id, points: [3], masked: false } });
    expect(await stale()).toBeNull();
    await app.driver.call('session.execute', { type: 'recordings.edit', payload: { ids: [id], set: { tags: { cycle: 5 } } } });
    expect(await stale()).toMatch(/cycle/i);
    await app.driver.call('session.undo', {});
    expect(await stale()).toBeNull();
  });
});

describe('the table', () => {
  test('refuses stale numbers unless told otherwise', async () => {
    const [id] = (await importedCell()) as [string];
    await expect(app.driver.call('results.csv', {})).rejects.toMatchObject({ code: 'NO_DATA' });
    await fitAll();
    await app.driver.call('session.execute', { type: 'mask.points', payload: { id, points: [0], masked: true } });
    await expect(app.driver.call('results.csv', {})).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      details: { hint: expect.any(String) },
    });
    const { text, name } = await app.driver.call('results.csv', { stale: true });
    expect(name).toBe('cell7-fits.csv');
    expect(text.trimEnd().split('\n')).toHaveLength(4);
  });

  test('holds the included recordings in the order of the project, or those asked for', async () => {
    const [first, second, third] = (await importedCell()) as [string, string, string];
    await fitAll();
    await app.driver.call('session.execute', { type: 'recordings.edit', payload: { ids: [second], set: { included: false } } });
    const cycles = async (ids?: string[]) => {
      const { text } = await app.driver.call('results.csv', ids === undefined ? {} : { ids });
      const [header = '', ...rows] = text.trimEnd().split('\n');
      return rows.map((row) => row.split(',')[header.split(',').indexOf('cycle')]);
    };
    expect(await cycles()).toEqual(['1', '10']);
    expect(await cycles([third, second, first])).toEqual(['1', '2', '10']);
  });
});

describe('the fitted curve', () => {
  test('is the model at the measured frequencies, and on a grid between their ends', async () => {
    const [id] = (await importedCell()) as [string];
    await fitAll();
    const [measured] = await app.driver.call('fits.curves', { ids: [id], measured: true });
    const stated = statedSpectrum(15);
    for (const [k, z] of stated.zReal_ohm.entries()) {
      expect(measured?.zReal_ohm[k]).toBeCloseTo(z, 5);
      expect(measured?.zImag_ohm[k]).toBeCloseTo(stated.zImag_ohm[k] as number, 5);
    }
    const [dense] = await app.driver.call('fits.curves', { ids: [id], pointsPerDecade: 30 });
    expect(dense?.frequency_Hz).toHaveLength(141);
    expect(dense?.frequency_Hz[0]).toBe(1e4);
    expect(dense?.frequency_Hz.at(-1)).toBe(1e4 / 10 ** (14 / 3));
    expect((dense?.frequency_Hz[30] as number) / 1e3).toBeCloseTo(1, 1);
  });

  test('of a recording without a fit is refused', async () => {
    const [id] = (await importedCell()) as [string];
    await expect(app.driver.call('fits.curves', { ids: [id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the example', () => {
  test('comes as a preview of four sweeps of one cell: fresh, 1st, 100th and 500th cycle', async () => {
    await app.driver.finish(app.driver.call('files.example', {}));
    const recordings = (await app.driver.project()).pendingImport?.recordings ?? [];
    expect(recordings.map(({ tags }) => tags.cycle)).toEqual([0, 1, 100, 500]);
    expect(new Set(recordings.map(({ sample }) => sample)).size).toBe(1);
    expect(recordings.every(({ findings, included }) => included && findings.length === 0)).toBe(true);
  });
});

describe('what the host offers', () => {
  test('is named by app.info, and what it does not offer is refused', async () => {
    const withSave = directApp({ offers: { saveFile: () => Promise.resolve({ handle: 'h', name: 'a.csv' }) } });
    expect((await withSave.driver.call('app.info', {})).offers).toEqual(['saveFile']);
    const file = { name: 'a.csv', mediaType: 'text/csv', text: '1' };
    expect(await withSave.driver.call('host.saveFile', file)).toEqual({ handle: 'h', name: 'a.csv' });
    await expect(app.driver.call('host.saveFile', file)).rejects.toMatchObject({ code: 'HOST' });
  });
});
