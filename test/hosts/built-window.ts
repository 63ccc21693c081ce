import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder like that of the built window, as small as can be. */
export function builtWindow(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'arctrace-window-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Arctrace</title>');
  writeFileSync(join(folder, 'assets/index.js'), 'export {};');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
