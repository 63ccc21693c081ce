import { describe, expect, it } from 'vitest';
import type { FailedFit, FitResult } from '../../src/core/fit-result';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { twoArcSpectrum, twoArcTruth } from './made-files';
import { runCli } from './run-cli';

type Entry = FitResult & FailedFit;
const lineOf = (cycle: number, more: object = {}) => {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(cycle);
  return JSON.stringify({
    name: `cycle ${cycle}`,
    frequency_Hz: [...frequency_Hz],
    zReal_ohm: [...zReal_ohm],
    zImag_ohm: [...zImag_ohm],
    ...more,
  });
};
const fitLines = async (lines: string[], ...args: string[]) => {
  const run = await runCli(['fit', '--stdin', ...args], { input: `${lines.join('\n')}\n` });
  return {
    ...run,
    entries: run.stdout
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Entry),
  };
};
const short = { frequency_Hz: [10, 1], zReal_ohm: [5, 6], zImag_ohm: [-1, -2] };

describe('fit --stdin', () => {
  it('answers each line with a line, in order, and a bad one does not stop the good', async () => {
    const bad = [
      '{"name": "cut", "frequency_Hz": [1, 2',
      JSON.stringify({ name: 'short', ...short }),
      JSON.stringify({ name: 'lengths', ...short, frequency_Hz: [10, 5, 1] }),
      lineOf(2, { name: 'unknown', circuit: 'R0-X1' }),
      lineOf(2, {
        name: 'zero',
        frequency_Hz: [...twoArcSpectrum(2).frequency_Hz].map((f, k) => (k === 4 ? 0 : f)),
      }),
      JSON.stringify({ name: 'null', ...short, zReal_ohm: [5, null] }),
      JSON.stringify({ name: 'typo', ...short, zreal_ohm: [1, 2] }),
      JSON.stringify({ name: 'empty', frequency_Hz: [], zReal_ohm: [], zImag_ohm: [] }),
      '[1, 2, 3]',
      lineOf(2, { name: 'measured', weighting: 'measured' }),
    ];
    const { code, entries, stderr } = await fitLines([lineOf(1), ...bad, '', lineOf(3)], '--circuit', 'two-arcs-nested-warburg');
    expect([code, stderr]).toEqual([1, '']);
    expect(entries.map(({ name, error }) => [name, error?.code ?? 'fitted'])).toEqual([
      ['cycle 1', 'fitted'],
      ['line 2', 'INPUT_INVALID'],
      ['short', 'TOO_FEW_POINTS'],
      ['lengths', 'SPECTRUM_INVALID'],
      ['unknown', 'ELEMENT_UNKNOWN'],
      ['zero', 'SPECTRUM_INVALID'],
      ['null', 'INPUT_INVALID'],
      ['typo', 'INPUT_INVALID'],
      ['empty', expect.stringMatching(/TOO_FEW_POINTS|SPECTRUM_INVALID/)],
      ['line 10', 'INPUT_INVALID'],
      ['measured', 'INPUT_INVALID'],
      ['cycle 3', 'fitted'],
    ]);
    expect(entries.filter(({ error }) => error).map(({ error }) => error!.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { error } of entries) if (error) expect(error.expected).toBeTruthy();
    expect(entries[4]!.error!.column).toBe(4);
    expect(entries[5]!.error!.message).toContain('Point 5');
    expect(entries[6]!.error!.message).toContain('zReal_ohm.1');
  });

  it('takes circuit and weighting from the line before those of the command', async () => {
    const lines = [lineOf(1), lineOf(1, { circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)-W3', weighting: 'unit' })];
    const { entries, code } = await fitLines(lines, '--circuit', 'two-arcs-nested-warburg');
    expect(code).toBe(0);
    expect(entries.map(({ circuit, weighting }) => [circuit, weighting])).toEqual([
      ['R0-p(R1,CPE1)-p(R2-W2,CPE2)', 'modulus'],
      ['R0-p(R1,CPE1)-p(R2,CPE2)-W3', 'unit'],
    ]);
  });

  it('takes standard deviations and says χ² with them', async () => {
    const { zReal_ohm, zImag_ohm } = twoArcSpectrum(4);
    const sigma = [...zReal_ohm].map((re, k) => 0.003 * Math.hypot(re, zImag_ohm[k]!));
    const { entries } = await fitLines(
      [lineOf(4, { weighting: 'measured', sigmaReal_ohm: sigma, sigmaImag_ohm: sigma })],
      '--circuit',
      'two-arcs-nested-warburg',
    );
    // 2 · 43 − 8 degrees of freedom: standard deviation √(2/78) = 0.16.
    expect(Math.abs(entries[0]!.reducedChiSquared - 1)).toBeLessThan(0.5);
    expect(Math.abs(entries[0]!.roles.Rct_ohm! / twoArcTruth(4).R2 - 1)).toBeLessThan(0.02);
  });

  it('chooses the circuit where none is given, and names it', async () => {
    const { entries } = await fitLines([lineOf(1)]);
    expect(entries[0]).toMatchObject({ name: 'cycle 1', arcs: 'two', circuitReason: expect.stringContaining('AICc') });
  });

  it('writes null where an interval has no end, never 0', async () => {
    const open = madeSpectrum('R0-C1', { R0: 30, C1: 2e-3 }, { max_Hz: 1000, min_Hz: 10, perDecade: 5, noise: 0.25, seed: 12 });
    const line = JSON.stringify({ frequency_Hz: [...open.frequency_Hz], zReal_ohm: [...open.zReal_ohm], zImag_ohm: [...open.zImag_ohm] });
    const { entries } = await fitLines([line], '--circuit', 'R0-C1');
    expect(entries[0]!.name).toBe('line 1');
    expect(entries[0]!.parameters[1]).toMatchObject({ name: 'C1', ciMethod: 'profile', ci95: [expect.any(Number), null] });
  });

  it('without a line says nothing and is done', async () => {
    expect(await runCli(['fit', '--stdin'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('simulate', () => {
  const set = Object.entries(twoArcTruth(0)).map(([name, value]) => `${name}=${value}`);
  const args = ['simulate', '--circuit', 'two-arcs-nested-warburg', '--set', ...set.join(' ').split('\n')];

  it('makes a line that fit --stdin turns back into the parameters', async () => {
    const simulated = await runCli([...args, '--ndjson', '--name', 'round trip', '--fmin', '0.02', '--fmax', '2e5']);
    expect([simulated.code, simulated.stderr]).toEqual([0, '']);
    const { code, entries } = await fitLines([simulated.stdout.trim()], '--circuit', 'two-arcs-nested-warburg');
    expect(code).toBe(0);
    expect(entries[0]!.name).toBe('round trip');
    for (const { name, value } of entries[0]!.parameters) {
      expect(value / (twoArcTruth(0) as Record<string, number>)[name]!).toBeCloseTo(1, 6);
    }
  });

  it('adds noise of the size asked for, the same for a seed', async () => {
    const noisy = ['--json', '--noise', '0.01', '--per-decade', '40'];
    const [clean, first, again, other] = await Promise.all(
      [['--json', '--per-decade', '40'], noisy, noisy, [...noisy, '--seed', '2']].map((more) => runCli([...args, ...more])),
    );
    expect(again!.stdout).toBe(first!.stdout);
    expect(other!.stdout).not.toBe(first!.stdout);
    const spectrumOf = ({ stdout }: { stdout: string }) => (JSON.parse(stdout) as { zReal_ohm: number[]; zImag_ohm: number[] }[])[0]!;
    const [a, b] = [spectrumOf(clean!), spectrumOf(first!)];
    const deviations = a.zReal_ohm.flatMap((re, k) => {
      const modulus = Math.hypot(re, a.zImag_ohm[k]!);
      return [(b.zReal_ohm[k]! - re) / modulus, (b.zImag_ohm[k]! - a.zImag_ohm[k]!) / modulus];
    });
    const rms = Math.sqrt(deviations.reduce((sum, value) => sum + value * value, 0) / deviations.length);
    expect(Math.abs(rms / 0.01 - 1)).toBeLessThan(4 / Math.sqrt(2 * deviations.length));
  });

  it('writes text for people that says it is synthetic, and that fit reads', async () => {
    const { stdout } = await runCli([...args, '--fmin', '1', '--fmax', '100', '--per-decade', '2']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^# synthetic.*R2=60/);
    expect(lines[1]).toBe('frequency_Hz,zReal_ohm,zImag_ohm');
    expect(lines.slice(2).map((line) => Number(line.split(',')[0]))).toEqual(
      [100, 31.6227766, 10, 3.16227766, 1].map((f) => expect.closeTo(f, 6)),
    );
    expect(lines.slice(2).every((line) => Number(line.split(',')[2]) < 0)).toBe(true);
  });

  it.each([
    ['without a circuit', ['simulate'], 'needs a circuit'],
    ['without a value', ['simulate', '--circuit', 'R0-C1', '--set', 'R0=5'], 'a value of C1'],
    ['with an unknown parameter', ['simulate', '--circuit', 'R0', '--set', 'R0=5', '--set', 'R1=5'], 'no parameter "R1"'],
    ['with a negative resistance', ['simulate', '--circuit', 'R0', '--set', 'R0=-5'], 'R0 cannot be -5'],
    [
      'with the frequencies the wrong way round',
      ['simulate', '--circuit', 'R0', '--set', 'R0=5', '--fmin', '10', '--fmax', '1'],
      '--fmin 10',
    ],
    ['with negative noise', ['simulate', '--circuit', 'R0', '--set', 'R0=5', '--noise', '-1'], '--noise'],
    ['with a path', ['simulate', 'a.csv', '--circuit', 'R0', '--set', 'R0=5'], 'a.csv'],
  ])('%s is wrong usage', async (_what, argv, words) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('expected');
  });
});
