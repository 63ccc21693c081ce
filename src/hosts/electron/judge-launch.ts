import { isAbsolute, resolve } from 'node:path';

/** What the system told us: we were started, somebody started us again, or (macOS) a file of ours was opened. */
export type Launch =
  | { type: 'start'; argv: readonly string[]; cwd: string; isFirst: boolean }
  | { type: 'second-instance'; argv: readonly string[]; cwd: string }
  | { type: 'open-file'; path: string };

export interface LaunchAnswer {
  /** Another Arctrace runs and was told: this one ends. */
  quit: boolean;
  /** Bring the window to the front. */
  focus: boolean;
  /** The project to open, as a whole path; null: none was named. */
  project: string | null;
}

/** The one rule of starting: one Arctrace at a time, and a project that is named is opened in it, however it was named. */
export function judgeLaunch(launch: Launch): LaunchAnswer {
  if (launch.type === 'open-file') return { quit: false, focus: true, project: isProject(launch.path) ? launch.path : null };
  if (launch.type === 'start' && !launch.isFirst) return { quit: true, focus: false, project: null };
  return { quit: false, focus: launch.type === 'second-instance', project: projectOf(launch.argv, launch.cwd) };
}

/** Programs put options of their own among the arguments: only what ends as our files do is looked at. */
function projectOf(argv: readonly string[], cwd: string): string | null {
  const named = argv.slice(1).find((word) => !word.startsWith('-') && isProject(word));
  if (named === undefined) return null;
  return isAbsolute(named) ? named : resolve(cwd, named);
}

function isProject(path: string): boolean {
  return /[^/\\]\.arctrace$/i.test(path) && !path.includes('\0');
}
