import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../src/core/fit-result';
import { madeFolder } from './made-files';
import { runCli } from './run-cli';

type DemoEntry = FitResult & { synthetic: boolean; truth: Record<string, number> };

describe('demo --out', async () => {
  const at = madeFolder({});
  const run = await runCli(['demo', '--out', at('demo.html')]);

  it('writes a report of the example beside what it prints', () => {
    expect([run.code, run.stderr]).toEqual([0, `arctrace: wrote ${at('demo.html')}\n`]);
    expect(run.stdout).toMatch(/SYNTHETIC/);
    expect(readFileSync(at('demo.html'), 'utf8')).toMatch(/Parameters of the equivalent circuits of synthetic-cell/);
  });
});

describe('demo', async () => {
  const [table, json] = await Promise.all([runCli(['demo']), runCli(['demo', '--json'])]);
  const entries = JSON.parse(json.stdout) as DemoEntry[];

  it('is done without a file and says first that it is synthetic', () => {
    expect([table.code, table.stderr]).toEqual([0, '']);
    expect(table.stdout.split('\n')[0]).toMatch(/SYNTHETIC/);
    expect(table.stdout).toMatch(/0\.5 % noise/);
  });

  it('shows fresh and cycles 1, 100, 500 with the true values beside', () => {
    expect([...table.stdout.matchAll(/^synthetic-cell +(\S+)/gm)].map((match) => match[1])).toEqual(['fresh', '1', '100', '500']);
    expect(table.stdout).toMatch(/^fresh +Rct +ohm +118 /m);
    expect(table.stdout).toMatch(/^500 +Rsei +ohm +78 /m);
  });

  it('as JSON marks every entry as synthetic and gives its truth', () => {
    expect(entries.map(({ synthetic, cycle, sample }) => [synthetic, cycle, sample])).toEqual(
      [0, 1, 100, 500].map((cycle) => [true, cycle, 'synthetic-cell']),
    );
    for (const { truth, parameters } of entries) expect(Object.keys(truth).sort()).toEqual(parameters.map(({ name }) => name).sort());
  });

  it('finds one arc before cycling and two afterwards', () => {
    expect(entries.map(({ arcs }) => arcs)).toEqual(['one', 'two', 'two', 'two']);
  });

  it('has at least nine tenths of the true values within their 95 % intervals, and counts them as it says', () => {
    const inside = entries.flatMap(({ parameters, truth }) =>
      parameters.map(({ name, ci95 }) => ci95 !== null && ci95[0] <= truth[name]! && ci95[1] >= truth[name]!),
    );
    const count = inside.filter(Boolean).length;
    expect(count / inside.length).toBeGreaterThanOrEqual(0.9);
    expect(table.stdout).toContain(`${count} of ${inside.length} true values`);
    expect(table.stdout.match(/ {2}OUTSIDE$/gm)?.length ?? 0).toBe(inside.length - count);
  });
});
