import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightTally } from './playwright-tally.ts';
import type { Tally } from './tally.ts';
import { vitestTally } from './vitest-tally.ts';

/** One child process of the test run. It counts as one test, unless it writes a report that is counted test by test. */
export interface Step {
  name: string;
  /** Script and arguments for Node, from the project's top folder. */
  args: string[];
  limit_s: number;
  env?: Record<string, string | undefined>;
  report?: { file: string; tally: (text: string) => Tally };
  needsBrowser?: boolean;
  /** Checks that only read may run beside each other. */
  beside?: boolean;
}

const bin = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'node_modules/knip/bin/knip.js',
  electronVite: 'node_modules/electron-vite/bin/electron-vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/** Everything `npm test` does, in this order. `reports` is a folder for what the test runners write. */
export function testSteps(top: string, reports: string): Step[] {
  const has = (pattern: string) => globSync(pattern, { cwd: top }).length > 0;
  const check = (name: string, ...args: string[]): Step => ({ name, args, limit_s: 240, beside: true });
  const typed = ['src', 'src/hosts', 'renderer', 'test'].filter((folder) => has(`${folder}/**/*.{ts,tsx}`));
  const roomed = ['src', 'circuits', 'renderer', 'test'].filter((folder) => existsSync(join(top, folder)));
  const vitestReport = join(reports, 'vitest.json');
  const playwrightReport = join(reports, 'playwright.json');
  const projects = ['unit', 'contract', 'cli', 'field', 'packaging'].flatMap((name) => ['--project', name]);
  const steps: Step[] = [
    ...typed.map((folder) => check(`types: ${folder}`, bin.tsc, '-p', `${folder}/tsconfig.json`)),
    check('lint', bin.biome, 'check', '--error-on-warnings', '--max-diagnostics=100', '.'),
    check('dependency rules', bin.depcruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', ...roomed),
    check('dead code', bin.knip, '--no-progress', '--treat-config-hints-as-errors'),
    { name: 'build', args: [bin.electronVite, 'build', '--config', 'electron.config.ts'], limit_s: 240 },
    {
      name: 'vitest',
      args: [
        bin.vitest,
        'run',
        '--config',
        'test/vitest.config.ts',
        ...projects,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ],
      limit_s: 900,
      report: { file: vitestReport, tally: vitestTally },
    },
  ];
  if (has('test/e2e/**/*.spec.ts')) {
    steps.push({
      name: 'end to end',
      args: [bin.playwright, 'test', '--config', 'test/e2e/playwright.config.ts', '--reporter=line,json'],
      // Playwright sets FORCE_COLOR for its workers, and Node complains where both are set.
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, NO_COLOR: undefined, FORCE_COLOR: '0' },
      limit_s: 900,
      report: { file: playwrightReport, tally: playwrightTally },
      needsBrowser: true,
    });
  }
  return steps;
}
