import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const top = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of the project that git keeps or would keep, as paths from the top folder with `/`. */
export const projectFiles: readonly string[] = (keptByGit() ?? notIgnored()).filter(
  (path) => existsSync(join(top, path)) && statSync(join(top, path)).isFile(),
);

function keptByGit(): string[] | null {
  if (!existsSync(join(top, '.git'))) return null;
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: top, encoding: 'utf8' });
  return git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : null;
}

/** For a copy without git: what the folder names in .gitignore leave. */
function notIgnored(): string[] {
  const rules = readFileSync(join(top, '.gitignore'), 'utf8').split(/\r?\n/);
  const ignored = new Set(['.git', ...rules.filter((rule) => rule.endsWith('/')).map((rule) => rule.slice(0, -1))]);
  const below = (folder: string): string[] =>
    readdirSync(join(top, folder), { withFileTypes: true })
      .filter((entry) => !ignored.has(entry.name))
      .flatMap((entry) => (entry.isDirectory() ? below(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]));
  return below('');
}
