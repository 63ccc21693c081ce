import { app } from 'electron';
import { judgeLaunch, type Launch } from './judge-launch';

/** What the rule's answer is done with. */
export interface LaunchTarget {
  focus(): void;
  open(path: string): Promise<void>;
}

/**
 * Asks the rule at every launch, and does what it says. Projects named before the window is there wait for it.
 * @returns false where another Arctrace runs: then this one has been told to quit
 */
export function followLaunches(): { isFirst: boolean; serve(target: LaunchTarget): void } {
  const waiting: string[] = [];
  let target: LaunchTarget | undefined;
  const follow = (launch: Launch) => {
    const { quit, focus, project } = judgeLaunch(launch);
    if (quit) app.quit();
    if (focus) target?.focus();
    if (project === null) return;
    if (target === undefined) waiting.push(project);
    else void target.open(project);
  };
  const isFirst = app.requestSingleInstanceLock();
  follow({ type: 'start', argv: process.argv, cwd: process.cwd(), isFirst });
  app.on('second-instance', (_, argv, cwd) => follow({ type: 'second-instance', argv, cwd }));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    follow({ type: 'open-file', path });
  });
  return {
    isFirst,
    serve: (served) => {
      target = served;
      const [path] = waiting.splice(0);
      if (path !== undefined) void served.open(path);
    },
  };
}
