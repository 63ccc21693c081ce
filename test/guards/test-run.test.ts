import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { oracleNames } from '../oracle.ts';
import { playwrightTally } from '../runner/playwright-tally.ts';
import { runChild } from '../runner/run-child.ts';
import { closingLine, sumOfTallies, withExitCode } from '../runner/tally.ts';
import { untestedOracles } from '../runner/untested-oracles.ts';
import { vitestTally } from '../runner/vitest-tally.ts';
import { top } from './project-files';

mkdirSync(join(top, 'out'), { recursive: true });
const folder = mkdtempSync(join(top, 'out/test-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const bare = { ...process.env, ARCTRACE_REQUIRE: '', NO_COLOR: '1', FORCE_COLOR: undefined };

describe('counting', { timeout: 60_000 }, () => {
  test('Vitest is counted test by test; a file that does not load is one failure', async () => {
    const tests = `import { expect, test } from 'vitest';
      test('a', () => {}); test('b', () => {}); test.skip('c', () => {}); test.todo('d'); test('e', () => expect(1).toBe(2));`;
    write('mixed.test.ts', tests);
    write('broken.test.ts', "import './not-there';");
    write('vitest.config.ts', "export default { test: { include: ['*.test.ts'] } };");
    const child = await runChild(
      [join(top, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder, '--reporter=json', '--outputFile=vitest.json'],
      folder,
      60,
      bare,
    );
    expect(child.exitCode, child.output).toBe(1);
    expect(vitestTally(readFileSync(join(folder, 'vitest.json'), 'utf8'))).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  test('Playwright is counted test by test; a test that passes only when tried again is a failure', async () => {
    const tests = `import { expect, test } from '@playwright/test';
      test('a', () => {}); test.skip('b', () => {}); test('c', () => expect(1).toBe(2));
      test('d', ({}, info) => expect(info.retry).toBe(1));`;
    write('some.spec.ts', tests);
    write(
      'playwright.config.ts',
      "export default { testDir: '.', outputDir: 'output', testMatch: '**/some.spec.ts', retries: 1, reporter: [['json', { outputFile: 'playwright.json' }]] };",
    );
    const child = await runChild([join(top, 'node_modules/@playwright/test/cli.js'), 'test'], folder, 60, bare);
    expect(child.exitCode, child.output).toBe(1);
    expect(playwrightTally(readFileSync(join(folder, 'playwright.json'), 'utf8'))).toEqual({ passed: 1, failed: 2, skipped: 1 });
  });

  test('Playwright without any test is a failure', () => {
    const report = { errors: [{ message: 'No tests found' }], stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } };
    expect(playwrightTally(JSON.stringify(report)).failed).toBe(1);
  });

  test('a child that failed without a failed test still failed', () => {
    const green = { passed: 5, failed: 0, skipped: 1 };
    expect(withExitCode(green, 0)).toEqual(green);
    expect(withExitCode(green, 1).failed).toBe(1);
    expect(withExitCode(green, null).failed).toBe(1);
    expect(withExitCode({ ...green, failed: 3 }, 1).failed).toBe(3);
  });

  test('the closing line names all three counts', () => {
    const sum = sumOfTallies([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]);
    expect(closingLine(sum)).toBe('11 passed, 22 failed, 33 skipped');
  });
});

describe('a child process', { timeout: 60_000 }, () => {
  test('has its output kept and its exit code told', async () => {
    write('speaks.mjs', "console.log('out'); console.error('err'); process.exitCode = 3;");
    const child = await runChild(['speaks.mjs'], folder, 20);
    expect(child).toMatchObject({ exitCode: 3, timedOut: false });
    expect(child.output.split('\n').sort().join()).toBe(',err,out');
  });

  test('that crashes has no exit code to pass with', async () => {
    write('crashes.mjs', "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);");
    expect((await runChild(['crashes.mjs'], folder, 20)).exitCode).not.toBe(0);
  });

  test('finds its stdin closed', async () => {
    write('listens.mjs', "let n = 0; process.stdin.on('data', (d) => (n += d.length)).on('end', () => console.log('ended', n));");
    expect((await runChild(['listens.mjs'], folder, 20)).output).toBe('ended 0\n');
  });

  test('that hangs is ended in time, with what it started', async () => {
    write('waits.mjs', 'console.log(process.pid); setInterval(() => {}, 1000);');
    write(
      'hangs.mjs',
      "import { spawn } from 'node:child_process'; spawn(process.execPath, ['waits.mjs'], { stdio: 'inherit' }); setInterval(() => {}, 1000);",
    );
    const child = await runChild(['hangs.mjs'], folder, 1.5);
    expect(child).toMatchObject({ exitCode: null, timedOut: true });
    expect(child.output).toContain('not finished after 1.5 s');
    const grandchild = Number(/^\d+/.exec(child.output)?.[0]);
    expect(grandchild).toBeGreaterThan(0);
    await expect.poll(() => isRunning(grandchild), { timeout: 3000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Ended, but not yet collected by its parent: on Linux the kernel says so.
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

describe('ARCTRACE_REQUIRE', () => {
  const onlyField = (id: string) => id === 'field';

  test('not set, an absent oracle is named and is no failure', () => {
    expect(untestedOracles(oracleNames, onlyField, '')).toEqual({
      untested: ['electron', 'libreoffice', 'pdftotext', 'tex', 'python'],
      failures: [],
    });
  });

  test('makes each absent oracle it names a failure', () => {
    expect(untestedOracles(oracleNames, onlyField, 'field, tex,electron').failures).toHaveLength(2);
    expect(untestedOracles(oracleNames, onlyField, 'field').failures).toEqual([]);
  });

  test('with a word nobody knows is a failure that lists the known ones', () => {
    const { failures } = untestedOracles(oracleNames, onlyField, 'feild');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toContain('"feild"');
    expect(failures[0]).toContain('field');
  });
});

describe('npm test', { timeout: 60_000 }, () => {
  const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    runChild([join(top, 'test/run.mjs'), ...args], folder, 60, { ...bare, ...env });

  test('closes with the line of counts alone on a line, and exit 1 on a failure', async () => {
    const child = await run(['no-such-step']);
    expect(child.exitCode, child.output).toBe(1);
    expect(child.output).toContain('no step begins with no-such-step; there are: types: src,');
    expect(child.output).toMatch(/\n0 passed, 1 failed, 0 skipped\n$/);
  });

  test('counts a required oracle that is absent as a failure', async () => {
    const child = await run(['no-such-step'], { ARCTRACE_FIELD_DATA: '', ARCTRACE_REQUIRE: 'field' });
    expect(child.output).toMatch(/\nnot tested: field data\n/);
    expect(child.output).toMatch(/\n0 passed, 2 failed, 0 skipped\n$/);
  });
});
