import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this person's settings are kept, the same for every host: `ARCTRACE_USER_DATA`, else where the system wants them. */
export function userDataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (env.ARCTRACE_USER_DATA) return env.ARCTRACE_USER_DATA;
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Arctrace');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Arctrace');
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'arctrace');
}
