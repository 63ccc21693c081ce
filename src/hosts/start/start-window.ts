import { join } from 'node:path';
import { builtFolder } from '../built-folder';
import { serveUntilStopped } from '../web/serve-until-stopped';
import { chooseWindow, type Surroundings } from './choose-window';
import { electronState, fetchElectron, findElectron } from './electron-runtime';
import { hasDisplay } from './has-display';
import { findBrowser, openBrowser } from './open-browser';
import { runElectron } from './run-electron';

const fetchLimit_ms = 120_000;
const say = (line: string) => process.stderr.write(`${line}\n`);

/** Opens Arctrace in the best window there is, and runs until it is closed. @returns the exit code. */
export async function startWindow(): Promise<number> {
  const projectFolder = join(builtFolder(), '..');
  const electron = () => findElectron(projectFolder, process.env);
  const browser = findBrowser();
  const around: Surroundings = {
    display: hasDisplay(process.platform, process.env),
    electron: electronState(projectFolder, process.env),
    browser: browser !== null,
  };
  for (;;) {
    const choice = chooseWindow(around);
    if (choice === 'address') return showAddress(around);
    if (choice === 'browser') return showBrowser(browser as string);
    if (choice === 'fetch-electron') {
      say("Fetching Electron's runtime (once; at most 2 minutes) ...");
      await fetchElectron(projectFolder, fetchLimit_ms);
      around.electron = electron() === null ? 'unavailable' : 'present';
    } else {
      if (await runElectron(electron() as string, projectFolder)) return 0;
      around.electron = 'unavailable';
    }
  }
}

function showBrowser(browser: string): Promise<number> {
  say(`Electron's runtime is not to be had here: Arctrace opens in ${browser} and ends when that window is closed.`);
  return serveUntilStopped(0, (address) => {
    openBrowser(browser, address, () => say(`The browser did not start. Open this address in a browser of this machine: ${address}`));
  });
}

function showAddress({ display }: Surroundings): Promise<number> {
  const why = display ? 'There is neither Electron nor Chrome, Chromium or Edge here.' : 'There is no display here.';
  return serveUntilStopped(0, (address) => {
    say(`${why} Open this address in a browser of this machine; it works once, and Ctrl+C ends:`);
    process.stdout.write(`${address}\n`);
    say('Without any window, npm run demo shows the example.');
  });
}
