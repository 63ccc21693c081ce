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
    const [exchange, conduction] = [...stdout.matchAll(/Ea = ([\d.]+)\(\d+\) kJ\/mol, heat: Ea = −R·d (ln\(.\/Rct\))/g)];
    expect(exchange![2]).toBe('ln(T/Rct)');
    expect(Math.abs(Number(exchange![1]) - 50)).toBeLessThan(0.8);
    expect(conduction![2]).toBe('ln(1/Rct)');
    expect(Math.abs(Number(conduction![1]) - 47.4)).toBeLessThan(0.8);
  });

  it('has it among the derived numbers of each of its spectra, with every value that went in, and in the table', async () => {
    const { stdout } = await runCli(['fit', at(''), '--circuit', 'two-arcs-nested-warburg', '--ndjson', '--csv', at('heat.csv')]);
    const fits = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as FitResult)
      .filter((entry) => 'parameters' in entry);
    expect(fits).toHaveLength(5);
    for (const { derived } of fits) {
      const { value, ci95, inputs, formula } = derived.activationEnergy_kJPerMol!;
      expect(formula).toBe('Ea = −R·d ln(T/Rct)/d(1/T)');
      expect(ci95![0] <= 50 && 50 <= ci95![1]).toBe(true);
      expect(Math.abs(value! - 50)).toBeLessThan(0.8);
      expect(Object.keys(inputs).sort()).toEqual(fits.map(({ id }) => `Rct_ohm of ${id}`).sort());
    }
    expect(readFileSync(at('heat.csv'), 'utf8').split('\n')[0]).toContain('activationEnergy_standardError_kJPerMol');
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

/** Rct of a cell pressed harder and harder: it falls as 1/√p. */
const pressures = { a: 1, b: 4, c: 9, d: 16 };
const pressed = (MPa: number, seed: number) => {
  const values = { R0: 4, R1: 120 / Math.sqrt(MPa), W1: 10, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 };
  return withDecimalComma(madeSpectrum('R0-p(R1-W1,CPE1)', values, { noise: 0.003, seed }));
};

describe('a series over something that no file says', async () => {
  const at = madeFolder({
    ...Object.fromEntries(Object.entries(pressures).map(([name, MPa], k) => [`press/cell_${name}.csv`, pressed(MPa, 70 + k)])),
    'tags.csv': `Datei;sample;pressure (MPa)\n${Object.entries(pressures)
      .map(([name, MPa]) => `cell_${name}.csv;press;${MPa}`)
      .join('\n')}\ncell_z.csv;press;25\n`,
  });
  const circuit = ['--circuit', 'one-arc-warburg'];
  const run = await runCli([
    'fit',
    at('press'),
    ...circuit,
    '--tags',
    at('tags.csv'),
    '--relative-to',
    'pressure=4 MPa',
    '--json',
    '--csv',
    at('t.csv'),
    '--csv-dialect',
    'semicolon-comma',
  ]);
  const fits = (JSON.parse(run.stdout) as FitResult[]).toSorted((a, b) => (a.axis?.value ?? 0) - (b.axis?.value ?? 0));

  it('takes it from a table of tags, as one sample, and says which row fits no file', () => {
    expect(run.code).toBe(0);
    expect(run.stderr).toMatch(/names "cell_z\.csv" \(line 6\)/);
    expect(fits.map(({ sample, typedTags, axis }) => [sample, typedTags, axis])).toEqual(
      Object.values(pressures).map((MPa) => ['press', { pressure_MPa: MPa }, { quantity: 'pressure_MPa', value: MPa }]),
    );
  });

  it('gives every number over that at the reference, the quotient within its interval', () => {
    for (const [k, MPa] of Object.values(pressures).entries()) {
      const { to, quantities } = fits[k]!.relative!;
      expect(to).toMatchObject({ sample: 'press', axis: 'pressure_MPa', value: 4, id: fits[1]!.id });
      const truth = Math.sqrt(4 / MPa);
      if (MPa === 4) expect(quantities.Rct).toEqual({ value: 1, standardError: null, ci95: null });
      else {
        expect(Math.abs(quantities.Rct!.value! / truth - 1)).toBeLessThan(0.02);
        expect(quantities.Rct!.standardError! / truth).toBeLessThan(0.02);
        expect(quantities.Rct!.value).toBeCloseTo(fits[k]!.roles.Rct_ohm! / fits[1]!.roles.Rct_ohm!, 12);
      }
    }
  });

  it('has tag and ratios in the table, with decimal commas on wish', () => {
    const [header, ...rows] = readFileSync(at('t.csv'), 'utf8').trimEnd().split('\n');
    const names = header!.split(';');
    const cell = (row: string, name: string) => row.split(';')[names.indexOf(name)];
    expect(cell(rows[3]!, 'pressure_MPa')).toBe('16');
    expect(cell(rows[3]!, 'relativeTo')).toBe('pressure_MPa=4');
    expect(cell(rows[3]!, 'Rct_relative')).toMatch(/^0,(4[89]|5[01])\d*$/);
    expect(names).toEqual(expect.arrayContaining(['Rct_relativeStandardError', 'Rct_relativeCi95Low', 'Rct_relativeCi95High']));
  });

  it('goes along it on the terminal, absolute and relative', async () => {
    const { stdout } = await runCli([
      'fit',
      at('press'),
      ...circuit,
      '--tags',
      at('tags.csv'),
      '--axis',
      'pressure',
      '--relative-to',
      'pressure=4',
    ]);
    expect([...stdout.matchAll(/^press +(\d+ MPa)/gm)].map(([, place]) => place)).toEqual([
      ...['1 MPa', '4 MPa', '9 MPa', '16 MPa'],
      ...['1 MPa', '4 MPa', '9 MPa', '16 MPa'],
    ]);
    expect(stdout).toMatch(/Relative to 4 MPa, each sample to its own:\n.*Rct/);
  });

  it('is kept with a project: fitted again from there it has its tag', async () => {
    await runCli(['fit', at('press'), ...circuit, '--tags', at('tags.csv'), '--save', at('press.arctrace')]);
    const { stdout } = await runCli(['fit', at('press.arctrace'), '--axis', 'pressure', '--json']);
    expect((JSON.parse(stdout) as FitResult[]).map(({ typedTags }) => typedTags!.pressure_MPa).toSorted((a, b) => a! - b!)).toEqual([
      1, 4, 9, 16,
    ]);
  });

  it.each([
    [['--axis', 'presure'], /No spectrum has a tag "presure"[\s\S]*nearest: +pressure/],
    [['--relative-to', 'pressure=5'], /No spectrum stands at 5 MPa[\s\S]*one of 1 MPa, 4 MPa, 9 MPa, 16 MPa/],
    [['--relative-to', 'cycle=1'], /No spectrum says its cycle/],
    [['--compare-with', 'pres'], /no sample "pres"[\s\S]*nearest: +press/],
    [['--csv-dialect', 'comm'], /--csv-dialect is "comm"[\s\S]*nearest: +comma/],
  ])('%j is wrong usage, said before anything is fitted', async (options, words) => {
    const { code, stdout, stderr } = await runCli(['fit', at('press'), ...circuit, '--tags', at('tags.csv'), ...options]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
  });

  it('is refused for spectra that come one by one', async () => {
    const { code, stderr } = await runCli(['fit', '--stdin', '--axis', 'cycle']);
    expect(code).toBe(2);
    expect(stderr).toContain('no series for --axis');
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
