import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckedSpectrum } from '../../src/app/check-spectra';
import { type CliRun, runCli } from '../cli/run-cli';
import { fieldData } from '../field-data';

const checked = async (...folders: string[]): Promise<[CliRun, CheckedSpectrum[]]> => {
  const run = await runCli(['check', ...folders.map((folder) => join(fieldData ?? '', folder)), '--json']);
  const entries = JSON.parse(run.stdout) as (CheckedSpectrum & { error?: object })[];
  return [run, entries.filter(({ error }) => error === undefined)];
};
const codes = ({ findings }: CheckedSpectrum) => findings.map(({ code }) => code);

describe.skipIf(fieldData === null)('check of the simulated spectrum that many instruments’ formats hold', () => {
  let copies: CheckedSpectrum[];
  beforeAll(async () => {
    const [, entries] = await checked('eis');
    copies = entries.filter(({ file }) => basename(file ?? '').startsWith('pyimpspec-data.'));
  }, 180_000);

  it('is good in every one of them, to the digits that were written', () => {
    expect(copies.length).toBeGreaterThanOrEqual(8);
    for (const copy of copies) {
      expect(copy.kramersKronig?.verdict).toBe('good');
      expect(copy.kramersKronig?.rmsResidual_percent).toBeLessThan(0.02);
      expect(copy.proposedMask).toEqual([]);
      expect(codes(copy).filter((code) => code !== 'DUPLICATE_SPECTRUM')).toEqual([]);
    }
  });
});

describe.skipIf(fieldData === null)('check of a cell over its states of charge', () => {
  let run: CliRun;
  let spectra: CheckedSpectrum[];
  beforeAll(async () => {
    [run, spectra] = await checked('eis-series');
  }, 180_000);

  it('finds the same fault in each of the 36: scatter above 100 kHz; without those points they are good', () => {
    expect(run.code).toBe(0);
    expect(spectra).toHaveLength(36);
    for (const { kramersKronig, findings, proposedMask, points } of spectra) {
      expect(kramersKronig!.verdict).not.toBe('good');
      expect(kramersKronig!.verdictWithoutBadPoints).toBe('good');
      expect(findings.map(({ code }) => code)).toContain('BAD_POINTS');
      // The sweep runs from 10 mHz up; the last fifth of its rows lies above 100 kHz.
      expect(proposedMask.filter((row) => row >= 0.8 * points).length).toBeGreaterThanOrEqual(4);
      expect(proposedMask.length).toBeLessThanOrEqual(12);
    }
  });
});

describe.skipIf(fieldData === null)('check of real cells over their cycles', () => {
  it('calls most of them good, none a case of mistaken columns, and answers for each of 68', async () => {
    const [run, spectra] = await checked('eis-cycles');
    expect(run.code).toBe(0);
    expect(spectra).toHaveLength(68);
    const verdicts = spectra.map(({ kramersKronig }) => kramersKronig?.verdict);
    expect(verdicts.filter((verdict) => verdict === 'good').length).toBeGreaterThan(45);
    for (const spectrum of spectra) {
      expect(spectrum.kramersKronig).not.toBeNull();
      expect(codes(spectrum)).not.toContain('COLUMNS_SWAPPED');
      expect(codes(spectrum)).not.toContain('SIGN_DOUBTFUL');
      expect(codes(spectrum)).not.toContain('UNITS_DIFFER');
    }
  });
});
