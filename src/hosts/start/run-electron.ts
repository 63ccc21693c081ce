import { spawn } from 'node:child_process';

/** A failure this soon is the runtime's (a missing library, a sandbox it may not make), not the person's closing of the window. */
const soon_ms = 10_000;

/** Shows Electron's window until it is closed. @returns false where it could not start, so that something else can be tried. */
export function runElectron(executable: string, projectFolder: string): Promise<boolean> {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(executable, [...(isRoot ? ['--no-sandbox'] : []), projectFolder], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || Date.now() - started > soon_ms));
  });
}
