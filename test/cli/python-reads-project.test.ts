import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { FitResult } from '../../src/core/fit-result';
import { oracle } from '../oracle';
import { impedanceCsv, madeFolder } from './made-files';
import { runCli } from './run-cli';

const python = oracle('python');
const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const [, program = ''] = /```python\n([\s\S]*?)```/.exec(readme) ?? [];

/** Takes the place of the plotting library: prints what it is given. */
const plotting = `import json\ndef errorbar(x, y, yerr, fmt):\n    print(json.dumps([x, y, yerr]))\ndef show():\n    print("shown")\n`;
const at = madeFolder({
  'cells/B_cycle2.csv': impedanceCsv(2),
  'cells/B_cycle10.csv': impedanceCsv(10),
  'cells/B_cycle50.csv': impedanceCsv(50),
  'matplotlib/__init__.py': '',
  'matplotlib/pyplot.py': plotting,
});

test('the lines of the README that plot Rct are five', () => {
  expect(program.trim().split('\n')).toHaveLength(5);
});

test.skipIf(python === null)("Python's sqlite3 plots Rct over cycle with the five lines of the README", async () => {
  const { stdout } = await runCli(['fit', at('cells'), '--save', at('cell.arctrace'), '--json']);
  const fits = JSON.parse(stdout) as FitResult[];
  const run = spawnSync(python as string, ['-c', program], { cwd: at(), encoding: 'utf8', env: { ...process.env, PYTHONPATH: at() } });
  expect(run.stderr).toBe('');
  const [plotted, shown] = run.stdout.trim().split('\n');
  expect(JSON.parse(plotted as string)).toEqual([
    [2, 10, 50],
    fits.map(({ roles }) => roles.Rct_ohm),
    fits.map(({ roleErrors }) => roleErrors.Rct_ohm.standardError),
  ]);
  expect(fits.every(({ roles }) => (roles.Rct_ohm ?? 0) > 50)).toBe(true);
  expect(shown).toBe('shown');
});

test.skipIf(python === null)("Python unpacks an instrument file and a recording's numbers as they were", async () => {
  const reading = `import sqlite3, zlib, struct, json
db = sqlite3.connect("cell.arctrace")
text = zlib.decompress(db.execute("SELECT zlib FROM source JOIN file USING (sha256) WHERE name = 'B_cycle2.csv'").fetchone()[0]).decode()
values = db.execute('SELECT "values" FROM measured JOIN recording USING (id) WHERE cycle = 2 AND quantity = ?', ["zReal_ohm"]).fetchone()[0]
print(json.dumps([text, struct.unpack("<%dd" % (len(values) // 8), values)]))`;
  const run = spawnSync(python as string, ['-c', reading], { cwd: at(), encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const [text, values] = JSON.parse(run.stdout) as [string, number[]];
  expect(text).toBe(impedanceCsv(2));
  expect(values).toEqual(
    impedanceCsv(2)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[1])),
  );
});
