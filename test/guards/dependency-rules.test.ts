import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runChild } from '../runner/run-child.ts';
import { top } from './project-files';

/** An import written in `from` that must be refused by `rule`, or allowed where rule is null. */
const imports: [from: string, specifier: string, rule: string | null][] = [
  ['src/core/a.ts', '../import/a', 'layer-src-core'],
  ['src/core/b.ts', 'zod', 'core-stands-alone'],
  ['src/core/c.ts', './plain', null],
  ['src/import/a.ts', '../impedance/plain', 'layer-src-import'],
  ['src/import/b.ts', 'node:fs', 'any-engine'],
  ['src/import/c.ts', '../core/plain', null],
  ['src/impedance/a.ts', '../voltammetry/plain', 'layer-src-impedance'],
  ['src/impedance/b.ts', '../../circuits/plain', null],
  ['src/impedance/c.ts', '../derive/plain', 'layer-src-impedance'],
  ['src/voltammetry/a.ts', '../titration/plain', 'layer-src-voltammetry'],
  ['src/voltammetry/b.ts', '../derive/plain', null],
  ['src/titration/a.ts', '../cycling/plain', 'layer-src-titration'],
  ['src/cycling/a.ts', '../impedance/plain', 'layer-src-cycling'],
  ['src/derive/a.ts', '../import/plain', 'layer-src-derive'],
  ['src/track/a.ts', '../report/plain', 'layer-src-track'],
  ['src/report/a.ts', '../derive/plain', 'layer-src-report'],
  ['src/project/a.ts', '../app/api', 'layer-src-project'],
  ['src/project/b.ts', 'node:sqlite', null],
  ['circuits/a.ts', '../src/impedance/plain', 'layer-circuits'],
  ['circuits/b.ts', './elements/plain', null],
  ['circuits/elements/a.ts', '../plain', 'layer-circuits-elements'],
  ['src/app/a.ts', '../hosts/cli/plain', 'nothing-imports-hosts'],
  ['src/app/b.ts', 'node:fs', 'any-engine'],
  ['src/app/c.ts', '../impedance/plain', null],
  ['src/app/d.ts', 'react', 'drawing-stays-in-the-window'],
  ['src/pipeline.ts', './hosts/cli/plain', 'nothing-imports-hosts'],
  ['src/hosts/web/a.ts', 'electron', 'electron-stays-in-its-host'],
  ['src/hosts/web/b.ts', '../electron/plain', 'electron-host-stays-alone'],
  ['src/hosts/web/c.ts', '../../import/plain', 'hosts-call-app'],
  ['src/hosts/web/d.ts', '../../app/api', null],
  ['src/hosts/electron/a.ts', 'electron', null],
  ['src/hosts/cli/a.ts', '../../../test/plain', 'no-tests-in-the-program'],
  ['renderer/screens/a.tsx', '../../src/app/session', 'window-knows-the-contract'],
  ['renderer/screens/b.tsx', '../../src/app/api', null],
  ['renderer/screens/c.tsx', 'node:path', 'window-has-no-node'],
  ['renderer/screens/d.tsx', '../../src/core/plain', null],
  ['renderer/screens/e.tsx', '../../src/import/plain', 'window-knows-the-contract'],
  ['renderer/screens/f.tsx', '../../circuits/plain', null],
  ['renderer/screens/g.tsx', '../../src/impedance/compile-circuit', null],
  ['renderer/screens/h.tsx', '../../src/impedance/plain', 'window-knows-the-contract'],
  ['renderer/widgets/a.tsx', '../../circuits/plain', 'widgets-know-no-physics'],
  ['renderer/plots/a.tsx', '../screens/plain', 'plots-know-no-screens'],
  ['src/derive/b.ts', './missing', 'resolvable'],
  ['src/derive/c.ts', './d', 'no-circles'],
];
const plain = ['core', 'import', 'impedance', 'voltammetry', 'titration', 'cycling', 'derive', 'report', 'hosts/cli', 'hosts/electron'].map(
  (room) => `src/${room}/plain.ts`,
);
const targets = [
  ...plain,
  'circuits/plain.ts',
  'circuits/elements/plain.ts',
  'renderer/screens/plain.ts',
  'test/plain.ts',
  'src/app/api.ts',
  'src/app/session.ts',
  'src/impedance/compile-circuit.ts',
];

describe('the dependency rules', async () => {
  // Inside the project, so that packages resolve as they do there; git ignores this folder.
  mkdirSync(join(top, 'out'), { recursive: true });
  const house = mkdtempSync(join(top, 'out/house-'));
  afterAll(() => rmSync(house, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const path of targets) write(path, 'export const nothing = 0;\n');
  for (const [path, specifier] of imports) write(path, `import '${specifier}';\n`);
  write('src/derive/d.ts', "import './c';\n");
  write('test/tsconfig.json', '{}');
  symlinkSync(join(top, 'node_modules'), join(house, 'node_modules'), 'junction');
  const bin = join(top, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(top, '.dependency-cruiser.mjs');
  const child = await runChild([bin, '--config', config, '--output-type', 'json', 'src', 'circuits', 'renderer', 'test'], house, 60);
  const { summary } = JSON.parse(child.output) as { summary: { violations: { from: string; rule: { name: string } }[] } };

  test.each(imports)('%s importing %s: %s', (from, _specifier, rule) => {
    const found = summary.violations.filter((violation) => violation.from === from).map((violation) => violation.rule.name);
    if (rule === null) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });
});
