import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronState, fetchElectron, findElectron } from '../../../../src/hosts/start/electron-runtime';

let project: string;
const executable = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron';

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'arctrace-project-'));
  put('package.json', '{"version":"45.3.4"}');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function put(path: string, text: string): string {
  const full = join(project, 'node_modules/electron', path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
  return full;
}

test('the runtime is there once it is unpacked whole and of the right version', () => {
  expect(findElectron(project, {})).toBeNull();
  const path = put(`dist/${executable}`, '');
  expect(findElectron(project, {})).toBeNull();
  put('dist/version', '45.3.3');
  put('path.txt', executable);
  expect(findElectron(project, {})).toBeNull();
  put('dist/version', '45.3.4');
  expect(findElectron(project, {})).toBe(path);
});

test('a runtime elsewhere can be named', () => {
  const folder = mkdtempSync(join(project, 'own-'));
  expect(findElectron(project, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  mkdirSync(dirname(join(folder, executable)), { recursive: true });
  writeFileSync(join(folder, executable), '');
  expect(findElectron(project, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(join(folder, executable));
});

test('fetching runs the installer to its end, whether it succeeds or not', async () => {
  put('install.js', `const fs = require('fs'); fs.writeFileSync(__dirname + '/path.txt', 'x'); process.exit(1);`);
  await fetchElectron(project, 10_000);
  expect(existsSync(join(project, 'node_modules/electron/path.txt'))).toBe(true);
});

test('fetching gives up at its limit', async () => {
  put('install.js', 'setInterval(() => {}, 1000);');
  const started = performance.now();
  await fetchElectron(project, 300);
  expect(performance.now() - started).toBeLessThan(5000);
});

test("the runtime can be fetched where its installer is, unless Electron's own variable forbids it", () => {
  expect(electronState(project, {})).toBe('unavailable');
  put('install.js', '');
  expect(electronState(project, {})).toBe('absent');
  expect(electronState(project, { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBe('unavailable');
  put(`dist/${executable}`, '');
  put('dist/version', '45.3.4');
  put('path.txt', executable);
  expect(electronState(project, {})).toBe('present');
});
