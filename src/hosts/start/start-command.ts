import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder } from '../built-folder';
import { serveUntilStopped } from '../web/serve-until-stopped';
import { browserArguments } from './browser-arguments';
import { browserCandidates } from './browser-candidates';
import { chooseWindow, type Surroundings } from './choose-window';
import { fetchElectron, findElectron } from './electron-runtime';
import { hasDisplay } from './has-display';
import { runElectron } from './run-electron';

const fetchLimit_ms = 120_000;
const projectFolder = join(builtFolder(), '..');
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm start`: opens Arctrace in the best window there is, and runs until it is closed. @returns the exit code. */
export async function startCommand(): Promise<number> {
  const browser = browserCandidates(process.platform, process.env).find((path) => existsSync(path));
  const around: Surroundings = {
    display: hasDisplay(process.platform, process.env),
    electron: findElectron(projectFolder, process.env) === null ? 'absent' : 'present',
    browser: browser !== undefined,
  };
  for (;;) {
    const choice = chooseWindow(around);
    if (choice === 'address') return openAddress(around);
    if (choice === 'browser') return openBrowser(browser as string);
    if (choice === 'fetch-electron') {
      say("Fetching Electron's runtime (once, at most 2 minutes) ...");
      await fetchElectron(projectFolder, fetchLimit_ms);
      around.electron = findElectron(projectFolder, process.env) === null ? 'unavailable' : 'present';
    } else if (await runElectron(findElectron(projectFolder, process.env) as string, projectFolder, isRoot)) return 0;
    else around.electron = 'unavailable';
  }
}

function openBrowser(browser: string): Promise<number> {
  say(`Electron's runtime is not to be had here, so Arctrace opens in ${browser}. It ends when its window is closed.`);
  return serveUntilStopped(0, (address) => {
    const child = spawn(browser, browserArguments(address, isRoot), { stdio: 'ignore', detached: true });
    child.once('error', () => say(`The browser did not start. Open this address yourself: ${address}`));
    child.unref();
  });
}

function openAddress({ display }: Surroundings): Promise<number> {
  const why = display ? 'There is neither Electron nor Chrome, Chromium or Edge here.' : 'There is no display here.';
  return serveUntilStopped(0, (address) => {
    say(`${why} Open this address in a browser of this machine (it works once; Ctrl+C ends):`);
    process.stdout.write(`${address}\n`);
    say('Without any window, npm run demo shows the example.');
  });
}
