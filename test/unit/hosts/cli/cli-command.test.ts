import { describe, expect, it } from 'vitest';
import type { ArctraceError } from '../../../../src/core/errors';
import { type CliCommand, CommandLine, commandHelp } from '../../../../src/hosts/cli/cli-command';

const command: CliCommand = {
  name: 'fit',
  synopsis: 'fit PATH…',
  help: 'Fits.',
  options: {
    json: { type: 'boolean', help: 'one array' },
    circuit: { type: 'string', value: 'STRING', help: 'the model' },
    fmin: { type: 'string', value: 'HZ', help: 'lowest frequency' },
    fix: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'hold' },
  },
  run: () => Promise.resolve(0),
};
const line = (...argv: string[]) => new CommandLine(command, argv);
const errorOf = (run: () => unknown): ArctraceError => {
  try {
    run();
  } catch (error) {
    return error as ArctraceError;
  }
  throw new Error('nothing was thrown');
};

describe('what was typed behind a command', () => {
  it('is paths, flags, texts and numbers in any order', () => {
    const typed = line('a.mpr', '--json', '--circuit=R0-p(R1,C1)', 'b.mpr', '--fmin', '0.05');
    expect(typed.paths).toEqual(['a.mpr', 'b.mpr']);
    expect(typed.flag('json')).toBe(true);
    expect(typed.text('circuit')).toBe('R0-p(R1,C1)');
    expect(typed.number('fmin')).toBe(0.05);
    expect(line('a').flag('json')).toBe(false);
    expect(line('a').number('fmin')).toBeUndefined();
  });

  it('behind -- is a path whatever it looks like', () => {
    expect(line('--', '--json').paths).toEqual(['--json']);
  });

  it.each([
    ['1e-3', 0.001],
    ['0,05', 0.05],
    ['+2.5E2', 250],
    ['.5', 0.5],
    ['5.', 5],
  ])('%s is a number', (text, value) => {
    expect(line('--fmin', text).number('fmin')).toBe(value);
  });

  it.each(['5Hz', '1.234,5', '1 000', 'NaN', 'Infinity', '0x10', '1e', 'ten'])('%s is none', (text) => {
    const error = errorOf(() => line('--fmin', text).number('fmin'));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain('--fmin');
    expect(error.message).toContain(text);
    expect(error.details.expected).toContain('number');
  });

  it('gives NAME=VALUE pairs, several to an option or an option each', () => {
    expect(line('--fix', 'R1=25', '--fix', 'R2=1e2').assignments('fix')).toEqual({ R1: 25, R2: 100 });
    expect(line('--fmin', '-5').number('fmin')).toBe(-5);
    expect(line('--fix', 'R1=25 R2=100;CPE1_Q=1,5e-4').assignments('fix')).toEqual({ R1: 25, R2: 100, CPE1_Q: 1.5e-4 });
    expect(line('a').assignments('fix')).toBeUndefined();
  });

  it.each(['R1', '=5', 'R1=', 'R1==5', 'R1=5=6', 'R1=five', 'R1=5,R2=6'])('refuses the pair %s', (pair) => {
    const error = errorOf(() => line('--fix', pair).assignments('fix'));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain('--fix');
  });

  it('names the nearest to an unknown option, and all there are', () => {
    const error = errorOf(() => line('--circiut', 'R0'));
    expect(error.code).toBe('OPTION_UNKNOWN');
    expect(error.message).toContain('fit has no option --circiut');
    expect(error.details.nearest).toBe('--circuit');
    expect(error.details.expected).toContain('--fmin');
  });

  it.each([
    ['an option without its value', ['--fmin'], '--fmin needs a value'],
    ['an option with an empty value', ['--circuit='], '--circuit needs a value'],
    ['a flag with a value', ['--json=yes'], '--json takes no value'],
  ])('refuses %s', (_what, argv, words) => {
    const error = errorOf(() => line(...argv));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain(words);
  });

  it('does not take the next option for a value', () => {
    const error = errorOf(() => line('--circuit', '--json'));
    expect(error.message).toContain('--circuit needs a value');
  });
});

describe('the help of a command', () => {
  it('shows every option with its value and words', () => {
    const help = commandHelp(command);
    expect(help).toContain('Usage: arctrace fit PATH…');
    expect(help).toMatch(/--fmin HZ +lowest frequency/);
    expect(help).toMatch(/--json +one array/);
    expect(help).toMatch(/--help/);
  });
});
