import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const top = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'arctrace-npm-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const shell = process.platform === 'win32';
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('the npm package installs into an empty folder and runs there', ({ skip }) => {
  execFileSync(npm, ['pack', '--ignore-scripts', '--silent', '--pack-destination', scratch], { cwd: top, shell });
  const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz')) as string;
  const empty = join(scratch, 'empty');
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{"name":"empty","private":true}');
  // Its packages are those that installing this project left in npm's own store.
  const install = spawnSync(npm, ['install', '--offline', '--no-audit', '--no-fund', join('..', archive)], {
    cwd: empty,
    shell,
    encoding: 'utf8',
  });
  if (/ENOTCACHED|ENOTFOUND/.test(install.stderr)) skip('not tested: npm has not kept the packages on this machine');
  expect(install.status, install.stderr).toBe(0);
  const run = (...args: string[]) => spawnSync('npx', ['--no-install', 'arctrace', ...args], { cwd: empty, shell, encoding: 'utf8' });
  const demo = run('demo');
  expect(demo.status, demo.stderr).toBe(0);
  expect(demo.stdout).toMatch(/29 of 29 true values lie within/);
  const fitted = run('simulate', '--help');
  expect(fitted.status, fitted.stderr).toBe(0);
}, 60_000);
