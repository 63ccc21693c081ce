import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, top } from './project-files';

const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(Object.entries(scripts))('npm script %s', (_name, script) => {
  test('needs no shell: it means the same in PowerShell, cmd and sh', () => {
    for (const feature of ['&', '|', ';', '<', '>', '`', '$', '%', '*', "'", '~', '\\']) expect(script).not.toContain(feature);
    expect(script).not.toMatch(/^\s*\w+=/);
  });

  test('starts a file of the project or an installed program', () => {
    const [program = '', first = ''] = script.split(' ');
    if (program === 'node') expect(projectFiles).toContain(first);
    else expect(existsSync(join(top, 'node_modules/.bin', program)), program).toBe(true);
  });
});

test('the flag that names the build configuration is in every call of electron-vite', () => {
  for (const script of Object.values(scripts)) {
    if (script.startsWith('electron-vite')) expect(script).toContain('--config electron.config.ts');
  }
});
