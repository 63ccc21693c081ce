import { hasDisplay } from '../start/has-display';
import { findBrowser, openBrowser } from '../start/open-browser';
import { serveUntilStopped } from './serve-until-stopped';

/** The browser host, told on stdout by its address alone. @returns the exit code. @throws HostError where it cannot serve. */
export function serveWindow(port: number, open: boolean): Promise<number> {
  return serveUntilStopped(port, (address) => {
    process.stdout.write(`${address}\n`);
    if (!open) return;
    const browser = hasDisplay(process.platform, process.env) ? findBrowser() : null;
    const sayIt = () => process.stderr.write('No browser could be opened here: open the address yourself.\n');
    if (browser === null) sayIt();
    else openBrowser(browser, address, sayIt);
  });
}
