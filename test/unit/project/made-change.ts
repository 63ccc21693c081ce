import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { StoredChange, StoredLogEntry } from '../../../src/core/project-store';

export const logEntry = (words: string): StoredLogEntry => ({
  type: 'project.rename',
  group: null,
  words,
  command: JSON.stringify({ type: 'project.rename', payload: { title: words } }),
  patches: JSON.stringify([{ op: 'replace', path: ['title'], value: words }]),
  inverse: '[]',
});

/** A change that renames the project, with whatever else is given. */
export function madeChange(title: string, position: number, rest: Partial<StoredChange> = {}): StoredChange {
  return {
    state: { id: 'project-1', title, position, jobs: 0, pendingImport: null },
    put: [],
    move: [],
    remove: [],
    log: { cut: position - 1, append: [logEntry(title)] },
    measurements: [],
    ...rest,
  };
}

export const spectrum = (id: string, source_sha256: string | null = null) => ({
  id,
  source_sha256,
  json: JSON.stringify({ id, technique: 'eis' }),
  columns: [
    { quantity: 'frequency_Hz', unit: 'Hz', sourceName: '', values: Float64Array.of(1000, 1) },
    { quantity: 'zReal_ohm', unit: 'Ω', sourceName: '', values: Float64Array.of(Number.NaN, -0) },
    { quantity: 'zImag_ohm', unit: 'Ω', sourceName: '', values: Float64Array.of(Number.NEGATIVE_INFINITY, 5e-324) },
  ],
});

/** A folder for the files of a test, removed when its tests are done. */
export function ownFolder(): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-project-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name = '') => join(folder, name);
}
