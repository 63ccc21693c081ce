import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FailedFit, FitResult } from '../../src/core/fit-result';
import { cutMpr, impedanceCsv, impedanceDta, madeFolder, tenLoopFile, twoArcTruth, voltammogramDta } from './made-files';
import { runCli } from './run-cli';

const at = madeFolder({
  'Cell9_GEIS.mpr': tenLoopFile(),
  'cv.dta': voltammogramDta(),
  'cut.mpr': cutMpr(),
  'empty.mpr': '',
  'notes.txt': 'This is not a measurement.\n',
  'walk/B_cycle10.csv': impedanceCsv(10),
  'walk/B_cycle2.csv': impedanceCsv(2),
  'walk/A_cycle3.dta': impedanceDta(3),
  'walk/cv.dta': voltammogramDta(),
  'walk/readme.md': '# These are measurements\n',
  'walk/.hidden.csv': impedanceCsv(4),
});

type Entry = FitResult & FailedFit;
const fitFiles = async (...args: string[]) => {
  const run = await runCli(['fit', ...args, '--json']);
  return { ...run, entries: JSON.parse(run.stdout) as Entry[] };
};
const twoArcs = ['--circuit', 'two-arcs-nested-warburg'];
const parameterOf = (entry: FitResult, name: string) => entry.parameters.find((parameter) => parameter.name === name)!;

describe('fit of a file with ten loops', async () => {
  const { code, stderr, entries } = await fitFiles(at('Cell9_GEIS.mpr'));

  it('gives ten fits with the cycles 1 to 10, and nothing but JSON on stdout', () => {
    expect([code, stderr]).toEqual([0, '']);
    expect(entries.map(({ cycle }) => cycle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('has every key of the contract and no other', () => {
    const keys =
      `name file id sample tags cycle circuit circuitReason weighting points frequency_Hz parameters correlation roles roleErrors arcs
      alternatives agreeingStarts derived heading warburgLine kramersKronig flags provenance weightedSumOfSquares reducedChiSquared pseudoChiSquared rmsResidual_percent aicc iterations starts stopReason
      elapsed_ms warnings`.split(/\s+/);
    const roleKeys = ['Rs_ohm', 'Rsei_ohm', 'Rct_ohm', 'RseiPlusRct_ohm', 'Rtot_ohm', 'sigmaW_ohmPerSqrtS'].sort();
    for (const entry of entries) {
      expect(Object.keys(entry).sort()).toEqual(keys.toSorted());
      expect(Object.keys(entry.tags).sort()).toEqual(['branch', 'cycle', 'potential_V', 'soc', 'temperature_K', 'time_s']);
      expect(Object.keys(entry.roles).sort()).toEqual(roleKeys);
      expect(Object.keys(entry.roleErrors).sort()).toEqual(roleKeys);
      expect(Object.keys(entry.frequency_Hz).sort()).toEqual(['max', 'min']);
      for (const error of Object.values(entry.roleErrors)) expect(Object.keys(error).sort()).toEqual(['ci95', 'standardError']);
      for (const { role: _role, ...parameter } of entry.parameters) {
        expect(Object.keys(parameter).sort()).toEqual(['atBound', 'ci95', 'ciMethod', 'fixed', 'name', 'standardError', 'unit', 'value']);
        expect(['wald', 'profile', null]).toContain(parameter.ciMethod);
      }
      expect(entry.correlation).toHaveLength(entry.parameters.length);
      for (const row of entry.correlation) expect(row).toHaveLength(entry.parameters.length);
      for (const warning of entry.warnings) expect(Object.keys(warning).sort()).toEqual(['code', 'message']);
    }
  });

  it('finds two arcs in each, by evidence told in words', () => {
    for (const entry of entries) {
      expect(entry.circuit).toBe('R0-p(R1,CPE1)-p(R2-W2,CPE2)');
      expect(entry.arcs).toBe('two');
      expect(entry.circuitReason).toMatch(/AICc/);
    }
  });

  it('gives the numbers the file was made from', () => {
    for (const entry of entries) {
      const truth = twoArcTruth(entry.cycle!);
      expect(Math.abs(entry.roles.Rs_ohm! / truth.R0 - 1)).toBeLessThan(0.02);
      expect(Math.abs(entry.roles.Rsei_ohm! / truth.R1 - 1)).toBeLessThan(0.02);
      expect(Math.abs(entry.roles.Rct_ohm! / truth.R2 - 1)).toBeLessThan(0.02);
      expect(Math.abs(entry.roles.sigmaW_ohmPerSqrtS! / truth.W2 - 1)).toBeLessThan(0.03);
      expect(entry.rmsResidual_percent).toBeLessThan(0.4);
    }
  });
});

describe('fit of a folder', async () => {
  const { code, stderr, entries } = await fitFiles(at('walk'));

  it('fits every spectrum in it in natural order, cells apart, hidden files left alone', () => {
    expect(entries.filter((entry) => entry.parameters !== undefined).map(({ file, sample, cycle }) => [file, sample, cycle])).toEqual([
      [at('walk/A_cycle3.dta'), 'A', 3],
      [at('walk/B_cycle2.csv'), 'B', 2],
      [at('walk/B_cycle10.csv'), 'B', 10],
    ]);
    expect(code).toBe(0);
  });

  it('says what it passed over, as an entry and on stderr', () => {
    const others = entries.filter((entry) => entry.parameters === undefined) as unknown[];
    expect(others).toEqual([{ file: at('walk/readme.md'), skipped: expect.stringContaining('no reader') }]);
    expect(stderr).toContain('readme.md: skipped');
    expect(stderr).not.toContain('.hidden');
  });
});

describe('fit of good files and bad ones', async () => {
  const csv = at('table.csv');
  const args = [
    at('cut.mpr'),
    at('walk/B_cycle2.csv'),
    at('empty.mpr'),
    at('cv.dta'),
    at('notes.txt'),
    at('missing.mpr'),
    at('walk/A_cycle3.dta'),
  ];
  const { code, stderr, entries } = await fitFiles(...args, '--csv', csv, ...twoArcs);
  const errors = Object.fromEntries(entries.filter(({ error }) => error).map(({ file, error }) => [file, error]));

  it('exits with 1, has the good ones fitted and nothing but JSON on stdout', () => {
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/\bat .*\.js:/);
    expect(entries.filter((entry) => entry.parameters !== undefined).map(({ file }) => file)).toEqual([
      at('walk/B_cycle2.csv'),
      at('walk/A_cycle3.dta'),
    ]);
  });

  it('names each bad one with what was seen and what was expected', () => {
    expect(Object.keys(errors).sort()).toEqual([at('cut.mpr'), at('cv.dta'), at('empty.mpr'), at('missing.mpr'), at('notes.txt')].sort());
    expect(errors[at('cut.mpr')]).toMatchObject({
      code: expect.stringMatching(/^FILE_C/),
      file: at('cut.mpr'),
      expected: expect.any(String),
    });
    expect(errors[at('empty.mpr')]).toMatchObject({
      code: 'FILE_EMPTY',
      message: expect.stringContaining('no bytes'),
      expected: expect.any(String),
    });
    expect(errors[at('cv.dta')]).toMatchObject({
      code: 'NO_IMPEDANCE',
      message: expect.stringContaining('cv'),
      expected: expect.stringContaining('impedance'),
    });
    expect(errors[at('notes.txt')]).toMatchObject({
      code: 'FORMAT_UNKNOWN',
      message: expect.stringContaining('This is not'),
      expected: expect.any(String),
    });
    expect(errors[at('missing.mpr')]).toMatchObject({ code: 'FILE_NOT_FOUND', hint: expect.any(String) });
  });

  it('writes them all into the table', () => {
    const lines = readFileSync(csv, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1 + args.length);
    expect(lines[0]).toMatch(/^sample,cycle,file/);
    expect(lines[0]).toContain('Rct_standardError_ohm');
    expect(lines.filter((line) => line.includes('FILE_EMPTY: '))).toHaveLength(1);
  });

  it('says where the table cannot be written, with the fits on stdout all the same', async () => {
    const run = await runCli(['fit', at('walk/B_cycle2.csv'), '--json', '--csv', at('nowhere/table.csv'), ...twoArcs]);
    expect(run.code).toBe(1);
    expect(JSON.parse(run.stdout)).toHaveLength(1);
    expect(run.stderr).toContain('nowhere');
    expect(run.stderr).not.toContain('defect');
  });

  it('for people names them on stderr, with the table on stdout', async () => {
    const run = await runCli(['fit', at('walk/B_cycle2.csv'), at('empty.mpr'), ...twoArcs]);
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/^sample +cycle/);
    expect(run.stdout).toMatch(/^B +2 /m);
    expect(run.stderr).toContain('empty.mpr');
    expect(run.stderr).toContain('expected');
  });
});

describe('what is fitted', () => {
  it('--cycles chooses the spectra', async () => {
    const { entries, code } = await fitFiles(at('Cell9_GEIS.mpr'), '--cycles', '2,9-50', ...twoArcs);
    expect([code, entries.map(({ cycle }) => cycle)]).toEqual([0, [2, 9, 10]]);
  });

  it('--cycles without a match says so', async () => {
    const { entries, code, stderr } = await fitFiles(at('Cell9_GEIS.mpr'), '--cycles', '77', ...twoArcs);
    expect([code, entries]).toEqual([0, []]);
    expect(stderr).toMatch(/--cycles 77/);
  });

  it('--fmin and --fmax choose the points', async () => {
    const { entries } = await fitFiles(at('walk/B_cycle2.csv'), '--fmin', '1', '--fmax', '1e4', ...twoArcs);
    expect(entries[0]!.frequency_Hz.min).toBeGreaterThanOrEqual(1);
    expect(entries[0]!.frequency_Hz.max).toBeLessThanOrEqual(1e4);
    expect(entries[0]!.points).toBe(24);
  });

  it('--fmin and --fmax that leave too few points are an error of that spectrum', async () => {
    const { entries, code } = await fitFiles(at('walk/B_cycle2.csv'), '--fmin', '1', '--fmax', '5', ...twoArcs);
    expect(code).toBe(1);
    expect(entries[0]).toMatchObject({
      file: at('walk/B_cycle2.csv'),
      sample: 'B',
      cycle: 2,
      error: { code: 'TOO_FEW_POINTS', expected: expect.stringContaining('points') },
    });
  });

  it('--fix holds a parameter, --guess gives one more start', async () => {
    const { entries, code } = await fitFiles(
      at('walk/B_cycle2.csv'),
      '--fix',
      'CPE2_alpha=0.85',
      '--fix',
      'R0=5',
      '--guess',
      'R1=25 R2=70',
      ...twoArcs,
    );
    expect(code).toBe(0);
    expect(parameterOf(entries[0]!, 'CPE2_alpha')).toMatchObject({ value: 0.85, fixed: true, standardError: null });
    expect(parameterOf(entries[0]!, 'R0')).toMatchObject({ value: 5, fixed: true });
    expect(Math.abs(parameterOf(entries[0]!, 'R2').value / twoArcTruth(2).R2 - 1)).toBeLessThan(0.02);
  });

  it('--weighting is the one used, and measured needs standard deviations', async () => {
    expect((await fitFiles(at('walk/B_cycle2.csv'), '--weighting', 'proportional', ...twoArcs)).entries[0]!.weighting).toBe('proportional');
    const { entries, code } = await fitFiles(at('walk/B_cycle2.csv'), '--weighting', 'measured', ...twoArcs);
    expect(code).toBe(1);
    expect(entries[0]!.error).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('standard deviation'),
      hint: expect.any(String),
    });
  });

  it('--circuit takes a string of another program and prints ours', async () => {
    const { entries } = await fitFiles(at('walk/B_cycle2.csv'), '--circuit', 'R0+Q1/R1+Q2/(R2+W2)');
    expect(entries[0]!.circuit).toBe('R0-p(CPE1,R1)-p(CPE2,R2-W2)');
    expect(entries[0]).not.toHaveProperty('circuitReason');
  });
});

describe('fit gives', () => {
  it('the same bytes for the same input and seed, but for elapsed_ms', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => runCli(['fit', at('walk'), '--json', '--seed', '5'])));
    const timeless = (text: string) => text.replace(/"elapsed_ms":[^,}]+/g, '');
    expect(timeless(second!.stdout)).toBe(timeless(first!.stdout));
    expect(first!.stdout).toContain('elapsed_ms');
  });

  it('an object a line with --ndjson, failures too', async () => {
    const { stdout, code } = await runCli(['fit', at('walk'), at('empty.mpr'), '--ndjson', ...twoArcs]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
    expect(code).toBe(1);
    expect(lines.filter((entry) => entry.parameters !== undefined)).toHaveLength(3);
    expect(lines.filter(({ error }) => error?.code === 'FILE_EMPTY')).toHaveLength(1);
  });
});
