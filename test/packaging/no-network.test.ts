import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const top = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'arctrace-offline-'));
const guard = new URL('../stand-ins/no-network.mjs', import.meta.url).href;
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** NODE_OPTIONS reaches threads and children too. */
function runGuarded(...args: string[]) {
  return spawnSync(process.execPath, args, {
    cwd: top,
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, NODE_OPTIONS: `--import ${guard}`, ARCTRACE_USER_DATA: join(scratch, 'user-data') },
  });
}

test('the guard sees who asks for the network', () => {
  const { stderr } = runGuarded('-e', 'fetch("http://192.0.2.1/").catch(() => {})');
  expect(stderr).toContain('network: connect 192.0.2.1');
});

test('the command line asks nothing of the network', () => {
  const { status, stderr } = runGuarded('out/main/arctrace.js', 'demo', '--json');
  expect([status, stderr]).toEqual([0, '']);
});

test('the desktop program asks nothing of the network, from its start to the table', () => {
  const { status, stderr } = runGuarded('test/stand-ins/run-built-electron.mjs');
  expect([status, stderr]).toEqual([0, '']);
});
