import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { VoltammetryResult } from '../../src/core/voltammetry-result';
import { evenCell, evenRates_mVPerS, evenShares, madeRows } from '../unit/voltammetry/made-voltammograms';
import { impedanceCsv, madeFolder } from './made-files';
import { chSeries, chText, tableText } from './made-voltammogram';
import { runCli } from './run-cli';

const noisy = { ...evenCell, noise: 0.002 };
const at = madeFolder({
  ...Object.fromEntries(Object.entries(chSeries('even', evenCell, evenRates_mVPerS)).map(([name, text]) => [`even/${name}`, text])),
  ...Object.fromEntries(Object.entries(chSeries('noisy', noisy, evenRates_mVPerS)).map(([name, text]) => [`noisy/${name}`, text])),
  ...Object.fromEntries(evenRates_mVPerS.map((rate, k) => [`tables/cell_${rate}mVs.csv`, tableText(evenCell, rate / 1000, k)])),
  ...Object.fromEntries(evenRates_mVPerS.map((rate, k) => [`counted/run_0${k + 1}.txt`, chText(evenCell, rate / 1000, k)])),
  'silent/a.txt': `U\tI\n${madeRows(evenCell, 1e-3)
    .map(({ potential_V, current_A }) => `${potential_V}\t${current_A}`)
    .join('\n')}\n`,
  'eis.csv': impedanceCsv(1),
  'empty.txt': '',
  'cell.json': JSON.stringify({ area_cm2: '1.5 cm²', concentration_molPerCm3: '0.02 mol/cm³' }),
});

type Entry = VoltammetryResult & { error?: { code: string; message: string; expected?: string; hint?: string }; file?: string };
async function cv(...args: string[]): Promise<{ code: number | null; stderr: string; entries: Entry[] }> {
  const run = await runCli(['cv', ...args, '--json']);
  return { code: run.code, stderr: run.stderr, entries: run.stdout === '' ? [] : (JSON.parse(run.stdout) as Entry[]) };
}

describe('cv of a folder with one file a scan rate', async () => {
  const { code, entries } = await cv(at('even'));
  const [series] = entries as [Entry];

  it('is one series of one sample, with the keys of the contract', () => {
    expect([code, entries.length, series.sample]).toEqual([0, 1, 'even']);
    expect(series.rates_VPerS).toEqual([1e-4, 2e-4, 5e-4, 1e-3, 2e-3]);
    for (const key of ['rates_VPerS', 'peaks', 'shares', 'separation', 'warnings']) expect(series).toHaveProperty(key);
    for (const peak of series.peaks) {
      for (const key of ['name', 'points', 'b', 'bStandardError', 'bR2', 'randlesSevcik']) expect(peak).toHaveProperty(key);
      for (const point of peak.points)
        for (const key of ['rate_VPerS', 'potential_V', 'current_A', 'currentBaselined_A', 'cycle']) expect(point).toHaveProperty(key);
    }
    for (const key of ['potential_V', 'sweep', 'k1', 'k2', 'r2']) expect(Array.isArray(series.separation![key as 'k1'])).toBe(true);
    for (const share of series.shares)
      expect(Object.keys(share)).toEqual(expect.arrayContaining(['rate_VPerS', 'capacitiveShare', 'capacitive_C', 'total_C']));
  });

  it('has the shares 0.522 … 0.830 and b = 0.845 within 0.01', () => {
    for (const [k, share] of evenShares.entries()) expect(Math.abs(series.shares[k]!.capacitiveShare - share)).toBeLessThan(0.01);
    expect(series.peaks.map(({ name }) => name)).toEqual(['A1', 'C1']);
    for (const { b } of series.peaks) expect(Math.abs(b! - 0.845)).toBeLessThan(0.01);
  });

  it('takes the last complete cycle, or the one asked for', async () => {
    expect(series.recordings.map(({ cycle }) => cycle)).toEqual([3, 3, 3, 3, 3]);
    const first = await cv(at('even'), '--cycle', '1');
    expect(first.entries[0]!.recordings.map(({ cycle }) => cycle)).toEqual([1, 1, 1, 1, 1]);
    const none = await cv(at('even'), '--cycle', '9');
    expect(none.code).toBe(1);
    expect(none.entries[0]!.error).toMatchObject({ code: 'NOT_FOUND', expected: expect.stringContaining('1, 2, 3') });
  });

  it('gives the same with noise of 0.2 %, within the stated intervals mostly', async () => {
    const [rough] = (await cv(at('noisy'))).entries as [Entry];
    for (const [k, share] of evenShares.entries()) expect(Math.abs(rough.shares[k]!.capacitiveShare - share)).toBeLessThan(0.01);
    for (const { b } of rough.peaks) expect(Math.abs(b! - 0.845)).toBeLessThan(0.01);
    expect(rough.peaks.map(({ name }) => name)).toEqual(['A1', 'C1']);
  });
});

describe('cv reads', () => {
  it('tables of time, mV and mA, with the rate from their times', async () => {
    const { entries, code } = await cv(at('tables'));
    expect([code, entries.length]).toEqual([0, 1]);
    expect(entries[0]!.rates_VPerS[4]).toBeCloseTo(0.002, 6);
    expect(Math.abs(entries[0]!.peaks[0]!.b! - 0.845)).toBeLessThan(0.01);
  });

  it('files that an instrument counts as one series, and says so', async () => {
    const { entries, stderr } = await cv(at('counted'));
    expect(entries.map(({ sample, rates_VPerS }) => [sample, rates_VPerS.length])).toEqual([['run', 5]]);
    expect(stderr).toMatch(/differ by a number only/);
  });

  it('--rate in place of the file’s own, and says that they disagree', async () => {
    const { entries } = await cv(at('even'), '--rate', 'even_0.5mVs.txt=0.6mV/s');
    expect(entries[0]!.rates_VPerS[2]).toBeCloseTo(6e-4, 12);
    expect(entries[0]!.recordings[2]).toMatchObject({ rateFrom: 'typed' });
    const said = entries[0]!.warnings.find(({ code }) => code === 'SCAN_RATE_DISAGREES')!;
    expect(said.message).toMatch(/0.6 mV\/s as typed.*0.5 mV\/s by the file/);
  });

  it('edits of peaks by name', async () => {
    const { entries } = await cv(at('even'), '--remove-peak', 'C1', '--add-peak', 'anodic@1.3V', '--move-peak', 'A1@2mV/s=0.97V');
    const { peaks } = entries[0]!;
    expect(peaks.map(({ name }) => name)).toEqual(['A1', 'A2']);
    expect(peaks[0]!.points[4]).toMatchObject({ placed: 'by hand', potential_V: 0.97 });
    expect(peaks[1]!.points.map(({ potential_V }) => potential_V)).toEqual([1.3, 1.3, 1.3, 1.3, 1.3]);
  });

  it('the cell record, with D refused where b is not 0.5', async () => {
    const { entries } = await cv(at('even'), '--cell', at('cell.json'));
    for (const { randlesSevcik } of entries[0]!.peaks) {
      expect(randlesSevcik.value).toBeNull();
      expect(randlesSevcik.notDetermined).toMatch(/needs b = 0.5/);
    }
  });

  it('--resistance, and says what it corrected for', async () => {
    const { entries } = await cv(at('even'), '--resistance', '2.96 Ω');
    expect(entries[0]!.resistance).toMatchObject({ value_ohm: 2.96, from: 'typed' });
  });
});

describe('cv says in words', () => {
  it.each([
    ['a rate without a unit', ['--rate', 'even_1mVs.txt=0.5'], /no unit/, /mV\/s/],
    ['a rate in another unit', ['--rate', 'even_1mVs.txt=5s'], /measures something else|unit/, /expected/],
    ['a file that is not there', ['--rate', 'evn_1mVs.txt=1mV/s'], /no voltammogram/, /nearest: {2}even_1mVs.txt/],
    ['an edit that cannot be read', ['--move-peak', 'A1=0.5'], /cannot read/, /A1@0.5mV\/s=0.52V/],
    ['an unknown option', ['--rates', '5'], /no option --rates/, /--rate/],
    ['a cycle that is no number', ['--cycle', 'last'], /--cycle/, /number/],
    ['a resistance below zero', ['--resistance=-3ohm'], /--resistance/, /above zero/],
  ])('%s, with exit code 2', async (_, args, seen, expected) => {
    const run = await runCli(['cv', at('even'), ...args]);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(seen);
    expect(run.stderr).toMatch(expected);
  });

  it('which files hold no voltammogram, with the others done and exit code 1', async () => {
    const { code, entries } = await cv(at('even'), at('eis.csv'), at('empty.txt'), at('missing.txt'));
    expect(code).toBe(1);
    expect(entries.filter(({ peaks }) => peaks !== undefined)).toHaveLength(1);
    expect(entries.flatMap(({ error }) => error?.code ?? []).sort()).toEqual(['FILE_EMPTY', 'FILE_NOT_FOUND', 'NO_DATA']);
  });

  it('that a file without times, header and name gives no scan rate', async () => {
    const { code, entries } = await cv(at('silent/a.txt'));
    expect(code).toBe(1);
    expect(entries[0]!.error).toMatchObject({ message: expect.stringContaining('scan rate'), hint: expect.stringContaining('--rate') });
    const typed = await cv(at('silent/a.txt'), '--rate', 'a.txt=10mV/s');
    expect(typed.code).toBe(0);
    expect(typed.entries[0]!.warnings.map(({ code: one }) => one)).toContain('FEW_RATES');
  });
});

describe('cv prints', () => {
  it('a table for people', async () => {
    const run = await runCli(['cv', at('even')]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/even: 5 scan rates, 0.1 – 2 mV\/s, cycle 3/);
    expect(run.stdout).toMatch(/^A1 +0\.950 +-?0 +0\.8\d+\(\d+\)/m);
    expect(run.stdout).toMatch(/^2 +8[23]\.\d /m);
  });

  it('three tables as CSV', async () => {
    const csv = at('out.csv');
    await runCli(['cv', at('even'), '--csv', csv]);
    const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines(csv)).toHaveLength(1 + 10);
    expect(lines(csv)[0]).toMatch(/^sample,peak,sweep,rate_VPerS,cycle,potential_V,current_A,currentBaselined_A/);
    expect(lines(at('out.shares.csv'))).toHaveLength(1 + 5);
    expect(lines(at('out.separation.csv'))[0]).toMatch(/k1_F/);
  });

  it('the same bytes for the same input', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => runCli(['cv', at('noisy'), '--json'])));
    expect(second!.stdout).toBe(first!.stdout);
  });
});
