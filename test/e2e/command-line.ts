import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FitResult } from '../../src/core/fit-result';

const program = fileURLToPath(new URL('../../out/main/arctrace.js', import.meta.url));

/** The command line's answer to `fit PATH` (and more arguments): its JSON and the table it writes. */
export function fitByCommandLine(path: string, ...more: string[]): { results: FitResult[]; csv: string } {
  const csv = join(mkdtempSync(join(tmpdir(), 'arctrace-e2e-')), 'fits.csv');
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'fit', path, '--json', '--csv', csv, ...more], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`fit ended with ${status}: ${stderr}`);
  return { results: JSON.parse(stdout) as FitResult[], csv: readFileSync(csv, 'utf8') };
}
