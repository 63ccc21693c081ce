import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packDesktop } from './pack-desktop';

const top = fileURLToPath(new URL('../../', import.meta.url));
/** As the runtime reads them. */
const fuse = { off: '0'.charCodeAt(0), on: '1'.charCodeAt(0) };
const onLinux = process.platform === 'linux' && process.arch === 'x64';
const scratch = mkdtempSync(join(tmpdir(), 'arctrace-packed-'));
let installed: string;
let output: string;
let packed: string[];
const archive = () => join(installed, 'resources/app.asar');

describe.skipIf(!onLinux)('the desktop program, packed with a stand-in for Electron', () => {
  beforeAll(async () => {
    ({ installed, output } = await packDesktop(scratch));
    packed = listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  }, 60_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('holds the build, its packages and nothing of the sources', () => {
    expect(packed).toEqual(
      expect.arrayContaining(['/package.json', '/out/main/electron.js', '/out/preload/preload.cjs', '/out/renderer/index.html']),
    );
    const ours = new Set(packed.map((path) => path.split('/')[1]));
    expect([...ours].toSorted()).toEqual(['LICENSE', 'node_modules', 'out', 'package.json']);
    expect(packed.filter((path) => /\.(tsx?|map)$/.test(path))).toEqual([]);
  });

  test('holds of node_modules only what the build does not bundle, and no second Node', () => {
    const { dependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const scopes = new Set(packed.flatMap((path) => /^\/node_modules\/(@[^/]+|[^/]+)/.exec(path)?.[1] ?? []));
    const allowed = new Set([...Object.keys(dependencies).map((name) => name.split('/')[0]), '@napi-rs', '.package-lock.json']);
    expect([...scopes].filter((scope) => !allowed.has(scope))).toEqual([]);
    expect(packed.filter((path) => /\/bin\/node(\.exe)?$/.test(path))).toEqual([]);
  });

  test('has what draws figures, code and fonts, beside its archive where native code can read it', () => {
    const beside = (folder: string) => readdirSync(join(installed, 'resources/app.asar.unpacked', folder));
    expect(beside('out/main/chunks').filter((name) => name.endsWith('.ttf'))).toHaveLength(3);
    expect(beside('node_modules/@resvg/resvg-js-linux-x64-gnu')).toContain('resvgjs.linux-x64-gnu.node');
  });

  test('takes less than 30 MB besides the runtime', () => {
    const size = (path: string): number =>
      statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + size(join(path, name)), 0) : statSync(path).size;
    expect(size(join(installed, 'resources')) / 1e6).toBeLessThan(30);
    const archiveFile = readdirSync(output).find((name) => name.endsWith('.tar.gz'));
    expect(archiveFile).toBe('Arctrace-0.1.0-linux-x64.tar.gz');
    const listed = execFileSync('tar', ['tzf', join(output, archiveFile as string)], { encoding: 'utf8' });
    expect(listed).toContain('Arctrace-0.1.0-linux-x64/arctrace\n');
    expect(listed).toContain('/resources/app.asar\n');
  });

  test('has its fuses set: no Node from outside, no inspector, no code from beside the archive', async () => {
    const fuses = await getCurrentFuseWire(join(installed, 'arctrace'));
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ];
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ];
    for (const one of off) expect(fuses[one], FuseV1Options[one]).toBe(fuse.off);
    for (const one of on) expect(fuses[one], FuseV1Options[one]).toBe(fuse.on);
  });

  test('brings the licences of everything in it', () => {
    const notices = readFileSync(join(installed, 'resources/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['react', 'chart.js', 'ml-levenberg-marquardt', 'zod', 'piscina', '@resvg/resvg-js', '@expo-google-fonts/arimo']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d[\\w.-]* \\(`, 'm'));
    }
    const headings = notices.split('\n').filter((_, k, lines) => lines[k - 1] === '-'.repeat(80));
    expect(headings.filter((line) => !/\((MIT|ISC|BSD|Apache|0BSD|BlueOak|MPL|OFL|CC0|\(MIT)/.test(line))).toEqual([]);
    expect(existsSync(join(installed, 'LICENSE.electron.txt'))).toBe(true);
    expect(existsSync(join(installed, 'LICENSES.chromium.html'))).toBe(true);
  });

  test('goes the whole way from files to table with nothing but what is packed', () => {
    const folder = join(scratch, 'unpacked');
    extractAll(archive(), folder);
    const run = spawnSync(process.execPath, ['test/stand-ins/run-built-electron.mjs', join(folder, 'out')], {
      cwd: top,
      encoding: 'utf8',
      timeout: 50_000,
      env: { ...process.env, ARCTRACE_USER_DATA: join(scratch, 'user-data') },
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({ fit: { type: 'done', failed: 0 } });
  });
});
