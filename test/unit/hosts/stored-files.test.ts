import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoredFiles } from '../../../src/hosts/stored-files';
import { walkFolder } from '../../../src/hosts/walk-folder';
import { windowFiles } from '../../../src/hosts/window-files';

let folder: string;
let files: StoredFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arctrace-files-'));
  files = new StoredFiles();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text = ''): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('a stored file', () => {
  test('is known by its handle: name, folder and size, then bytes and SHA-256', async () => {
    const handle = await files.addPath(put('a.mpr', 'abc'), 'cell');
    expect(files.describe(handle)).toEqual({ name: 'a.mpr', folder: 'cell', size_bytes: 3 });
    const { bytes, sha256 } = await files.read(handle);
    expect(Buffer.from(bytes).toString()).toBe('abc');
    // FIPS 180-2, appendix B.1.
    expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('of the person stays on disk when it is released, a copy of ours does not', async () => {
    const [own, copy] = [put('own'), put('copy')];
    const handles = [
      await files.addPath(own, null),
      files.addTemporary({ path: copy, name: 'x', folder: null, size_bytes: 0, sha256: 's' }),
    ];
    for (const handle of handles) await files.release(handle);
    expect([existsSync(own), existsSync(copy)]).toEqual([true, false]);
    for (const handle of handles) expect(() => files.describe(handle)).toThrow(/not given/);
  });

  test('that is gone, or was never there, is said by its name without its path', async () => {
    const path = put('gone.mpr');
    const handle = await files.addPath(path, null);
    rmSync(path);
    const failure = await files.read(handle).catch((error: Error) => error);
    expect(failure).toMatchObject({ code: 'FILE_NOT_FOUND', details: { file: 'gone.mpr' } });
    expect((failure as Error).message).not.toContain(folder);
    await expect(files.addPath(path, null)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(files.read(await files.addPath(folder, null))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });

  test('larger than 2 GiB is refused before it is read', async () => {
    const handle = files.addTemporary({ path: put('big'), name: 'big', folder: null, size_bytes: 2 ** 31 + 1, sha256: '' });
    await expect(files.read(handle)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  });
});

describe('a folder', () => {
  test('gives its files in natural order with the folder each lies in, hidden ones left out', async () => {
    for (const name of ['c10.mpr', 'c2.mpr', '.hidden', '.git/x', 'sub/b.mpr', 'sub/a.mpr']) put(name);
    const top = folder.split(/[\\/]/).at(-1);
    expect((await walkFolder(folder)).map((file) => [file.path.slice(folder.length + 1), file.folder])).toEqual([
      ['c2.mpr', top],
      ['c10.mpr', top],
      [join('sub', 'a.mpr'), 'sub'],
      [join('sub', 'b.mpr'), 'sub'],
    ]);
  });
});

describe('the files of the window', () => {
  test('are found by the path of their address, with their type', () => {
    for (const name of ['index.html', 'assets/index-a1.js', 'icon.svg']) put(name);
    const pages = windowFiles(folder);
    expect([...pages.keys()].toSorted()).toEqual(['/', '/assets/index-a1.js', '/icon.svg', '/index.html']);
    expect(pages.get('/')?.path).toBe(join(folder, 'index.html'));
    expect(pages.get('/assets/index-a1.js')?.mediaType).toMatch(/^text\/javascript/);
  });

  test('that were not built are said to be, with what to do', () => {
    expect(() => windowFiles(folder)).toThrow(expect.objectContaining({ code: 'HOST', details: { hint: 'Run: npm run build' } }));
  });
});
