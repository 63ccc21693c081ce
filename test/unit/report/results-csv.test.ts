import { describe, expect, it } from 'vitest';
import type { FailedFit, FitResult } from '../../../src/core/fit-result';
import { emptyTags } from '../../../src/core/recording';
import { resultsCsv } from '../../../src/report/results-csv';

const none = { standardError: null, ci95: null };
/** A result with numbers that are easy to find again. */
const result = (changes: Partial<FitResult> = {}): FitResult => ({
  name: 'a',
  file: 'a.mpr',
  id: 'a#1',
  sample: 'cell 7',
  tags: { ...emptyTags, cycle: 12, potential_V: -0.25, branch: 'charge', temperature_K: 298.15 },
  cycle: 12,
  circuit: 'R0-p(R1,CPE1)',
  weighting: 'modulus',
  points: 57,
  frequency_Hz: { min: 0.01, max: 100000 },
  parameters: [],
  correlation: [],
  roles: { Rs_ohm: 4.5, Rsei_ohm: null, Rct_ohm: 80.25, RseiPlusRct_ohm: null, Rtot_ohm: 84.75, sigmaW_ohmPerSqrtS: null },
  roleErrors: {
    Rs_ohm: { standardError: 0.02, ci95: [4.46, 4.54] },
    Rsei_ohm: none,
    Rct_ohm: { standardError: 1.5, ci95: [77.25, Number.POSITIVE_INFINITY] },
    RseiPlusRct_ohm: none,
    Rtot_ohm: none,
    sigmaW_ohmPerSqrtS: none,
  },
  arcs: 'one',
  alternatives: [],
  agreeingStarts: 3,
  derived: {},
  weightedSumOfSquares: 0.003,
  reducedChiSquared: 2.5e-5,
  pseudoChiSquared: 0.003,
  rmsResidual_percent: 0.51,
  aicc: -1234.5,
  iterations: 20,
  starts: 3,
  stopReason: 'converged',
  elapsed_ms: 3,
  warnings: [
    { code: 'AT_BOUND', message: 'x, y' },
    { code: 'LOW_EXPONENT', message: 'z' },
  ],
  ...changes,
});
const failed: FailedFit = {
  name: 'b',
  file: 'b.mpr',
  id: 'b#1',
  sample: 'cell 7',
  cycle: 13,
  error: { code: 'TOO_FEW_POINTS', message: '2 points cannot determine the 5 parameters of R0-p(R1-W1,CPE1)' },
};

/** Cells by column, read without a library: fine for text that holds no quotes within quotes. */
function parsed(csv: string, delimiter = ','): Record<string, string>[] {
  const split = (line: string) =>
    [...line.matchAll(new RegExp(`(?:^|${delimiter})(?:"([^"]*)"|([^"${delimiter}]*))`, 'g'))].map((match) => match[1] ?? match[2] ?? '');
  const [header, ...lines] = csv.trimEnd().split('\n');
  return lines.map((line) => Object.fromEntries(split(line).map((cell, k) => [split(header!)[k], cell])));
}

describe('the table of results', () => {
  it('has each role with its standard error and its limits, units in the column names', () => {
    const [row] = parsed(resultsCsv([result()]));
    expect(row).toMatchObject({
      Rs_ohm: '4.5',
      Rs_standardError_ohm: '0.02',
      Rs_ci95Low_ohm: '4.46',
      Rs_ci95High_ohm: '4.54',
      Rct_ohm: '80.25',
      Rct_standardError_ohm: '1.5',
      sigmaW_standardError_ohmPerSqrtS: '',
    });
  });

  it('says where a number comes from: sample, cycle, file, tags, circuit, weighting, points and frequencies', () => {
    const [row] = parsed(resultsCsv([result()]));
    expect(row).toMatchObject({
      sample: 'cell 7',
      cycle: '12',
      file: 'a.mpr',
      id: 'a#1',
      potential_V: '-0.25',
      branch: 'charge',
      temperature_K: '298.15',
      soc: '',
      circuit: 'R0-p(R1,CPE1)',
      weighting: 'modulus',
      points: '57',
      frequencyMin_Hz: '0.01',
      frequencyMax_Hz: '100000',
      rmsResidual_percent: '0.51',
      aicc: '-1234.5',
      arcs: 'one',
      warnings: 'AT_BOUND LOW_EXPONENT',
    });
  });

  it('has tags of one’s own under their names, and one that is called as another column says that it is a tag', () => {
    const [row] = parsed(resultsCsv([result({ typedTags: { pressure_MPa: 2.5, points: 3 } })]));
    expect(row).toMatchObject({ pressure_MPa: '2.5', tag_points: '3', points: '57' });
  });

  it('has ratios with error and limits where they were asked for, what they are over, and why one is missing', () => {
    const ratio = { value: 1.5, standardError: 0.03, ci95: [1.44, 1.56] as [number, number] };
    const refused = { value: null, standardError: null, ci95: null, notDetermined: 'no line' };
    const to = { sample: 'cell 7', axis: 'cycle', value: 1, id: 'a#0' };
    const [row] = parsed(
      resultsCsv([
        result({
          relative: { to, quantities: { Rct: ratio, sigmaW: refused } },
          compared: { to: { ...to, sample: 'B' }, quantities: { Rct: ratio } },
        }),
      ]),
    );
    expect(row).toMatchObject({
      relativeTo: 'cycle=1',
      Rct_relative: '1.5',
      Rct_relativeStandardError: '0.03',
      Rct_relativeCi95Low: '1.44',
      Rct_relativeCi95High: '1.56',
      sigmaW_relative: '',
      relativeNotDetermined: 'sigmaW: no line',
      comparedTo: 'B, cycle=1',
      Rct_compared: '1.5',
    });
    expect(Object.keys(parsed(resultsCsv([result()]))[0]!).join()).not.toMatch(/relative|compared/i);
  });

  it('leaves empty what the circuit has not or no number can say, never zero', () => {
    const [row] = parsed(resultsCsv([result()]));
    for (const column of ['Rsei_ohm', 'Rsei_standardError_ohm', 'Rct_ci95High_ohm', 'time_s', 'error']) expect(row![column]).toBe('');
  });

  it('keeps every digit', () => {
    const value = 0.1 + 0.2;
    const [row] = parsed(resultsCsv([result({ rmsResidual_percent: value, reducedChiSquared: 1.23456789012345e-17 })]));
    expect(Number(row!.rmsResidual_percent)).toBe(value);
    expect(Number(row!.reducedChiSquared)).toBe(1.23456789012345e-17);
  });

  it('keeps the place of a spectrum that failed, with the reason in words', () => {
    const rows = parsed(resultsCsv([result(), failed, result({ cycle: 14 })]));
    expect(rows.map(({ cycle }) => cycle)).toEqual(['12', '13', '14']);
    expect(rows[1]).toMatchObject({
      sample: 'cell 7',
      file: 'b.mpr',
      Rct_ohm: '',
      error: 'TOO_FEW_POINTS: 2 points cannot determine the 5 parameters of R0-p(R1-W1,CPE1)',
    });
  });

  it('with only failed ones still has their reasons', () => {
    expect(parsed(resultsCsv([failed]))[0]).toMatchObject({ id: 'b#1', error: expect.stringContaining('TOO_FEW_POINTS') });
  });

  it('with nothing is empty or a header, not an error', () => {
    expect(resultsCsv([]).split('\n').filter(Boolean).length).toBeLessThanOrEqual(1);
  });

  it('quotes text with the separator, with quotes and with line ends', () => {
    const csv = resultsCsv([result({ sample: 'a,b "c"\nd' })]);
    expect(csv).toContain('"a,b ""c""\nd"');
  });

  it.each(['=1+1', '+1', '-x', '@A1'])('keeps a sample called %s from being run as a formula', (sample) => {
    const cell = resultsCsv([result({ sample })])
      .split('\n')[1]!
      .split(',')[0]!;
    expect(cell.replace(/^"/, '')).toMatch(/^'/);
    expect(cell).toContain(sample);
  });
});

describe('with decimal commas', () => {
  const csv = resultsCsv([result(), failed], 'semicolon-comma');

  it('semicolons part the cells and numbers have commas', () => {
    const [row] = parsed(csv, ';');
    expect(row).toMatchObject({ Rs_ohm: '4,5', potential_V: '-0,25', aicc: '-1234,5', points: '57', circuit: 'R0-p(R1,CPE1)' });
    expect(row!.reducedChiSquared!.replace(',', '.')).toBe('0.000025');
  });

  it('text keeps its points', () => {
    expect(parsed(csv, ';').map(({ file }) => file)).toEqual(['a.mpr', 'b.mpr']);
  });

  const number = { unit: 'S/cm', formula: '', inserted: '', inputs: {}, remarks: [], warnings: [] };
  const sigma = { ...number, value: 1.2289e-5, standardError: 2e-7, ci95: [1.19e-5, 1.27e-5] as [number, number] };
  const refused = { ...number, value: null, standardError: null, ci95: null, notDetermined: 'σw is known to 26 %.' };

  it('has derived numbers like roles; what is refused is empty with its reason apart', () => {
    const derived = { ionicConductivity_SPerCm: sigma, diffusion_cm2PerS: refused };
    const [row] = parsed(resultsCsv([result({ derived })]));
    expect(row).toMatchObject({
      ionicConductivity_SPerCm: '0.000012289',
      ionicConductivity_standardError_SPerCm: '2e-7',
      ionicConductivity_ci95Low_SPerCm: '0.0000119',
      diffusion_cm2PerS: '',
      notDetermined: 'diffusion_cm2PerS: σw is known to 26 %.',
    });
  });

  it('has no column for a number that only lacks an entry of the cell record everywhere, but one as soon as a spectrum has it', () => {
    const lacking = { ionicConductivity_SPerCm: { ...refused, missing: ['area_cm2'] } };
    expect(parsed(resultsCsv([result({ derived: lacking })]))[0]).not.toHaveProperty('ionicConductivity_SPerCm');
    const rows = parsed(resultsCsv([result({ derived: lacking }), result({ derived: { ionicConductivity_SPerCm: sigma } })]));
    expect(rows.map((row) => row.ionicConductivity_SPerCm)).toEqual(['', '0.000012289']);
    expect(rows[0]!.notDetermined).toContain('ionicConductivity_SPerCm');
  });

  it('has flags, the heading of the resistances, and for symmetric cells one electrode’s values', () => {
    const one = { values: { Rct_ohm: 40.125 }, errors: { Rct_ohm: { standardError: 0.75, ci95: null } } };
    const flags = [{ code: 'JUMP', message: 'x', action: 'y' }];
    const [row] = parsed(resultsCsv([result({ heading: 'interfacial, cell', oneElectrode: one, flags })]));
    expect(row).toMatchObject({
      heading: 'interfacial, cell',
      Rct_ohm: '80.25',
      Rct_oneElectrode_ohm: '40.125',
      Rct_oneElectrodeStandardError_ohm: '0.75',
      flags: 'JUMP',
    });
  });
});
