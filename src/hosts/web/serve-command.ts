import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ValidationError } from '../../core/errors';
import { browserArguments } from '../start/browser-arguments';
import { browserCandidates } from '../start/browser-candidates';
import { hasDisplay } from '../start/has-display';
import { serveUntilStopped } from './serve-until-stopped';

/**
 * `serve [--port N] [--no-open]`: the browser host. The first line on stdout is the address and nothing else follows there.
 * @returns the exit code. @throws ValidationError for wrong usage, HostError where it cannot serve.
 */
export function serveCommand(args: readonly string[]): Promise<number> {
  const { port, open } = readOptions(args);
  return serveUntilStopped(port, (address) => {
    process.stdout.write(`${address}\n`);
    if (open) openInBrowser(address);
  });
}

function readOptions(args: readonly string[]): { port: number; open: boolean } {
  const hint = 'Usage: serve [--port N] [--no-open]';
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } }, strict: true });
    const port = values.port === undefined ? 0 : Number(values.port);
    if (!/^\d+$/.test(values.port ?? '0') || port > 65_535) {
      throw new ValidationError('INPUT_INVALID', `--port ${values.port} is no port.`, { expected: 'a whole number from 0 to 65535', hint });
    }
    return { port, open: values['no-open'] !== true };
  } catch (error) {
    if (error instanceof ValidationError) throw error;
    throw new ValidationError('OPTION_UNKNOWN', (error as Error).message, { hint, cause: error });
  }
}

function openInBrowser(address: string): void {
  const browser = browserCandidates(process.platform, process.env).find((path) => existsSync(path));
  if (browser === undefined || !hasDisplay(process.platform, process.env)) {
    process.stderr.write('No browser could be opened here: open the address yourself.\n');
    return;
  }
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(browser, browserArguments(address, isRoot), { stdio: 'ignore', detached: true });
  child.once('error', () => process.stderr.write('The browser did not start: open the address yourself.\n'));
  child.unref();
}
