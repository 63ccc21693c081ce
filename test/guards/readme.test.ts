import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, top } from './project-files';

const readme = readFileSync(join(top, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const found = (pattern: RegExp) => [...readme.matchAll(pattern)].map((match) => match[1] as string);

describe('README.md', () => {
  test('shows on its first screen what it is and the lines that set everything up', () => {
    const firstScreen = readme.split('\n').slice(0, 40).join('\n');
    expect(firstScreen).toMatch(/^# Arctrace/);
    for (const line of ['npm install && npm start', 'npm install && npm test', 'npm.cmd']) expect(firstScreen).toContain(line);
  });

  test('names only npm scripts that exist', () => {
    const named = found(/npm(?:\.cmd)? run (?:-s )?([a-z:-]+)/g);
    expect(named).toContain('cli');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    expect(scripts).toHaveProperty('start');
    expect(scripts).toHaveProperty('test');
  });

  test('names only commands that the command line has', () => {
    const named = found(/npm run -s cli -- ([a-z]+)/g);
    expect(named).toContain('fit');
    expect(named.filter((name) => !projectFiles.includes(`src/hosts/cli/commands/${name}.ts`))).toEqual([]);
  });

  test('names only files and folders that exist', () => {
    const named = found(/`((?:src|circuits|renderer|test|\.ci)\/[^`\s]*)`/g).filter((path) => !/[<>*…]/.test(path));
    expect(named.length).toBeGreaterThan(5);
    expect(
      named.filter((path) => !projectFiles.some((file) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`))),
    ).toEqual([]);
  });
});
