import { basename, dirname, join } from 'node:path';
import { HostError } from '../core/errors';

/** The folder of the build (`out`), in whichever file of `out/main` this was bundled. @throws HostError where this is no build. */
export function builtFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'main') return join(folder, '..');
  }
  throw new HostError('HOST', 'This is not a build of Arctrace.', { hint: 'Run: npm run build' });
}
