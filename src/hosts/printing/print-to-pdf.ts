import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostError } from '../../core/errors';

const patience_ms = 60_000;

/**
 * Prints a page that needs nothing from elsewhere with an installed Chrome, Chromium or Edge, in a folder of its own that is removed.
 * @throws HostError where the browser does not start, or makes no PDF
 */
export async function printToPdf(browser: string, html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'arctrace-print-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    await writeFile(page, html, 'utf8');
    const said = await runBrowser(browser, printArguments(folder, page, pdf));
    return new Uint8Array(
      await readFile(pdf).catch((error: Error) => {
        throw new HostError('HOST', `The browser (${browser}) made no PDF.${said === '' ? '' : ` It said: ${said}`}`, {
          hint: 'Print the .html from the browser by hand, or write .docx or .tex.',
          cause: error,
        });
      }),
    );
  } finally {
    // A browser that ends late may hold its files for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

function printArguments(folder: string, page: string, pdf: string): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    '--headless=new',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    // Chromium refuses to run sandboxed as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    pathToFileURL(page).href,
  ];
}

/** @returns the last line of what it complained about */
function runBrowser(browser: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), patience_ms);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new HostError('HOST', `The browser (${browser}) cannot be started: ${error.message}`, { cause: error }));
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(said.trim().split('\n').at(-1) ?? '');
    });
  });
}
