import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** The project that the command line makes of a file, beside it under a name of its own. */
export function projectOf(path: string, name: string): string {
  const project = join(dirname(path), `${name}.arctrace`);
  const { stderr, status } = spawnSync(process.execPath, [program, 'inspect', path, '--save', project], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`inspect ended with ${status}: ${stderr}`);
  return project;
}
