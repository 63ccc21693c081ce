import { describe, expect, it } from 'vitest';
import { cutMpr, impedanceCsv, impedanceDta, madeFolder, tenLoopFile, twoArcSpectrum, voltammogramDta } from './made-files';
import { runCli } from './run-cli';

/** The same measurement with one row changed, or written otherwise. */
const csv = (change: (cells: [f: number, re: number, im: number], row: number) => number[], header = 'freq/Hz,Re(Z)/Ohm,Im(Z)/Ohm') => {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = twoArcSpectrum(1);
  const rows = Array.from(frequency_Hz, (f, k) => change([f, zReal_ohm[k]!, zImag_ohm[k]!], k).join(','));
  return `${header}\n${rows.join('\n')}\n`;
};

const at = madeFolder({
  'Cell9_GEIS.mpr': tenLoopFile(),
  'good_cycle1.csv': impedanceCsv(1),
  'again_cycle1.csv': impedanceCsv(1),
  'bad.csv': csv(([f, re, im], row) => (row === 20 ? [f, 1.2 * re, im] : [f, re, im])),
  'flipped.csv': csv(([f, re, im]) => [f, re, -im]),
  'few.csv': csv(([f, re, im]) => [f, re, im])
    .split('\n')
    .slice(0, 4)
    .join('\n'),
  'dta/a_cycle3.dta': impedanceDta(3),
  'cv.dta': voltammogramDta(),
  'cut.mpr': cutMpr(),
});

interface Entry {
  name: string;
  file: string;
  id: string;
  sample: string;
  cycle: number | null;
  points: number;
  kramersKronig: {
    rcCount: number;
    mu: number;
    maxResidual_percent: number;
    rmsResidual_percent: number;
    verdict: string;
    badPoints: number[];
    residualReal_percent: number[];
  } | null;
  zHit: { maxDeviation_percent: number; deviation_percent: number[] } | null;
  findings: { code: string; message: string; points: number[]; proposedMask: number[] }[];
  proposedMask: number[];
  error?: { code: string; message: string };
}
const check = async (...args: string[]) => {
  const run = await runCli(['check', ...args, '--json']);
  return { ...run, entries: JSON.parse(run.stdout) as Entry[] };
};

describe('check of good spectra', async () => {
  const { code, stderr, entries } = await check(at('Cell9_GEIS.mpr'));

  it('has one entry a sweep with file, id, sample and cycle, and exits with 0', () => {
    expect([code, stderr]).toEqual([0, '']);
    expect(entries.map(({ cycle }) => cycle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(entries[3]).toMatchObject({ file: at('Cell9_GEIS.mpr'), id: 'Cell9_GEIS#4', sample: 'Cell9_GEIS' });
  });

  it('measures the noise the sweeps were made with, 0.3 %, and calls it good', () => {
    for (const { kramersKronig, zHit, findings, points } of entries) {
      expect(kramersKronig!.verdict).toBe('good');
      expect(kramersKronig!.rmsResidual_percent).toBeGreaterThan(0.2);
      expect(kramersKronig!.rmsResidual_percent).toBeLessThan(0.36);
      expect(kramersKronig!.maxResidual_percent).toBeGreaterThan(kramersKronig!.rmsResidual_percent);
      expect(kramersKronig!.badPoints).toEqual([]);
      expect(kramersKronig!.mu).toBeLessThan(0.85);
      expect(kramersKronig!.residualReal_percent).toHaveLength(points);
      expect(Math.abs(zHit!.maxDeviation_percent)).toBeLessThan(5);
      expect(zHit!.deviation_percent).toHaveLength(points);
      expect(findings).toEqual([]);
    }
  });
});

describe('check of spectra with something wrong', () => {
  it('names the bad point by its row and proposes its mask', async () => {
    const { code, entries } = await check(at('bad.csv'));
    expect(code).toBe(0);
    expect(entries[0]!.kramersKronig!.badPoints).toEqual([20]);
    expect(entries[0]!.proposedMask).toEqual([20]);
    expect(entries[0]!.findings.map((finding) => finding.code)).toContain('BAD_POINTS');
  });

  it('says that the sign is turned, and masks nothing', async () => {
    const { entries } = await check(at('flipped.csv'));
    expect(entries[0]!.kramersKronig!.verdict).toBe('reject');
    expect(entries[0]!.findings.map((finding) => finding.code)).toEqual(['SIGN_DOUBTFUL']);
    expect(entries[0]!.proposedMask).toEqual([]);
  });

  it('says that the same numbers were given twice', async () => {
    const { entries } = await check(at('good_cycle1.csv'), at('again_cycle1.csv'));
    expect(entries[0]!.findings).toEqual([]);
    expect(entries[1]!.findings.map((finding) => finding.code)).toEqual(['DUPLICATE_SPECTRUM']);
    expect(entries[1]!.findings[0]!.message).toContain('good_cycle1#1');
  });

  it('says that there are too few points to test; that is no failure', async () => {
    const { code, entries } = await check(at('few.csv'));
    expect(code).toBe(0);
    expect(entries[0]).toMatchObject({ points: 3, kramersKronig: null, zHit: null });
    expect(entries[0]!.findings.map((finding) => finding.code)).toEqual(['TOO_FEW_POINTS', 'TOO_FEW_POINTS']);
  });
});

describe('check of several inputs', () => {
  it('keeps their order, has an entry for each that fails, and exits with 1', async () => {
    const { code, entries } = await check(at('cut.mpr'), at('good_cycle1.csv'), at('cv.dta'), at('missing.csv'), at('dta'));
    expect(code).toBe(1);
    expect(entries.map(({ error }) => error?.code ?? null)).toEqual([
      expect.stringMatching(/^FILE_C/),
      null,
      'NO_IMPEDANCE',
      'FILE_NOT_FOUND',
      null,
    ]);
    expect(entries[4]!.cycle).toBe(3);
  });

  it('--ndjson: one object a line; --cycles: only those', async () => {
    const { stdout } = await runCli(['check', at('Cell9_GEIS.mpr'), '--ndjson', '--cycles', '2,9-10']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Entry).cycle)).toEqual([2, 9, 10]);
  });

  it('for people: a line a spectrum with its verdict, findings below with the rows counted from 1', async () => {
    const { stdout, stderr, code } = await runCli(['check', at('good_cycle1.csv'), at('bad.csv'), at('cut.mpr')]);
    expect(stdout).toMatch(/^good_cycle1#1, cycle 1: good, Kramers–Kronig residual 0\.\d+ %/);
    expect(stdout).toMatch(/BAD_POINTS +One point .*Leave out: point 21\.$/m);
    expect(stderr).toContain('cut.mpr');
    expect(code).toBe(1);
  });

  it('gives the same bytes twice', async () => {
    const [one, other] = await Promise.all([check(at('bad.csv')), check(at('bad.csv'))]);
    expect(one.stdout).toBe(other.stdout);
  });
});

describe('wrong usage of check exits with 2', () => {
  it.each([[['check']], [['check', 'x.csv', '--lambda', '1']], [['check', 'x.csv', '--cycles', 'all']]])('%j', async (args) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('expected');
  });
});
