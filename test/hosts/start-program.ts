import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));

export interface StartedProgram {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The first whole line on stdout. Rejects where the program ends before it. */
  firstLine(): Promise<string>;
  /** The exit code. */
  ended: Promise<number | null>;
}

/** Runs the built command line as a child, with `env` over the test's own environment. */
export function startProgram(args: readonly string[], env: Record<string, string | undefined> = {}): StartedProgram {
  const child = spawn(process.execPath, ['out/main/arctrace.js', ...args], {
    cwd: top,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const firstLine = () =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')));
      };
      look();
      child.stdout.on('data', look);
      void ended.then((code) => reject(new Error(`ended with ${code} before a line on stdout: ${err}`)));
    });
  return { child, stdout: () => out, stderr: () => err, firstLine, ended };
}
