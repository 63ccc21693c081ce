import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

export interface ChildOutcome {
  /** null where it could not start, was killed or ran out of time. */
  exitCode: number | null;
  output: string;
  elapsed_s: number;
  timedOut: boolean;
}

const longestOutput = 400_000;

/** Runs a Node script to its end, without a shell and without stdin; never rejects, never outlives `limit_s`. */
export function runChild(
  args: readonly string[],
  folder: string,
  limit_s: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<ChildOutcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    // Its own process group, so that what it started can be ended with it.
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const keep = (text: string) => {
      output = (output + text).slice(-longestOutput);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    const finish = (exitCode: number | null) => {
      clearTimeout(alarm);
      process.removeListener('exit', onExit);
      resolve({ exitCode: timedOut ? null : exitCode, output, elapsed_s: (performance.now() - started) / 1000, timedOut });
    };
    const onExit = () => endTree(child);
    const alarm = setTimeout(() => {
      timedOut = true;
      keep(`\nstopped: not finished after ${limit_s} s\n`);
      endTree(child);
      // A grandchild that left the group may hold the pipes open: do not wait for it.
      setTimeout(() => finish(null), 2000).unref();
    }, limit_s * 1000);
    process.once('exit', onExit);
    child.once('error', (error) => {
      keep(`could not start: ${error.message}\n`);
      finish(null);
    });
    child.once('close', (exitCode, signal) => {
      if (signal !== null && !timedOut) keep(`\nended by ${signal}\n`);
      finish(exitCode);
    });
  });
}

function endTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
