import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helpSections } from '../../../../../renderer/screens/frame/help-sections';

test('the help is the README’s parts for people who use the window, without its pictures', () => {
  const readme = readFileSync(new URL('../../../../../README.md', import.meta.url), 'utf8');
  const sections = helpSections(readme);
  const titles = sections.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['The window', 'What the numbers mean', 'What it reads', 'The project file']));
  expect(titles).not.toContain('License');
  for (const { text } of sections) expect(text).not.toMatch(/!\[/);
  for (const title of titles) expect(readme).toContain(`## ${title}\n`);
});
