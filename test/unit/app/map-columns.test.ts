import { describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app/app';
import type { HostSettings } from '../../../src/app/host';
import type { ColumnMapping } from '../../../src/core/column-mapping';
import { AppDriver } from '../../hosts/app-driver';
import { inThreadPool } from '../../hosts/in-thread-pool';
import { MemoryFiles } from '../../hosts/memory-files';
import { notes, statedFile } from '../../hosts/stated-files';
import { textBytes } from '../../writers/text-bytes';

const strange = (scale: number) =>
  textBytes(`a;b;c\n1000;${scale * 5000};${scale * 1}\n100;${scale * 6000};${scale * 2}\n10;${scale * 7000};${scale * 3}\n`);
const mapping: ColumnMapping = {
  columns: [
    { quantity: 'frequency', column: 'a', unit: 'Hz', negative: false },
    { quantity: 'zReal', column: 2, unit: 'mohm', negative: false },
    { quantity: 'zImag', column: 'c', unit: 'ohm', negative: true },
  ],
};

class MemorySettings implements HostSettings {
  readonly values = new Map<string, unknown>();
  read(name: string) {
    return Promise.resolve(this.values.get(name));
  }
  write(name: string, value: unknown) {
    this.values.set(name, structuredClone(value));
    return Promise.resolve();
  }
}

function openApp(settings: HostSettings = new MemorySettings()) {
  const files = new MemoryFiles();
  const app = createApp({ kind: 'direct', files, workers: inThreadPool(), offers: {}, settings });
  const driver = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
  const add = (...names: [name: string, bytes: Uint8Array][]) =>
    driver.finish(driver.call('files.add', { handles: names.map(([name, bytes]) => files.put(name, bytes, 'folder')) }));
  const pending = async () => (await driver.project()).pendingImport!;
  return { driver, add, pending };
}

describe('a text that no reader recognised', () => {
  it('says that it can be mapped; notes and damaged instrument files do not', async () => {
    const { add, pending } = openApp();
    await add(['s1.txt', strange(1)], ['notes.txt', notes], ['cut.DTA', statedFile().slice(0, 300)]);
    expect((await pending()).files.map(({ name, mappable }) => [name, mappable ?? false])).toEqual([
      ['cut.DTA', false],
      ['notes.txt', false],
      ['s1.txt', true],
    ]);
  });

  it('is shown as a table, with the other files of its shape', async () => {
    const { driver, add, pending } = openApp();
    await add(['s1.txt', strange(1)], ['s2.txt', strange(2)], ['t.txt', textBytes('x y z\n1 2 3\n4 5 6\n7 8 9\n')]);
    const [s1, s2] = (await pending()).files;
    const preview = await driver.call('files.previewTable', { fileId: s1!.id });
    expect(preview).toMatchObject({ separator: 'semicolon', names: ['a', 'b', 'c'], skip: 1, alike: [s1!.id, s2!.id] });
    const stated = await driver.call('files.previewTable', { fileId: s1!.id, separator: 'comma', skip: 0 });
    expect(stated).toMatchObject({ separator: 'comma', width: 1, rows: expect.arrayContaining([{ line: 1, cells: ['a;b;c'] }]) });
    await expect(driver.call('files.previewTable', { fileId: 'nobody' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is read by a mapping in one step that undo takes back, and can be mapped again', async () => {
    const { driver, add, pending } = openApp();
    await add(['s1.txt', strange(1)], ['s2.txt', strange(2)], ['z.DTA', statedFile()]);
    const before = await pending();
    const fileIds = before.files.slice(0, 2).map(({ id }) => id);
    expect(await driver.call('files.mapColumns', { fileIds, mapping })).toEqual({ mapped: 2, failed: [] });
    const mapped = await pending();
    expect(mapped.files.map(({ name, reader, error }) => [name, reader, error])).toEqual([
      ['s1.txt', 'column-mapping', undefined],
      ['s2.txt', 'column-mapping', undefined],
      ['z.DTA', 'gamry-dta', undefined],
    ]);
    const ids = mapped.recordings.filter(({ label }) => label === 'impedance').map(({ id }) => id);
    const [first, second] = await driver.call('recordings.spectra', { ids });
    expect([...first!.zReal_ohm, ...first!.zImag_ohm]).toEqual([5, 6, 7, -1, -2, -3]);
    expect([...second!.zReal_ohm, ...second!.zImag_ohm]).toEqual([10, 12, 14, -2, -4, -6]);
    expect((await driver.call('session.undo', {})).did).toBe('Map the columns of 2 files');
    expect(await pending()).toEqual(before);
    expect(await driver.call('files.mapColumns', { fileIds: fileIds.slice(0, 1), mapping })).toEqual({ mapped: 1, failed: [] });
    await driver.call('session.execute', { type: 'import.accept', payload: {} });
    expect((await driver.project()).recordings.map(({ sample }) => sample)).toHaveLength(2);
  });

  it('stays as it was where the mapping does not fit it', async () => {
    const { driver, add, pending } = openApp();
    await add(['s1.txt', strange(1)], ['t.txt', textBytes('x y z\n1 2 3\n4 5 6\n7 8 9\n')]);
    const before = await pending();
    const [s1, t] = before.files;
    const failing = driver.call('files.mapColumns', { fileIds: [t!.id], mapping, remember: true });
    await expect(failing).rejects.toMatchObject({ code: 'COLUMN_MISSING', details: { file: 't.txt' } });
    const half = { columns: mapping.columns.slice(0, 2) };
    await expect(driver.call('files.mapColumns', { fileIds: [s1!.id], mapping: half })).rejects.toMatchObject({ code: 'COLUMN_MISSING' });
    expect(await pending()).toEqual(before);
    const { mapped, failed } = await driver.call('files.mapColumns', { fileIds: [s1!.id, t!.id], mapping });
    expect([mapped, failed.map(({ fileId }) => fileId)]).toEqual([1, [t!.id]]);
  });

  it('is read at once the next time, where its mapping was remembered, and says so', async () => {
    const settings = new MemorySettings();
    const first = openApp(settings);
    await first.add(['s1.txt', strange(1)]);
    await first.driver.call('files.mapColumns', { fileIds: [(await first.pending()).files[0]!.id], mapping, remember: true });
    const later = openApp(settings);
    await later.add(['s7.txt', strange(7)]);
    const [file] = (await later.pending()).files;
    expect(file).toMatchObject({
      reader: 'column-mapping',
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'COLUMNS_REMEMBERED' })]),
    });
  });

  it('cannot be remembered by a host without settings, and then nothing changes', async () => {
    const files = new MemoryFiles();
    const app = createApp({ kind: 'direct', files, workers: inThreadPool(), offers: {} });
    const driver = new AppDriver({ call: (method, input) => app.dispatch(method, input), subscribe: app.subscribe });
    await driver.finish(driver.call('files.add', { handles: [files.put('s1.txt', strange(1))] }));
    const before = (await driver.project()).pendingImport!;
    const mapped = driver.call('files.mapColumns', { fileIds: [before.files[0]!.id], mapping, remember: true });
    await expect(mapped).rejects.toMatchObject({ code: 'HOST' });
    expect((await driver.project()).pendingImport).toEqual(before);
  });
});

describe('a corrected name', () => {
  const named = (...names: string[]) => names.map((name, k): [string, Uint8Array] => [name, statedFile(k + 1)]);
  const open = async (...names: string[]) => {
    const app = openApp();
    await app.add(...named(...names));
    const id = async (name: string) => {
      const { files, recordings } = await app.pending();
      return recordings.find(({ fileId }) => files.find((file) => file.id === fileId)?.name === name)!.id;
    };
    const correct = async (name: string, set: object) =>
      app.driver.call('session.execute', { type: 'recordings.edit', payload: { ids: [await id(name)], set } });
    const cycles = async () => (await app.pending()).recordings.map(({ tags }) => tags.cycle);
    return { ...app, id, correct, cycles };
  };

  it('offers the others of its folder, teaches them in one step, and undo takes that back', async () => {
    const { driver, id, correct, cycles, pending } = await open('L7 n0001 x.DTA', 'L7 n0250 x.DTA', 'L7 n0300 x.DTA');
    expect(await cycles()).toEqual([null, null, null]);
    const first = await id('L7 n0250 x.DTA');
    expect(await driver.call('import.lesson', { id: first })).toEqual({ corrected: [], changes: 0, refused: null });
    await correct('L7 n0250 x.DTA', { tags: { cycle: 250 } });
    expect(await driver.call('import.lesson', { id: first })).toEqual({ corrected: ['cycle'], changes: 2, refused: null });
    await driver.call('session.execute', { type: 'import.teach', payload: { id: first } });
    expect(await cycles()).toEqual([1, 250, 300]);
    expect((await pending()).recordings.map(({ sample }) => sample)).toEqual(['L7 x', 'L7 x', 'L7 x']);
    expect((await driver.call('import.lesson', { id: first })).changes).toBe(0);
    expect((await driver.call('session.undo', {})).did).toBe('Read cycle of 2 other recordings from the names');
    expect(await cycles()).toEqual([null, 250, null]);
  });

  it('leaves the cycles of a file with several spectra to the file', async () => {
    const app = openApp();
    const [rows, header] = ['100,1,-1\n10,2,-2\n1,3,-3\n', 'freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm\n'];
    await app.add(
      ['n0001 x.csv', textBytes(header + rows)],
      ['n0007 x.csv', textBytes(header + rows.replaceAll('3', '4') + rows.replaceAll('3', '5'))],
    );
    const [first] = (await app.pending()).recordings;
    await app.driver.call('session.execute', { type: 'recordings.edit', payload: { ids: [first!.id], set: { tags: { cycle: 1 } } } });
    await app.driver.call('session.execute', { type: 'import.teach', payload: { id: first!.id } });
    expect((await app.pending()).recordings.map(({ tags }) => tags.cycle)).toEqual([1, null, null]);
  });

  it('that does not decide says so and changes nothing', async () => {
    const { driver, id, correct, cycles } = await open('n12 m12.DTA', 'n12 m13.DTA');
    await correct('n12 m12.DTA', { tags: { cycle: 12 } });
    const example = await id('n12 m12.DTA');
    expect(await driver.call('import.lesson', { id: example })).toMatchObject({ changes: 0, refused: expect.stringContaining('12 or 13') });
    const teach = driver.call('session.execute', { type: 'import.teach', payload: { id: example } });
    await expect(teach).rejects.toMatchObject({ code: 'QUANTITY_AMBIGUOUS' });
    expect(await cycles()).toEqual([12, null]);
  });

  it('teaches the sample where it stands in the name, and nothing where it is a name of its own', async () => {
    const { driver, id, correct, pending } = await open('A7-n1.DTA', 'B8-n2.DTA');
    await correct('A7-n1.DTA', { sample: 'A7' });
    await driver.call('session.execute', { type: 'import.teach', payload: { id: await id('A7-n1.DTA') } });
    expect((await pending()).recordings.map(({ sample }) => sample)).toEqual(['A7', 'B8']);
    await correct('A7-n1.DTA', { sample: 'my best cell' });
    expect(await driver.call('import.lesson', { id: await id('A7-n1.DTA') })).toEqual({ corrected: [], changes: 0, refused: null });
  });
});
