import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFiles, top } from './project-files';

// Written in parts, so that this file is not its own finding.
const banned: [what: string, pattern: RegExp][] = [
  [
    'a package registry',
    new RegExp(
      `registry\\.${'[a-z0-9-]+\\.(com|org|net|io)'}|//[^/ ]*(${['art' + 'ifactory', 'ver' + 'daccio', 'nexus' + '\\.'].join('|')})`,
      'i',
    ),
  ],
  ['a path of one machine', new RegExp(`(^|[\\s"'\`(=])/${'(work|root|tmp|home/[a-z]+|Users/[A-Za-z]+)'}/`)],
  ['a Windows path of one person', new RegExp(`[A-Z]:\\\\{1,2}${'Users'}\\\\`)],
];
const topLevel = new Set(
  (
    '.ci .dependency-cruiser.mjs .gitattributes .github .gitignore .npmrc CHANGELOG.md CONTRIBUTING.md LICENSE README.md biome.json circuits ' +
    'electron.config.ts package-lock.json package.json packaging renderer src test tsconfig.json'
  ).split(' '),
);
const codeFolders = ['src/', 'circuits/', 'renderer/'];
const isCode = (path: string) => codeFolders.some((folder) => path.startsWith(folder)) && /\.(tsx?|mjs|css)$/.test(path);
const isText = (path: string) => !/\.(png|jpe?g|ico|icns|gif|woff2?|ttf|otf|pdf|mpr|zip|gz|sqlite|arctrace)$/i.test(path);
const linesOf = (path: string) => readFileSync(join(top, path), 'utf8').split('\n');

describe('files of the project', () => {
  test('are found', () => {
    expect(projectFiles).toContain('package.json');
    expect(projectFiles.filter(isCode).length).toBeGreaterThan(20);
  });

  test.each(banned)('do not name %s', (_what, pattern) => {
    const findings = projectFiles
      .filter(isText)
      .flatMap((path) =>
        linesOf(path).flatMap((line, k) => (pattern.test(line) ? [`${path}:${k + 1}: ${line.trim().slice(0, 120)}`] : [])),
      );
    expect(findings).toEqual([]);
  });

  test('lie in the rooms: nothing new at the top level', () => {
    expect([...new Set(projectFiles.map((path) => path.split('/')[0] as string))].filter((name) => !topLevel.has(name))).toEqual([]);
  });

  test('of the program have at most 300 lines', () => {
    const sizes = projectFiles.filter(isCode).map((path) => ({ path, lines: linesOf(path).length - 1 }));
    expect(sizes.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  test('have names in kebab-case', () => {
    const named = projectFiles.filter((path) => isCode(path) || (path.startsWith('test/') && /\.(tsx?|mjs)$/.test(path)));
    expect(named.filter((path) => path.split('/').some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part)))).toEqual([]);
  });

  test('say in their name what is in them: no utils, helpers, misc or manager', () => {
    const vague = /(^|[-./])(utils?|helpers?|misc|managers?|common|stuff)([-./]|$)/;
    expect(projectFiles.filter((path) => isCode(path) || path.startsWith('test/')).filter((path) => vague.test(path))).toEqual([]);
  });

  test('differ in more than the case of their letters, for Windows and macOS', () => {
    const lower = projectFiles.map((path) => path.toLowerCase());
    expect(lower.filter((path, k) => lower.indexOf(path) !== k)).toEqual([]);
    expect(
      projectFiles.filter((path) => /[<>:"|?*\\]|[. ]$/.test(path) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(basename(path))),
    ).toEqual([]);
  });
});
