import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const top = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of the project that git keeps or would keep, as paths from the top folder with `/`. */
export const projectFiles: readonly string[] = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: top,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'pipe'],
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(top, path)) && statSync(join(top, path)).isFile());
