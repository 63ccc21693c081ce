import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FailedFit, FitResult } from '../../src/core/fit-result';
import { madeSpectrum } from '../unit/impedance/made-spectrum';
import { madeFolder } from './made-files';
import { runCli } from './run-cli';
import { seriesOfTwenty } from './series-of-twenty';

/** As a German spreadsheet exports it: semicolons and decimal commas. */
function withDecimalComma({ frequency_Hz, zReal_ohm, zImag_ohm }: ReturnType<typeof seriesOfTwenty>[number]['spectrum']): string {
  const number = (value: number) => String(value).replace('.', ',');
  const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k]!, -zImag_ohm[k]!].map(number).join(';'));
  return `freq/Hz;Re(Z)/Ohm;-Im(Z)/Ohm\n${rows.join('\n')}\n`;
}

describe('a folder of twenty spectra with two outliers, one corrupted file and decimal commas', async () => {
  const members = seriesOfTwenty(4);
  const corrupted = withDecimalComma(members[9]!.spectrum).replace(/^(.*\n){20}/, (head) => `${head}158,4;###;12,1\n`);
  const at = madeFolder({
    ...Object.fromEntries(members.map(({ cycle, spectrum }) => [`cell/Cell4_cycle${cycle}.csv`, withDecimalComma(spectrum)])),
    'cell/Cell4_cycle1000.csv': corrupted,
    'cell.json': JSON.stringify({ area_cm2: '1,54(1) cm²', thickness_um: '45 µm', concentration_molPerCm3: '0,0228 mol/cm³' }),
  });
  const run = await runCli(['fit', at('cell'), '--cell', at('cell.json'), '--json', '--csv', at('table.csv')]);
  const entries = JSON.parse(run.stdout) as (FitResult | FailedFit)[];
  const fits = entries.filter((entry) => 'parameters' in entry);
  const fitOf = (cycle: number) => fits.find((fit) => fit.cycle === cycle)!;

  it('goes to its table in one command; the corrupted file keeps its place with file and line, and nothing else is lost', () => {
    expect(run.code).toBe(1);
    expect(fits).toHaveLength(20);
    const failed = entries.filter((entry) => !('parameters' in entry));
    expect(failed).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ file: at('cell/Cell4_cycle1000.csv'), line: 21 }) }),
    ]);
    const rows = readFileSync(at('table.csv'), 'utf8').trimEnd().split('\n');
    expect(rows).toHaveLength(22);
  });

  it('gives Rct of every cycle, no arc in the other’s place', () => {
    const inside = members.filter(({ cycle, Rct, Rsei }) => {
      const { roles, roleErrors } = fitOf(cycle);
      expect(Math.abs(Math.log(roles.Rct_ohm! / Rct))).toBeLessThan(Math.abs(Math.log(roles.Rct_ohm! / Rsei)));
      const [low, high] = roleErrors.Rct_ohm.ci95!;
      return low <= Rct && Rct <= high;
    });
    // 19 expected, standard deviation 1.
    expect(inside.length).toBeGreaterThanOrEqual(17);
  });

  it('flags the two outliers and no other, each with what, why and what to do', () => {
    const flagged = fits.filter(({ flags }) => flags!.some(({ code }) => code === 'JUMP'));
    expect(flagged.map(({ cycle }) => cycle).toSorted((a, b) => a! - b!)).toEqual(
      members.filter(({ isOutlier }) => isOutlier).map(({ cycle }) => cycle),
    );
    for (const { flags } of flagged)
      expect(flags![0]).toMatchObject({
        message: expect.stringMatching(/^Rct = .*(above|below) its neighbours/),
        action: expect.stringMatching(/\w/),
      });
    expect(fits.filter(({ flags }) => flags!.length > 0)).toHaveLength(2);
  });

  it('says of every number where it comes from', () => {
    for (const { provenance, derived } of fits) {
      expect(provenance).toMatchObject({ program: 'Arctrace', weighting: 'modulus', seed: 1, recording: { points: 57, rowsLeftOut: [] } });
      expect(provenance!.recording.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(provenance!.circuitReason).toMatch(/arcs/);
      expect(derived.diffusion_cm2PerS!.value).toBeGreaterThan(0);
    }
  });

  it('gives the same bytes again but for the time it took', async () => {
    const again = await runCli(['fit', at('cell'), '--cell', at('cell.json'), '--json']);
    const timeless = (text: string) => text.replace(/"elapsed_ms":[\d.e+-]+/g, '');
    expect(timeless(again.stdout)).toBe(timeless(run.stdout));
  });

  it('on a terminal is a table with what to look at below it', async () => {
    const { stdout } = await runCli(['fit', at('cell'), '--cell', at('cell.json'), '--cycles', '1-300']);
    expect(stdout).toMatch(/σ_ion\/S·cm⁻¹ +D\/cm²·s⁻¹/);
    expect(stdout).toContain('Resistances: interfacial, cell');
    expect(stdout).toMatch(/To look at .*\n +cycle 150: Rct = .* above its neighbours/);
  });

  it('with a named circuit comes line by line, with the same flags', async () => {
    const { stdout } = await runCli(['fit', at('cell'), '--circuit', 'two-arcs-nested-warburg', '--ndjson']);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FitResult);
    const jumps = lines.filter(({ flags }) => flags?.some(({ code }) => code === 'JUMP'));
    expect(jumps.map(({ cycle }) => cycle)).toEqual([150, 325]);
  });
});

describe('a temperature series', async () => {
  // An exchange current activated with 50 kJ/mol: Rct ∝ T·exp(Ea/RT).
  const spectra = [25, 30, 35, 40, 45].map((celsius, k) => {
    const R2 = 3e-10 * (celsius + 273.15) * Math.exp(50_000 / (8.314462618 * (celsius + 273.15)));
    const values = { R0: 4, R1: 15, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2, W2: 12, CPE2_Q: 1.5e-4, CPE2_alpha: 0.86 };
    return [
      `heat_${celsius}degC.csv`,
      withDecimalComma(madeSpectrum('R0-p(R1,CPE1)-p(R2-W2,CPE2)', values, { noise: 0.003, seed: 40 + k })),
    ] as const;
  });
  const at = madeFolder({ ...Object.fromEntries(spectra), 'cell.json': '{"area_cm2": 1.5386}' });

  it('shows the activation energy in both readings, named', async () => {
    const { stdout } = await runCli(['fit', at(''), '--circuit', 'two-arcs-nested-warburg']);
    const [exchange, conduction] = [...stdout.matchAll(/Ea = ([\d.]+)\(\d+\) kJ\/mol of Rct, heat: (.*?) against/g)];
    expect(exchange![2]).toBe('ln(T/Rct)');
    expect(Math.abs(Number(exchange![1]) - 50)).toBeLessThan(0.8);
    expect(conduction![2]).toBe('ln(1/R)');
    expect(Math.abs(Number(conduction![1]) - 47.4)).toBeLessThan(0.8);
  });

  it('takes each spectrum’s own temperature for i0, and says so', async () => {
    const { stdout } = await runCli([
      'fit',
      at('heat_45degC.csv'),
      '--cell',
      at('cell.json'),
      '--circuit',
      'two-arcs-nested-warburg',
      '--json',
    ]);
    const [result] = JSON.parse(stdout) as FitResult[];
    expect(result!.derived.exchangeCurrent_APerCm2!.inputs.temperature_K).toMatchObject({ value: 318.15, from: 'recording' });
  });
});

describe('a cell file that does not fit', async () => {
  const at = madeFolder({
    'A_cycle1.csv': withDecimalComma(seriesOfTwenty(1)[0]!.spectrum),
    'typo.json': '{"aera_cm2": 1.5}',
    'ambiguous.json': '{"area_cm2": "1.234,5 cm²"}',
    'broken.json': '{"area_cm2": 1.5',
    'other.json': '{"Cell A": {"area_cm2": 1.5}}',
    'recording.json': '{"area_cm2": 1.5, "recordings": {"A_cycle2#1": {"thickness_um": 45}}}',
  });
  const fitWith = (cell: string) =>
    runCli(['fit', at('A_cycle1.csv'), '--circuit', 'two-arcs-nested-warburg', '--json', '--cell', at(cell)]);

  it.each([
    ['typo.json', /no "aera_cm2"[\s\S]*nearest: +area_cm2/],
    ['ambiguous.json', /1234\.5 or as 1\.2345/],
    ['broken.json', /no JSON/],
    ['nowhere.json', /cannot be opened/],
  ])('%s is wrong usage, said before anything is fitted', async (name, message) => {
    const { code, stdout, stderr } = await fitWith(name);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });

  it.each([
    ['other.json', /describes "Cell A", and no spectrum is of that sample/],
    ['recording.json', /describes recording "A_cycle2#1", and there is none \(nearest: "A_cycle1#1"\)/],
  ])('%s describes something that is not there: it is said, and the rest is done', async (name, message) => {
    const { code, stdout, stderr } = await fitWith(name);
    expect(code).toBe(0);
    expect(stderr).toMatch(message);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});
