/** `npm test`: runs every step even when one fails, and closes with one line of counts. Arguments choose steps by the beginning of their name. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OracleId, oracle, oracleNames } from '../oracle.ts';
import { asksForOracle } from './asks-for-oracle.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { type ChildOutcome, runChild } from './run-child.ts';
import { type Step, testSteps } from './steps.ts';
import { closingLine, oneFailed, onePassed, sumOfTallies, type Tally, withExitCode } from './tally.ts';
import { untestedOracles } from './untested-oracles.ts';

const top = fileURLToPath(new URL('../../', import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);

async function runStep(step: Step): Promise<Tally> {
  if (step.needsBrowser && (await ensureBrowser()) === null) {
    print(`FAILED  ${step.name}: no browser. Install Chrome, Chromium or Edge, or run: npx playwright install chromium`);
    return oneFailed;
  }
  const outcome = await runChild(step.args, top, step.limit_s, { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...step.env });
  const tally = stepTally(step, outcome);
  const counts = step.report === undefined ? '' : `  ${closingLine(tally)}`;
  print(`${tally.failed === 0 ? 'ok    ' : 'FAILED'}  ${step.name.padEnd(18)}${outcome.elapsed_s.toFixed(1).padStart(6)} s${counts}`);
  if (tally.failed > 0) printTail(step, outcome);
  return tally;
}

function stepTally(step: Step, outcome: ChildOutcome): Tally {
  if (step.report === undefined) return outcome.exitCode === 0 ? onePassed : oneFailed;
  try {
    return withExitCode(step.report.tally(readFileSync(step.report.file, 'utf8')), outcome.exitCode);
  } catch (error) {
    outcome.output += `\nno readable report: ${String(error)}\n`;
    return oneFailed;
  }
}

/** The end of a failed step's output, where tools put their summary; what is left out is said. */
function printTail(step: Step, outcome: ChildOutcome): void {
  const lines = outcome.output.trimEnd().split(/\r?\n/);
  const kept = lines.slice(-250);
  if (kept.length < lines.length) print(`    ... ${lines.length - kept.length} lines before these; all of it: node ${step.args.join(' ')}`);
  for (const line of kept) print(`    ${line}`);
}

async function runAll(steps: Step[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  const beside = steps.filter((step) => step.beside);
  const lane = async () => {
    for (let step = beside.shift(); step !== undefined; step = beside.shift()) tallies.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, lane));
  for (const step of steps.filter((one) => !one.beside)) tallies.push(await runStep(step));
  return tallies;
}

async function main(): Promise<void> {
  const started = performance.now();
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  // Children that look for `node` find the one npm installed.
  process.env.PATH = [join(top, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const chosen = process.argv.slice(2);
  const reports = mkdtempSync(join(tmpdir(), 'arctrace-test-'));
  // Programs that tests start keep their projects and settings here.
  process.env.ARCTRACE_USER_DATA = join(reports, 'user-data');
  const tallies: Tally[] = [];
  try {
    const steps = testSteps(top, reports);
    const wrong = chosen.filter((name) => !steps.some((step) => step.name.startsWith(name)));
    if (wrong.length > 0) {
      print(`no step begins with ${wrong.join(', ')}; there are: ${steps.map((step) => step.name).join(', ')}`);
      tallies.push(oneFailed);
    }
    tallies.push(...(await runAll(steps.filter((step) => chosen.length === 0 || chosen.some((name) => step.name.startsWith(name))))));
  } catch (error) {
    print(`FAILED  the test run itself: ${error instanceof Error ? error.stack : String(error)}`);
    tallies.push(oneFailed);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  const tested = (id: OracleId) => oracle(id) !== null && asksForOracle(id, join(top, 'test'));
  const check = untestedOracles(oracleNames, tested, process.env.ARCTRACE_REQUIRE ?? '');
  for (const failure of check.failures) {
    print(`FAILED  ${failure}`);
    tallies.push(oneFailed);
  }
  print(`all steps ${((performance.now() - started) / 1000).toFixed(1)} s`);
  for (const id of check.untested) print(`not tested: ${oracleNames[id]}`);
  const sum = sumOfTallies(tallies);
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
  print(closingLine(sum));
}

await main();
