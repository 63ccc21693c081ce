import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const top = fileURLToPath(new URL('../../', import.meta.url));

test('the built main process and preload carry the example from import to table, in threads, behind a stand-in for Electron', () => {
  const run = spawnSync(process.execPath, ['test/stand-ins/run-built-electron.mjs'], { cwd: top, encoding: 'utf8', timeout: 50_000 });
  expect(run.stderr).toBe('');
  const came = JSON.parse(run.stdout) as { fit: object; page: string; rows: number; preload: string };
  expect(came.fit).toMatchObject({ type: 'done', finished: 4, failed: 0 });
  expect(came.rows).toBe(5);
  expect(came.page).toContain('<div id="root">');
  expect(came.preload).toBe(join(top, 'out/preload/preload.cjs'));
  expect(run.status).toBe(0);
});

test('the built preload is one CommonJS file that asks for nothing but Electron, as the sandbox demands', () => {
  const code = readFileSync(join(top, 'out/preload/preload.cjs'), 'utf8');
  expect([...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(code).not.toMatch(/^\s*(import|export)\b/m);
});
