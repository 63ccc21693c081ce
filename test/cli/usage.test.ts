import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { impedanceCsv, madeFolder } from './made-files';
import { runCli } from './run-cli';

const at = madeFolder({ 'a.csv': impedanceCsv(1) });

describe('wrong usage exits with 2, says what was wrong on stderr and nothing on stdout', () => {
  it.each<[string, string[], RegExp[]]>([
    ['no command', [], [/Usage: arctrace COMMAND/, /inspect PATH/]],
    ['an unknown command', ['fitt', 'a.csv'], [/no command "fitt"/, /nearest: +fit$/m]],
    ['an unknown option', ['fit', 'a.csv', '--circiut', 'auto'], [/no option --circiut/, /nearest: +--circuit$/m]],
    ['an unknown short option', ['fit', 'a.csv', '-x'], [/no option/]],
    ['no path', ['fit'], [/file or folder/]],
    ['no path to inspect', ['inspect', '--json'], [/file or folder/]],
    ['an unknown circuit', ['fit', 'a.csv', '--circuit', 'one-arc-warburk'], [/one-arc-warburk/, /nearest: +one-arc-warburg$/m]],
    ['an unclosed bracket', ['fit', 'a.csv', '--circuit', 'R0-p(R1,C1'], [/never closed/, /column \d+/]],
    ['an unknown element', ['fit', 'a.csv', '--circuit', 'R0-X1'], [/X1/, /column 4/]],
    ['an unknown weighting', ['fit', 'a.csv', '--weighting', 'modulos'], [/"modulos"/, /nearest: +modulus$/m]],
    ['an unknown parameter', ['fit', 'a.csv', '--circuit', 'R0-C1', '--fix', 'R9=5'], [/R9/, /one of R0, C1/]],
    ['a parameter held without a circuit', ['fit', 'a.csv', '--fix', 'R0=5'], [/need a circuit/]],
    ['a parameter held at an impossible value', ['fit', 'a.csv', '--circuit', 'R0-C1', '--fix', 'R0=-5'], [/R0 cannot be -5/]],
    ['an impossible guess', ['fit', 'a.csv', '--circuit', 'R0-C1', '--guess', 'R0=-5'], [/R0 cannot be -5/]],
    ['a number that is none', ['fit', 'a.csv', '--fmin', '5Hz'], [/--fmin is "5Hz"/]],
    ['frequencies the wrong way round', ['fit', 'a.csv', '--fmin', '100', '--fmax', '1'], [/--fmin 100/]],
    ['cycles that are none', ['fit', 'a.csv', '--cycles', 'last'], [/--cycles cannot read "last"/]],
    ['files beside --stdin', ['fit', '--stdin', 'a.csv'], [/--stdin/, /a\.csv/]],
  ])('%s', async (_what, argv, patterns) => {
    const { code, stdout, stderr } = await runCli(argv.map((word) => (word === 'a.csv' ? at(word) : word)));
    expect([code, stdout]).toEqual([2, '']);
    for (const pattern of patterns) expect(stderr).toMatch(pattern);
    expect(stderr).not.toMatch(/\n +at /);
  });
});

describe('help', () => {
  it('of the whole and of each command is on stdout and no error', async () => {
    const overview = await runCli(['--help']);
    expect([overview.code, overview.stderr]).toEqual([0, '']);
    const names = [...overview.stdout.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1]!);
    expect(names).toEqual(expect.arrayContaining(['inspect', 'fit', 'simulate', 'demo']));
    for (const name of names) {
      const { code, stdout } = await runCli([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: arctrace ${name}`);
    }
  });

  it('--version is a version', async () => {
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('--debug', () => {
  it('shows the stack, which is otherwise kept', async () => {
    expect((await runCli(['fit', 'a', '--weighting', 'x', '--debug'])).stderr).toMatch(/\n +at /);
  });
});

describe('a reader that closes early', () => {
  it('ends the command quietly', async () => {
    const entry = new URL('../../out/main/arctrace.js', import.meta.url).pathname;
    const child = spawn(process.execPath, [entry, 'simulate', '--circuit', 'R0', '--set', 'R0=5', '--per-decade', '20000'], {
      stdio: 'pipe',
    });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => {
      stderr += text.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});
