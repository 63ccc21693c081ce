// Runs the built command line from a checkout; builds first where sources are newer than the build.
// Messages go to stderr: stdout belongs to the command.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const top = fileURLToPath(new URL('../../../', import.meta.url));
const entry = join(top, 'out/main/arctrace.js');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function build() {
  const vite = join(top, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(vite)) {
    process.stderr.write('arctrace: not built, and the build tools are not installed. Run: npm install\n');
    process.exit(2);
  }
  process.stderr.write('arctrace: building ...\n');
  const run = spawnSync(process.execPath, [vite, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn'], {
    cwd: top,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const sources = ['src', 'circuits', 'renderer', 'electron.config.ts', 'package.json'].map((name) => join(top, name)).filter(existsSync);
if (!existsSync(entry) || Math.max(...sources.map(newest)) > statSync(entry).mtimeMs) build();
if (!process.argv.includes('--build-only')) await import(pathToFileURL(entry).href);
