import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Surroundings } from './choose-window';

/** Electron's own package file asks the network when it is imported, so its folder is looked at instead. */
export function findElectron(projectFolder: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const packageFolder = join(projectFolder, 'node_modules/electron');
  const executable = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform as string] ?? 'electron';
  const path = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist'), executable);
  return existsSync(path) && (env.ELECTRON_OVERRIDE_DIST_PATH !== undefined || isComplete(packageFolder)) ? path : null;
}

/** Whether the runtime is there, could be fetched, or neither: an installed Arctrace brings no installer, and the variable is Electron's own. */
export function electronState(projectFolder: string, env: Readonly<Record<string, string | undefined>>): Surroundings['electron'] {
  if (findElectron(projectFolder, env) !== null) return 'present';
  return existsSync(installerOf(projectFolder)) && !env.ELECTRON_SKIP_BINARY_DOWNLOAD ? 'absent' : 'unavailable';
}

function installerOf(projectFolder: string): string {
  return join(projectFolder, 'node_modules/electron/install.js');
}

/** Unpacking writes `dist/version` among the rest and `path.txt` last: without both it was interrupted. */
function isComplete(packageFolder: string): boolean {
  try {
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
    const unpacked = readFileSync(join(packageFolder, 'dist/version'), 'utf8').trim().replace(/^v/, '');
    return unpacked === version && existsSync(join(packageFolder, 'path.txt'));
  } catch {
    return false;
  }
}

/** Runs Electron's own installer. Settles within `limit_ms`; the installer's words stay with us, its outcome is what is found after it. */
export function fetchElectron(projectFolder: string, limit_ms: number): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installerOf(projectFolder)], {
      cwd: projectFolder,
      stdio: 'ignore',
      timeout: limit_ms,
      killSignal: 'SIGKILL',
    });
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}
