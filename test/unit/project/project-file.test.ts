import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { StoredChange } from '../../../src/core/project-store';
import { ProjectFile } from '../../../src/project/project-file';
import { logEntry, madeChange, ownFolder, spectrum } from './made-change';

const at = ownFolder();
let count = 0;
/** A closed project with three changes in it. */
function savedProject(): string {
  const path = at(`made-${++count}.arctrace`);
  const file = new ProjectFile(path, { mode: 'create' });
  file.save(madeChange('one', 1, { put: [{ kind: 'note', key: 'project', place: 0, json: '{"text":"kept"}' }] }));
  file.save(madeChange('two', 2, { measurements: [spectrum('import-1.1/a#1')] }));
  file.save(madeChange('three', 3));
  file.close();
  return path;
}
const load = (path: string) => {
  const file = new ProjectFile(path, { mode: 'write' });
  try {
    return file.load();
  } finally {
    file.close();
  }
};
const bitsOf = (values: Float64Array) => [...new BigUint64Array(values.slice().buffer)];
const errorOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as { code: string; message: string; details: { hint?: string } };
  }
  throw new Error('nothing was thrown');
};

describe('a project file', () => {
  test('gives back what was saved, its numbers bit for bit', () => {
    const { state, rows, log, measurements } = load(savedProject());
    expect(state).toEqual({ id: 'project-1', title: 'three', position: 3, jobs: 0, pendingImport: null });
    expect(rows).toEqual([{ kind: 'note', key: 'project', place: 0, json: '{"text":"kept"}' }]);
    expect(log.map(({ words }) => words)).toEqual(['one', 'two', 'three']);
    expect(measurements[0]?.columns.map(({ values }) => bitsOf(values))).toEqual(spectrum('').columns.map(({ values }) => bitsOf(values)));
  });

  test('is one plain file when it is closed, in the rollback mode of a journal, with its name in the header', () => {
    const path = savedProject();
    const stem = path.split('/').at(-1) as string;
    expect(readdirSync(at()).filter((name) => name.startsWith(stem))).toEqual([stem]);
    const bytes = readFileSync(path);
    expect(bytes.subarray(68, 72).toString()).toBe('ARCT');
    // Bytes 18 and 19: 1 is a rollback journal, 2 a write-ahead log.
    expect([bytes[18], bytes[19], bytes.readUInt32BE(60)]).toEqual([1, 1, 1]);
  });

  test('saves a change whole or not at all', () => {
    const path = savedProject();
    const file = new ProjectFile(path, { mode: 'write' });
    const broken = madeChange('four', 4, { put: [{ kind: 'note', key: 'b', place: 1, json: 'this is no JSON' }] });
    expect(errorOf(() => file.save(broken)).message).toContain('could not be used');
    expect(file.load()).toMatchObject({ state: { title: 'three', position: 3 }, rows: [{ key: 'project' }] });
    file.save(madeChange('five', 4));
    file.close();
    expect(load(path).state.title).toBe('five');
  });

  test('cuts the log where something else was done after undoing, and drops what an import brought that cannot be redone', () => {
    const path = at('cut.arctrace');
    const file = new ProjectFile(path, { mode: 'create' });
    const preview = (id: string) => ({ ...logEntry(id), type: 'import.preview', command: JSON.stringify({ payload: { id } }) });
    file.save(
      madeChange('a', 1, {
        log: { cut: 0, append: [preview('import-1')] },
        measurements: [spectrum('import-1.1/x'), spectrum('import-10.1/x')],
      }),
    );
    file.save(madeChange('b', 1, { log: { cut: 0, append: [logEntry('b')] } }));
    expect(file.load().measurements.map(({ id }) => id)).toEqual(['import-10.1/x']);
    expect(file.load().log.map(({ words }) => words)).toEqual(['b']);
    expect(JSON.parse(file.logBodies([0])[0]?.patches as string)).toEqual([{ op: 'replace', path: ['title'], value: 'b' }]);
    file.close();
  });

  test('keeps instrument files byte for byte, once, and those that nothing was read from no longer than it is open', () => {
    const path = at('sources.arctrace');
    const file = new ProjectFile(path, { mode: 'create' });
    const [kept, dropped] = [randomBytes(50_000), randomBytes(1000)].map((bytes) => ({
      bytes,
      sha: createHash('sha256').update(bytes).digest('hex'),
    })) as [{ bytes: Buffer; sha: string }, { bytes: Buffer; sha: string }];
    for (const { bytes, sha } of [kept, dropped, kept]) file.keepSource(sha, bytes);
    file.save(madeChange('a', 1, { measurements: [spectrum('import-1.1/x', kept.sha)] }));
    expect(Buffer.compare(file.source(kept.sha), kept.bytes)).toBe(0);
    file.close();
    const again = new ProjectFile(path, { mode: 'write' });
    expect(Buffer.compare(again.source(kept.sha), kept.bytes)).toBe(0);
    expect(errorOf(() => again.source(dropped.sha)).code).toBe('FILE_CORRUPT');
    again.close();
  });

  test('is read-only for whoever comes second, who sees what was saved last; the next may write', () => {
    const path = savedProject();
    const first = new ProjectFile(path, { mode: 'write' });
    first.save(madeChange('four', 4));
    const second = new ProjectFile(path, { mode: 'write' });
    expect(second.readOnly).toMatch(/open in another window/);
    expect(second.load().state.title).toBe('four');
    expect(errorOf(() => second.save(madeChange('mine', 5)))).toMatchObject({ code: 'PROJECT_READ_ONLY' });
    second.close();
    first.save(madeChange('five', 5));
    first.close();
    const third = new ProjectFile(path, { mode: 'write' });
    expect([third.readOnly, third.load().state.title]).toEqual([null, 'five']);
    third.close();
  });

  test('is copied whole to another place, and what was there stays until the copy is complete', () => {
    const path = savedProject();
    const file = new ProjectFile(path, { mode: 'write' });
    file.save(madeChange('four', 4));
    const copy = at('copy.arctrace');
    writeFileSync(copy, 'something older');
    file.copyTo(copy);
    expect(load(copy)).toEqual(file.load());
    expect(readFileSync(copy)[18]).toBe(1);
    const held = new ProjectFile(copy, { mode: 'write' });
    expect(errorOf(() => file.copyTo(copy)).code).toBe('PROJECT_READ_ONLY');
    held.close();
    expect(errorOf(() => file.copyTo(at('no-such-folder/copy.arctrace'))).code).toBe('FILE_UNREADABLE');
    expect(errorOf(() => file.copyTo(path)).message).toContain('this very project');
    file.close();
    expect(readdirSync(at()).filter((name) => /\.part$|-lock$/.test(name))).toEqual([]);
  });
});

describe('what goes wrong is said, and the last good state stays', () => {
  test('a full disk: the change is refused, the next one after room was made saves', () => {
    const path = savedProject();
    const pages = statSync(path).size / 4096;
    const file = new ProjectFile(path, { mode: 'write', largest_pages: pages + 2 });
    const large = {
      ...spectrum('import-2.1/b#1'),
      columns: [{ quantity: 'x', unit: '1', sourceName: '', values: new Float64Array(20_000) }],
    };
    const change: StoredChange = madeChange('four', 4, { measurements: [large] });
    expect(errorOf(() => file.save(change))).toMatchObject({ code: 'DISK_FULL', message: expect.stringContaining('disk is full') });
    expect(file.load().state.title).toBe('three');
    file.close();
    const roomier = new ProjectFile(path, { mode: 'write' });
    roomier.save(change);
    roomier.close();
    expect(load(path).measurements).toHaveLength(2);
  });

  test('a file moved away while it is open: it says so, writes nothing there, and the project can be saved elsewhere', () => {
    const path = savedProject();
    const file = new ProjectFile(path, { mode: 'write' });
    file.save(madeChange('four', 4));
    renameSync(path, at('elsewhere.arctrace'));
    expect(errorOf(() => file.save(madeChange('five', 5)))).toMatchObject({ code: 'PROJECT_MOVED' });
    writeFileSync(path, 'another file in its place');
    expect(errorOf(() => file.save(madeChange('five', 5)))).toMatchObject({ code: 'PROJECT_MOVED' });
    file.copyTo(at('saved-again.arctrace'));
    file.close();
    expect(readFileSync(path, 'utf8')).toBe('another file in its place');
    expect(load(at('saved-again.arctrace')).state.title).toBe('four');
  });

  test('a file that was moved after it had come to rest holds everything', () => {
    const path = savedProject();
    const file = new ProjectFile(path, { mode: 'write' });
    file.save(madeChange('four', 4));
    file.tidy();
    copyFileSync(path, at('rested.arctrace'));
    file.close();
    expect(load(at('rested.arctrace')).state.title).toBe('four');
  });

  test.runIf(process.getuid?.() !== 0)('a folder that may not be written to: the project opens for reading and says why', () => {
    const path = savedProject();
    chmodSync(at(), 0o500);
    try {
      const file = new ProjectFile(path, { mode: 'write' });
      expect(file.readOnly).toMatch(/may not be written to/);
      expect(file.load().state.title).toBe('three');
      file.close();
    } finally {
      chmodSync(at(), 0o700);
    }
  });

  test('a folder that takes no lock: the project opens for reading and says why', () => {
    const path = savedProject();
    // Stands in the way of the lock, as a folder without the right to write does, also for the system's own administrator.
    mkdirSync(`${path}-lock`);
    const file = new ProjectFile(path, { mode: 'write' });
    expect(file.readOnly).toMatch(/may not be written to/);
    expect(file.load().state.title).toBe('three');
    expect(errorOf(() => file.save(madeChange('four', 4)))).toMatchObject({ code: 'PROJECT_READ_ONLY' });
    file.copyTo(at('from-read-only.arctrace'));
    file.close();
    expect(load(at('from-read-only.arctrace')).state.title).toBe('three');
  });

  test('a change that was under way when the program was killed is taken back, for readers and writers', () => {
    for (const mode of ['read', 'write'] as const) {
      const path = savedProject();
      const db = new DatabaseSync(path);
      // Less memory than the change needs, so that half of it is in the file already.
      db.exec('PRAGMA cache_size = 5; BEGIN');
      const insert = db.prepare('INSERT INTO note (id, place, json) VALUES (?, ?, ?)');
      for (let k = 0; k < 200; k += 1) insert.run(`note ${k}`, k, JSON.stringify('x'.repeat(3000)));
      const killed = at(`killed-${mode}.arctrace`);
      copyFileSync(path, killed);
      copyFileSync(`${path}-journal`, `${killed}-journal`);
      db.exec('ROLLBACK');
      db.close();
      expect(statSync(killed).size).toBeGreaterThan(200_000);
      const file = new ProjectFile(killed, { mode });
      expect(file.load()).toMatchObject({ state: { title: 'three' }, rows: [{ key: 'project' }] });
      file.close();
      expect(readdirSync(at()).filter((name) => name.startsWith(`killed-${mode}`))).toEqual([`killed-${mode}.arctrace`]);
    }
  });

  test('no folder to make it in', () => {
    expect(errorOf(() => new ProjectFile(at('nowhere/a.arctrace'), { mode: 'create' }))).toMatchObject({ code: 'FILE_UNREADABLE' });
    expect(errorOf(() => new ProjectFile(at('nowhere.arctrace'), { mode: 'write' }))).toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(existsSync(at('nowhere.arctrace'))).toBe(false);
  });

  test.each([0.97, 0.75, 0.5, 0.25, 0.03])('a copy that ends after %d of its length', (share) => {
    const path = savedProject();
    truncateSync(path, Math.floor(statSync(path).size * share));
    const before = readFileSync(path);
    expect(errorOf(() => new ProjectFile(path, { mode: 'write' }))).toMatchObject({
      code: expect.stringMatching(/FILE_CORRUPT|PROJECT_INVALID/),
    });
    expect(Buffer.compare(readFileSync(path), before)).toBe(0);
  });

  test('bytes overwritten somewhere never give other numbers silently', () => {
    const path = savedProject();
    const sound = JSON.stringify(load(path));
    const bytes = readFileSync(path);
    let refused = 0;
    for (let page = 0; page < bytes.length; page += 4096) {
      writeFileSync(path, bytes);
      const broken = Buffer.from(bytes);
      broken.fill(0xa5, page, page + 200);
      writeFileSync(path, broken);
      try {
        const file = new ProjectFile(path, { mode: 'read' });
        expect(JSON.stringify(file.load())).toBe(sound);
        file.close();
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/FILE_CORRUPT|PROJECT_INVALID|PROJECT_NEWER|FILE_TOO_LARGE/) });
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(10);
  });
});

describe('a foreign or hostile file is refused unchanged', () => {
  const hostile: [string, string][] = [
    ['a trigger', `CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM recording; END`],
    ['a view in the place of nothing', `CREATE VIEW v AS SELECT * FROM fit`],
    ['a view in the place of a table', `DROP TABLE note; CREATE VIEW note AS SELECT 'a' AS id, 0 AS place, '{}' AS json`],
    ['a table of other types', `DROP TABLE note; CREATE TABLE note (id, place, json)`],
    ['a table more', `CREATE TABLE more (x)`],
    ['a table less', `DROP TABLE cell`],
    ['an index on an expression', `CREATE INDEX i ON note (upper(json))`],
    ['a newer version', 'PRAGMA user_version = 99'],
    ['a position beyond its log', `UPDATE project SET value = '77' WHERE key = 'position'`],
    ['a gap in its log', 'DELETE FROM log WHERE place = 1'],
    ['numbers that are no whole numbers', `UPDATE measured SET "values" = x'0102030405'`],
    ['a huge text', `INSERT INTO note (id, place, json) SELECT key, 0, json_quote(hex(zeroblob(50000000))) FROM json_each('[1,2,3]')`],
  ];
  test.each(hostile)(
    '%s',
    (_, sql) => {
      const path = savedProject();
      const db = new DatabaseSync(path);
      db.exec(sql);
      db.close();
      const before = createHash('sha256').update(readFileSync(path)).digest('hex');
      const error = errorOf(() => load(path));
      expect(error).toMatchObject({ name: 'ProjectError', message: expect.stringContaining('made-') });
      expect(error.details.hint).toBeTruthy();
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(before);
    },
    60_000,
  );

  test('a value of another type, smuggled in behind the back of its table', () => {
    const path = savedProject();
    const db = new DatabaseSync(path, { defensive: false });
    const { sql } = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'note'").get() as { sql: string };
    db.exec(`DROP TABLE note; ${sql.replace(/ STRICT$/, '')}; INSERT INTO note (id, place, json) VALUES ('a', 'no number', '{}')`);
    db.exec('PRAGMA writable_schema = ON');
    db.prepare("UPDATE sqlite_schema SET sql = ? WHERE name = 'note'").run(sql);
    db.close();
    expect(errorOf(() => new ProjectFile(path, { mode: 'write' }))).toMatchObject({
      code: 'FILE_CORRUPT',
      message: expect.stringContaining('note.place'),
    });
  });

  test.each([
    ['a text', Buffer.from('freq,re,im\n1,2,3\n'.repeat(20))],
    ['an empty file', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(8192)],
  ])('%s', (_, bytes) => {
    writeFileSync(at('foreign.arctrace'), bytes);
    expect(errorOf(() => load(at('foreign.arctrace')))).toMatchObject({
      code: 'PROJECT_INVALID',
      message: expect.stringContaining('is no project of Arctrace'),
    });
    expect(Buffer.compare(readFileSync(at('foreign.arctrace')), bytes)).toBe(0);
  });

  test("another program's database", () => {
    const db = new DatabaseSync(at('photos.arctrace'));
    db.exec('CREATE TABLE photo (x)');
    db.close();
    expect(errorOf(() => load(at('photos.arctrace'))).message).toContain('is no project of Arctrace');
  });

  test('a source that unpacks to more than it says, or to something else', () => {
    const path = savedProject();
    const bytes = Buffer.alloc(5_000_000);
    const sha = createHash('sha256').update(bytes).digest('hex');
    const file = new ProjectFile(path, { mode: 'write' });
    file.keepSource(sha, bytes);
    file.save(madeChange('four', 4, { measurements: [spectrum('import-9.1/x', sha)] }));
    file.close();
    const db = new DatabaseSync(path);
    db.exec('UPDATE source SET size_bytes = 10');
    db.close();
    const bomb = new ProjectFile(path, { mode: 'write' });
    expect(errorOf(() => bomb.source(sha))).toMatchObject({ name: 'ProjectError' });
    bomb.close();
  });
});
