import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readers } from '../../src/import/registry';
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

  describe('its table of formats', () => {
    const rows = readme
      .slice(readme.indexOf('## What it reads'))
      .split('\n\n')[1]
      ?.split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .slice(2) as string[][];

    test.each(readers.map(({ id, instrument, extensions }) => ({ id, instrument, extensions })))(
      'has $id with its instrument and its endings',
      ({ instrument, extensions }) => {
        // What no instrument's own program wrote stands under "any".
        const [maker = ''] = /^(text|workbook)/.test(instrument) ? ['any'] : instrument.split(/[\s,]/);
        const named = rows.filter((row) => row.slice(1, 3).join(' ').includes(maker));
        const cells = named.map((row) => row[2]?.toLowerCase() ?? '');
        expect(cells.length, maker).toBeGreaterThan(0);
        expect(extensions.filter((extension) => !cells.some((cell) => cell.includes(`\`${extension}\``)))).toEqual([]);
      },
    );

    test('says in every row what was compared with real files', () => {
      expect(rows.filter((row) => row.length !== 5 || row.slice(1, 4).some((cell) => cell === ''))).toEqual([]);
    });
  });
});
