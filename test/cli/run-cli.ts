import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = join(fileURLToPath(new URL('../..', import.meta.url)), 'out/main/arctrace.js');

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Where no settings are: what this machine remembers must not reach a test. */
const noSettings = join(tmpdir(), 'arctrace-tests-keep-no-settings');

/** The built command line as a process of its own, as a script runs it. `node`: another Node to run it with; `settings`: its folder of settings. */
export function runCli(
  args: readonly string[],
  { input = '', node = process.execPath, settings = noSettings }: { input?: string; node?: string; settings?: string } = {},
): Promise<CliRun> {
  if (!existsSync(entry)) throw new Error('out/main/arctrace.js is missing: npm run build');
  const child = spawn(node, [entry, ...args], { stdio: 'pipe', env: { ...process.env, NO_COLOR: '1', ARCTRACE_USER_DATA: settings } });
  const run: CliRun = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    run.stderr += text;
  });
  // A command that refuses its options never reads what it is given.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}
