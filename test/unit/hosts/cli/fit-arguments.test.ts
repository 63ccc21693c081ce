import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CommandLine } from '../../../../src/hosts/cli/cli-command';
import { fit } from '../../../../src/hosts/cli/commands/fit';
import { fitArguments } from '../../../../src/hosts/cli/fit-arguments';

const parse = (...argv: string[]) => fitArguments(new CommandLine(fit, argv));
const circuit = ['--circuit', 'R0-p(R1,CPE1)-p(R2,CPE2)'];

describe('what is typed behind fit', () => {
  it('holds, guesses, bounds and ties parameters, several values behind one option', async () => {
    const options = await parse(
      ...circuit,
      '--guess',
      'R1=20',
      'R2=50',
      '--fix',
      'R0=5',
      '--bound',
      'R1=1..100',
      '--tie',
      'R2=2.5*R1',
      'CPE2_alpha=CPE1_alpha',
    );
    expect(options.guess).toEqual({ R1: 20, R2: 50 });
    expect(options.fix).toEqual({ R0: 5 });
    expect(options.bounds).toEqual({ R1: [1, 100] });
    expect(options.ties).toEqual({ R2: { source: 'R1', factor: 2.5 }, CPE2_alpha: { source: 'CPE1_alpha', factor: 1 } });
  });

  it('refuses bounds and ties that cannot be meant, before any file is opened', async () => {
    await expect(parse(...circuit, '--bound', 'R1=1')).rejects.toThrow(/cannot read "R1=1"/);
    await expect(parse(...circuit, '--tie', 'R2=-2*R1')).rejects.toThrow(/cannot read "R2=-2\*R1"/);
    await expect(parse(...circuit, '--bound', 'R1=10..1')).rejects.toThrow(/bounds of R1/);
    await expect(parse(...circuit, '--tie', 'R2=2*R7')).rejects.toThrow(/no parameter "R7"/);
    await expect(parse('--tie', 'R2=2*R1')).rejects.toThrow(/need a circuit/);
  });

  it('knows a person’s own circuits by name', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'circuits-')), 'own.json');
    writeFileSync(path, '{"my cell": "R(RQ)"}');
    expect((await parse('--circuits', path, '--circuit', 'my cell')).circuit).toBe('R(RQ)');
    writeFileSync(path, '["R0"]');
    await expect(parse('--circuits', path, '--circuit', 'my cell')).rejects.toThrow(/no list of circuits/);
  });
});
