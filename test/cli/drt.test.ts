import { describe, expect, it } from 'vitest';
import { cutMpr, impedanceCsv, madeFolder, tenLoopFile, twoArcSpectrum, twoArcTruth } from './made-files';
import { runCli } from './run-cli';

const at = madeFolder({
  'Cell9_GEIS.mpr': tenLoopFile(),
  'one_cycle1.csv': impedanceCsv(1),
  'few.csv': impedanceCsv(1).split('\n').slice(0, 5).join('\n'),
  'cut.mpr': cutMpr(),
});

interface Peak {
  tau_s: number;
  frequency_Hz: number;
  resistance_ohm: number;
  resistanceError_ohm: number;
  capacitance_F: number;
}
interface Entry {
  name: string;
  file: string;
  id: string;
  sample: string;
  tags: object;
  cycle: number;
  lambda: number;
  tau_s: number[];
  gamma_ohm: number[];
  ohmicResistance_ohm: number;
  inductance_H: number;
  blockingCapacitance_F: number | null;
  tailResistance_ohm: number | null;
  peaks: Peak[];
  rmsResidual_percent: number;
  warnings: { code: string }[];
  frequency_Hz: { min: number; max: number };
  error?: { code: string };
}
const drt = async (...args: string[]) => {
  const run = await runCli(['drt', ...args, '--json']);
  return { ...run, entries: JSON.parse(run.stdout) as Entry[] };
};

describe('drt of a series', async () => {
  const { code, stderr, entries } = await drt(at('Cell9_GEIS.mpr'), '--cycles', '1,5,10');

  it('has one entry a spectrum, with the distribution on its τ', () => {
    expect([code, stderr]).toEqual([0, '']);
    expect(entries.map(({ cycle }) => cycle)).toEqual([1, 5, 10]);
    for (const { tau_s, gamma_ohm, lambda, rmsResidual_percent, id, sample, file } of entries) {
      expect([sample, file]).toEqual(['Cell9_GEIS', at('Cell9_GEIS.mpr')]);
      expect(id).toMatch(/^Cell9_GEIS#\d+$/);
      expect(gamma_ohm).toHaveLength(tau_s.length);
      expect(tau_s.every((tau, k) => k === 0 || tau > tau_s[k - 1]!)).toBe(true);
      expect(Math.min(...gamma_ohm)).toBeGreaterThanOrEqual(0);
      expect(lambda).toBeGreaterThan(0);
      // Made with 0.3 % noise.
      expect(rmsResidual_percent).toBeGreaterThan(0.2);
      expect(rmsResidual_percent).toBeLessThan(0.4);
    }
  });

  it('finds Rs and the film arc of every cycle within 6 %, its τ within 20 %, and the diffusion as a tail', () => {
    for (const { cycle, ohmicResistance_ohm, peaks, tailResistance_ohm, warnings, blockingCapacitance_F } of entries) {
      const { R0, R1, CPE1_Q, CPE1_alpha } = twoArcTruth(cycle);
      expect(ohmicResistance_ohm / R0).toBeCloseTo(1, 1);
      const [film] = peaks;
      expect(Math.abs(film!.resistance_ohm / R1 - 1)).toBeLessThan(0.06);
      expect(Math.abs(film!.tau_s / (R1 * CPE1_Q) ** (1 / CPE1_alpha) - 1)).toBeLessThan(0.2);
      expect(film!.capacitance_F).toBeCloseTo(film!.tau_s / film!.resistance_ohm, 12);
      expect(film!.frequency_Hz).toBeCloseTo(1 / (2 * Math.PI * film!.tau_s), 6);
      expect(tailResistance_ohm).toBeGreaterThan(10);
      expect(blockingCapacitance_F).toBeNull();
      expect(warnings.map((warning) => warning.code)).toEqual(['DRT_TAIL']);
    }
  });
});

describe('options of drt', () => {
  it('--lambda is taken as given, --fmin and --fmax leave rows out', async () => {
    const { entries } = await drt(at('one_cycle1.csv'), '--lambda', '1e-2', '--fmin', '1', '--fmax', '50000');
    expect(entries[0]!.lambda).toBe(0.01);
    const inside = twoArcSpectrum(1).frequency_Hz.filter((f) => f >= 1 && f <= 5e4);
    expect(entries[0]!.frequency_Hz.max).toBeCloseTo(inside[0]!, 3);
    expect(entries[0]!.frequency_Hz.min).toBeCloseTo(inside.at(-1)!, 6);
  });

  it('without --json: a table of peaks with their errors', async () => {
    const { stdout, code } = await runCli(['drt', at('one_cycle1.csv')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^one_cycle1#1, cycle 1: λ \S+, residual 0\.\d+ %, R0 \d\.\d+ Ω/);
    expect(stdout).toMatch(/^ +\d\.\d+e-\d +\S+ +\d+\.\d+\(\d+\) +\d\.\d+e-\d$/m);
    expect(stdout).toContain('DRT_TAIL');
  });

  it.each([
    [['drt'], /file or folder/],
    [['drt', 'a.csv', '--lambda', '0'], /--lambda is 0/],
    [['drt', 'a.csv', '--lambda', 'auto'], /--lambda is "auto"/],
    [['drt', 'a.csv', '--fmin', '10', '--fmax', '1'], /--fmin 10/],
    [['drt', 'a.csv', '--lamda', '1'], /nearest: +--lambda/],
  ])('%j is wrong usage', async (args, said) => {
    const { code, stdout, stderr } = await runCli(args as string[]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said as RegExp);
  });
});

describe('a spectrum drt cannot use', () => {
  it('is an entry with its error and place; the rest is done and the exit code 1', async () => {
    const { code, entries } = await drt(at('few.csv'), at('cut.mpr'), at('one_cycle1.csv'));
    expect(code).toBe(1);
    expect(entries.map(({ error }) => error?.code ?? null)).toEqual(['TOO_FEW_POINTS', expect.stringMatching(/^FILE_C/), null]);
    expect(entries[0]).toMatchObject({ file: at('few.csv'), id: 'few#1', error: { expected: expect.stringContaining('at least 8') } });
  });
});
