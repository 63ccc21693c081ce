import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyProject } from '../../../../src/app/project';
import { ProjectError } from '../../../../src/core/errors';
import type { StoredChange } from '../../../../src/core/project-store';
import { openHere, recordOf } from '../../../hosts/own-projects';
import { statedCircuit } from '../../../hosts/stated-files';
import { type OwnApp, ownApp, testFolder, workedOn } from './own-app';

const at = testFolder();
let count = 0;
const freshFolder = () => {
  const folder = at(`case-${++count}`);
  mkdirSync(folder);
  return folder;
};
const drafts = (folder: string) => readdirSync(`${folder}/data/projects`).filter((name) => name.endsWith('.arctrace'));
const rename = ({ driver }: OwnApp, title: string) => driver.call('session.execute', { type: 'project.rename', payload: { title } });
const onlyRecent = async ({ driver }: OwnApp) => (await driver.call('project.recent', {})).projects[0]?.id as string;
const spectraBits = async ({ driver }: OwnApp, ids: string[]) =>
  (await driver.call('recordings.spectra', { ids })).map(({ zReal_ohm, zImag_ohm }) => [
    ...new BigUint64Array(zReal_ohm.slice().buffer),
    ...new BigUint64Array(zImag_ohm.slice().buffer),
  ]);

/** What a program that starts anew finds. */
async function reopened(folder: string): Promise<OwnApp> {
  const next = ownApp(folder);
  await next.driver.call('project.open', { recent: await onlyRecent(next) });
  return next;
}

describe('a project in its file', () => {
  test('is found again as it was, down to the bits of its spectra, after the program was started anew', async () => {
    const folder = freshFolder();
    const before = ownApp(folder);
    const ids = await workedOn(before, folder);
    const project = await before.driver.project();
    const bits = await spectraBits(before, ids);
    const table = await before.driver.call('results.csv', { stale: true });
    await before.app.close();
    expect(drafts(folder)).toHaveLength(1);

    const after = await reopened(folder);
    expect(await after.driver.project()).toEqual(project);
    expect(await spectraBits(after, ids)).toEqual(bits);
    expect(await after.driver.call('results.csv', { stale: true })).toEqual(table);
    await after.app.close();
  });

  test('says that a command is saved, and then it is in the file', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    expect(await rename(app, 'Kept')).toMatchObject({ saved: true });
    const second = await reopened(folder);
    expect((await second.driver.project()).title).toBe('Kept');
    expect((await app.driver.state()).file).toEqual({
      name: 'Kept.arctrace',
      isDraft: true,
      saving: 'saved',
      readOnly: null,
      error: null,
    });
    await second.app.close();
    await app.app.close();
  });

  test('is undone to nothing and redone to the same across reopening, twice', async () => {
    const folder = freshFolder();
    const first = ownApp(folder);
    await workedOn(first, folder);
    const project = await first.driver.project();
    const words: (string | null)[] = [];
    for (let k = 0; k < 3; k += 1) words.push((await first.driver.call('session.undo', {})).did);
    await first.app.close();

    const second = await reopened(folder);
    expect((await second.driver.state()).history.redo).toBe(words[2]);
    let undone = 0;
    while ((await second.driver.call('session.undo', {})).did !== null) undone += 1;
    expect(undone).toBe(6);
    expect(await second.driver.project()).toEqual(emptyProject);
    await second.app.close();

    const third = await reopened(folder);
    while ((await third.driver.call('session.redo', {})).did !== null);
    expect(await third.driver.project()).toEqual(project);
    await third.app.close();
  });

  test('forgets what was undone once something else was done, also when it was opened in between', async () => {
    const folder = freshFolder();
    const first = ownApp(folder);
    for (const title of ['a', 'b', 'c']) await rename(first, title);
    await first.driver.call('session.undo', {});
    await first.app.close();
    const second = await reopened(folder);
    await second.driver.call('session.undo', {});
    await rename(second, 'd');
    await second.app.close();
    const third = await reopened(folder);
    expect((await third.driver.state()).history).toEqual({ undo: 'Rename the project to d', redo: null });
    expect((await third.driver.call('session.undo', {})).did).toBe('Rename the project to d');
    expect((await third.driver.project()).title).toBe('a');
    await third.app.close();
  });

  test('gives no id twice: files added after reopening are not taken for those there were', async () => {
    const folder = freshFolder();
    const first = ownApp(folder);
    await workedOn(first, folder);
    await first.app.close();
    const second = await reopened(folder);
    await workedOn(second, folder, 'other-cell-8');
    const { files, recordings, fits } = await second.driver.project();
    expect(new Set(files.map(({ id }) => id)).size).toBe(6);
    expect(new Set(recordings.map(({ id }) => id)).size).toBe(6);
    expect(Object.keys(fits)).toHaveLength(6);
    await second.driver.call('session.undo', {});
    await second.app.close();
  });

  test('of which nothing was made leaves no file behind', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    await app.driver.call('project.snapshot', {});
    await app.app.close();
    expect(existsSync(`${folder}/data/projects`)).toBe(false);
  });

  test('opened and closed again is not changed by a byte', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    await rename(app, 'Still');
    await app.app.close();
    const path = `${folder}/data/projects/${drafts(folder)[0]}`;
    const { mtimeMs } = statSync(path);
    await (await reopened(folder)).app.close();
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
  });
});

describe('whoever comes second', () => {
  test('may look and export but changes nothing, is told why, and goes on in a copy', async () => {
    const folder = freshFolder();
    const first = ownApp(folder);
    await workedOn(first, folder);
    const second = await reopened(folder);
    expect((await second.driver.state()).file.readOnly).toBe('It is open in another window or program.');
    expect(await second.driver.project()).toEqual(await first.driver.project());
    for (const attempt of [
      () => rename(second, 'mine'),
      () => second.driver.call('session.undo', {}),
      () => second.driver.call('fits.start', {}),
      () => second.driver.call('files.example', {}),
    ]) {
      expect(await recordOf(attempt())).toMatchObject({
        code: 'PROJECT_READ_ONLY',
        message: expect.stringContaining('open in another window'),
        hint: expect.stringContaining('new project'),
      });
    }
    await second.driver.call('results.csv', { stale: true });
    expect(await second.driver.call('project.saveAs', { title: 'A copy' })).toMatchObject({
      saved: true,
      file: { name: 'A copy.arctrace', readOnly: null },
    });
    expect(await rename(second, 'mine')).toMatchObject({ saved: true });
    expect((await first.driver.project()).title).not.toBe('mine');
    await second.app.close();
    await first.app.close();
  });
});

describe('project methods', () => {
  test('saveAs goes on in the file chosen and removes the draft; work goes there from then on', async () => {
    const folder = freshFolder();
    const target = `${folder}/My cell.arctrace`;
    const asked: string[] = [];
    const app = ownApp(folder, {
      askWhere: (name) => {
        asked.push(name);
        return Promise.resolve(asked.length === 1 ? null : target);
      },
    });
    await workedOn(app, folder);
    expect(await app.driver.call('project.saveAs', {})).toMatchObject({ saved: false });
    expect(await app.driver.call('project.saveAs', {})).toMatchObject({ saved: true, file: { name: 'My cell.arctrace', isDraft: false } });
    expect(asked[0]).toMatch(/^[^/\\]+\.arctrace$/);
    expect(drafts(folder)).toEqual([]);
    await rename(app, 'After');
    const project = await app.driver.project();
    await app.app.close();
    const next = ownApp(folder);
    await next.driver.call('project.open', { handle: await next.files.addPath(target, null) });
    expect(await next.driver.project()).toEqual(project);
    expect((await next.driver.call('project.recent', {})).projects.map(({ title, name, isDraft }) => [title, name, isDraft])).toEqual([
      ['After', 'My cell.arctrace', false],
    ]);
    await next.app.close();
  });

  test('new begins an empty project, and the one before is among the recent ones', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    await workedOn(app, folder);
    await rename(app, 'First');
    await app.driver.call('project.new', {});
    expect(await app.driver.project()).toEqual(emptyProject);
    expect((await app.driver.state()).history).toEqual({ undo: null, redo: null });
    const [entry] = (await app.driver.call('project.recent', {})).projects;
    expect(entry).toMatchObject({ title: 'First', isDraft: true });
    await rename(app, 'Second');
    expect(drafts(folder)).toHaveLength(2);
    await app.driver.call('project.open', { recent: entry?.id as string });
    expect((await app.driver.project()).title).toBe('First');
    await app.app.close();
  });

  test('mergeIn adds the other cells with fits, masks and notes, as one change; what is there already counts once', async () => {
    const folder = freshFolder();
    const other = ownApp(folder);
    await workedOn(other, folder, 'other-cell-8');
    await rename(other, 'Other');
    await other.app.close();
    const app = ownApp(folder);
    const recent = await onlyRecent(app);
    await workedOn(app, folder);
    const before = await app.driver.project();
    expect(await app.driver.call('project.mergeIn', { recent })).toEqual({ files: 3, recordings: 3 });
    const merged = await app.driver.project();
    expect(merged.recordings.map(({ sample, included }) => [sample, included])).toEqual([
      ...Array(3).fill(['cell7', true]),
      ...Array(3).fill(['other-cell-8', true]),
    ]);
    expect(Object.keys(merged.cells)).toEqual(['cell7', 'other-cell-8']);
    const added = merged.recordings[4];
    expect(added?.maskedPoints).toEqual([3, 4]);
    expect(merged.fits[added?.id as string]?.stale).toMatch(/mask/);
    expect(Object.keys(merged.notes)).toHaveLength(2);
    await app.driver.call('project.mergeIn', { recent });
    expect((await app.driver.project()).recordings.slice(6).map(({ included, findings }) => [included, findings.at(-1)?.code])).toEqual(
      Array(3).fill([false, 'DUPLICATE_SPECTRUM']),
    );
    await app.driver.call('session.undo', {});
    expect((await app.driver.call('session.undo', {})).did).toBe('Merge in Other');
    expect(await app.driver.project()).toEqual(before);
    await app.driver.call('session.redo', {});
    expect(await app.driver.project()).toEqual(merged);
    await app.app.close();
    const again = await reopened(folder);
    expect(await again.driver.project()).toEqual(merged);
    await again.driver.finish(again.driver.call('fits.start', { circuit: statedCircuit }));
    await again.app.close();
  });

  test('downloadCopy gives a file that opens to the same project; an upload of it is taken into the data folder', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    await workedOn(app, folder);
    await rename(app, 'Zelle: 7/8');
    const project = await app.driver.project();
    const copy = await app.driver.call('project.downloadCopy', {});
    expect(copy.name).toBe('Zelle- 7-8.arctrace');
    await app.app.close();
    const path = `${folder}/upload-of-ours`;
    writeFileSync(path, copy.bytes);
    const other = ownApp(freshFolder());
    const handle = other.files.addTemporary({ path, name: copy.name, folder: null, size_bytes: copy.bytes.length, sha256: '' });
    await other.driver.call('project.open', { handle });
    expect(await other.driver.project()).toEqual(project);
    expect(existsSync(path)).toBe(false);
    expect((await other.driver.state()).file).toMatchObject({ name: 'Zelle- 7-8.arctrace', isDraft: true });
    await other.app.close();
  });

  test('refuse another project while work is under way, and one that is none; the one that is open stays', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    const ids = await workedOn(app, folder);
    const recent = await onlyRecent(app);
    const ticket = app.driver.call('fits.start', { ids, circuit: statedCircuit });
    expect(await recordOf(app.driver.call('project.new', {}))).toMatchObject({ message: expect.stringContaining('under way') });
    await app.driver.finish(ticket);
    const project = await app.driver.project();
    writeFileSync(`${folder}/text.arctrace`, 'freq,re,im\n1,2,3\n');
    for (const choice of [{ handle: await app.files.addPath(`${folder}/text.arctrace`, null) }, { recent: 'nobody' }]) {
      expect(await recordOf(app.driver.call('project.open', choice))).toMatchObject({
        message: expect.any(String),
        hint: expect.any(String),
      });
    }
    await app.driver.call('project.open', { recent });
    expect(await app.driver.project()).toEqual(project);
    expect(await rename(app, 'goes on')).toMatchObject({ saved: true });
    await app.app.close();
  });

  test('are refused in words where the host keeps no projects', async () => {
    const { directApp } = await import('../../../hosts/direct-app');
    const { driver } = directApp();
    expect(await recordOf(driver.call('project.recent', {}))).toMatchObject({
      code: 'HOST',
      message: expect.stringContaining('keeps no projects'),
    });
    expect((await driver.state()).file.saving).toBe('notKept');
  });
});

describe('what could not be saved', () => {
  test('on a full disk is said, stays in the session, and is saved with the next change once there is room', async () => {
    const folder = freshFolder();
    let full = false;
    const app = ownApp(folder, {
      openStore: async (path, mode) => {
        const opened = await openHere(path, mode);
        const save = (change: StoredChange) =>
          full ? Promise.reject(new ProjectError('DISK_FULL', 'The disk is full.')) : opened.store.save(change);
        return { ...opened, store: { ...opened.store, save } };
      },
    });
    await rename(app, 'a');
    full = true;
    expect(await rename(app, 'b')).toMatchObject({ saved: false });
    expect(app.states().at(-1)).toMatchObject({ saving: 'failed', error: { code: 'DISK_FULL' } });
    await app.driver.call('session.undo', {});
    await rename(app, 'c');
    await rename(app, 'd');
    expect(await app.driver.call('project.save', {})).toEqual({ saved: false });
    full = false;
    expect(await app.driver.call('project.save', {})).toEqual({ saved: true });
    expect(app.states().at(-1)).toMatchObject({ saving: 'saved', error: null });
    await app.app.close();
    const next = await reopened(folder);
    expect((await next.driver.project()).title).toBe('d');
    await next.driver.call('session.undo', {});
    await next.driver.call('session.undo', {});
    expect((await next.driver.project()).title).toBe('a');
    await next.app.close();
  });

  test('because the file was moved away goes into a new file with everything', async () => {
    const folder = freshFolder();
    const app = ownApp(folder);
    await workedOn(app, folder);
    const name = drafts(folder)[0] as string;
    renameSync(`${folder}/data/projects/${name}`, `${folder}/away.arctrace`);
    expect(await rename(app, 'Late')).toMatchObject({ saved: false });
    expect(app.states().at(-1)).toMatchObject({
      saving: 'failed',
      error: { code: 'PROJECT_MOVED', hint: expect.stringContaining('Nothing is lost') },
    });
    expect(await recordOf(app.driver.call('project.new', {}))).toMatchObject({ message: expect.stringContaining('could not be saved') });
    expect(await app.driver.call('project.saveAs', { title: 'Saved after all' })).toMatchObject({ saved: true, file: { saving: 'saved' } });
    const project = await app.driver.project();
    await app.app.close();
    const next = await reopened(folder);
    expect(await next.driver.project()).toEqual(project);
    await next.app.close();
  });
});
