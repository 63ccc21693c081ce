import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FitResult } from '../../src/core/fit-result';
import type { Spectrum } from '../../src/core/spectrum';
import { type MadeSpectrum, madeSpectrum } from '../unit/impedance/made-spectrum';
import { madeFolder } from './made-files';
import { runCli } from './run-cli';

/** A spectrum as people export it; with decimal commas on wish. */
function exported({ frequency_Hz, zReal_ohm, zImag_ohm }: Spectrum, decimalComma = false): string {
  const number = (value: number) => (decimalComma ? String(value).replace('.', ',') : String(value));
  const rows = Array.from(frequency_Hz, (f, k) => [f, zReal_ohm[k]!, -zImag_ohm[k]!].map(number).join(decimalComma ? ';' : ','));
  return `${['freq/Hz', 'Re(Z)/Ohm', '-Im(Z)/Ohm'].join(decimalComma ? ';' : ',')}\n${rows.join('\n')}\n`;
}

/** Fresh: one arc with the diffusion in it. */
interface OneArc {
  Rs: number;
  Rct: number;
  sigmaW: number;
}
/** Cycled: film and charge transfer, τ a factor of 100 or so apart. */
interface TwoArcs extends OneArc {
  Rsei: number;
}
const oneArc = ({ Rs, Rct, sigmaW }: OneArc, made: MadeSpectrum = {}) =>
  madeSpectrum('R0-p(R1-W1,CPE1)', { R0: Rs, R1: Rct, W1: sigmaW, CPE1_Q: 2.4e-5, CPE1_alpha: 0.87 }, made);
const twoArcs = ({ Rs, Rsei, Rct, sigmaW }: TwoArcs, made: MadeSpectrum = {}) =>
  madeSpectrum(
    'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    { R0: Rs, R1: Rsei, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: Rct, W2: sigmaW, CPE2_Q: 1.5e-4, CPE2_alpha: 0.86 },
    made,
  );
const noise = (seed: number): MadeSpectrum => ({ noise: 0.005, seed });

async function fitted(...args: string[]): Promise<FitResult[]> {
  const { code, stdout, stderr } = await runCli(['fit', ...args, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  // Files come in the order of their names, "fresh" behind "cycle500".
  return (JSON.parse(stdout) as FitResult[]).toSorted((a, b) => (a.cycle ?? 0) - (b.cycle ?? 0));
}
type Role = keyof FitResult['roles'];
/** How many of the stated numbers lie within their 95 % intervals, of how many. */
function covered(result: FitResult, truth: Partial<Record<Role, number>>): boolean[] {
  return Object.entries(truth).map(([key, value]) => {
    const ci95 = result.roleErrors[key as Role].ci95;
    return ci95 !== null && ci95[0] <= value && value <= ci95[1];
  });
}
const isMostly = (inside: boolean[]) => inside.filter(Boolean).length >= 0.85 * inside.length;
const derived = (result: FitResult, key: string) => result.derived[key]!;

describe('Si/HNC/AC@Pitch30: conductivities of three electrodes from their fresh spectra', async () => {
  const electrodes = [
    { sample: 'P10', Rct: 238, thickness: '45 µm', thickness_cm: 45e-4, sigma: 1.2289e-5 },
    { sample: 'P20', Rct: 302, thickness: '41 µm', thickness_cm: 41e-4, sigma: 8.8237e-6 },
    { sample: 'P30', Rct: 367, thickness: '26 µm', thickness_cm: 26e-4, sigma: 4.6045e-6 },
  ];
  const cells = Object.fromEntries(
    electrodes.map(({ sample, thickness }) => [
      sample,
      {
        electrodes: 'two',
        area_cm2: '1.5386 cm²',
        thickness_um: thickness,
        fourPointResistance_ohm: '4,7 Ω',
        fourPointThickness_um: '30 µm',
      },
    ]),
  );
  const noisySeeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const at = madeFolder({
    'cells.json': JSON.stringify(cells),
    ...Object.fromEntries(electrodes.map(({ sample, Rct }) => [`clean/${sample}_fresh.csv`, exported(oneArc({ Rs: 3, Rct, sigmaW: 30 }))])),
    ...Object.fromEntries(
      electrodes.flatMap(({ sample, Rct }, k) =>
        noisySeeds.map((seed) => [
          `noisy/${seed}/${sample}_fresh.csv`,
          exported(oneArc({ Rs: 3, Rct, sigmaW: 30 }, noise(20 * k + seed)), seed % 2 === 0),
        ]),
      ),
    ),
  });
  const clean = await fitted(at('clean'), '--cell', at('cells.json'));
  const noisy = await fitted(at('noisy'), '--cell', at('cells.json'));
  const of = (results: FitResult[], sample: string) => results.filter((result) => result.sample === sample);

  it('are one-arc spectra, and fresh', () => {
    for (const result of [...clean, ...noisy]) {
      expect(result.circuit).toBe('R0-p(R1-W1,CPE1)');
      expect(result.cycle).toBe(0);
      expect(result.heading).toBe('interfacial, cell');
    }
  });

  it.each(electrodes)('σ_ion of $sample is $sigma S/cm exactly from the spectrum without noise', ({ sample, sigma }) => {
    const [result] = of(clean, sample);
    const { value, remarks, inputs } = derived(result!, 'ionicConductivity_SPerCm');
    expect(Number(value!.toPrecision(5))).toBe(sigma);
    expect(remarks.join(' ')).toContain('Nominal');
    expect(inputs.area_cm2).toMatchObject({ value: 1.5386, from: 'cell record' });
  });

  it('lie within their 95 % intervals from noisy spectra, half of them with decimal commas', () => {
    const inside = electrodes.flatMap(({ sample, Rct, thickness_cm }) =>
      of(noisy, sample).map((result) => {
        const [low, high] = derived(result, 'ionicConductivity_SPerCm').ci95!;
        const truth = thickness_cm / (Rct * 1.5386);
        return low <= truth && truth <= high;
      }),
    );
    expect(inside).toHaveLength(30);
    // 28.5 expected, standard deviation 1.2.
    expect(inside.filter(Boolean).length).toBeGreaterThanOrEqual(25);
  });

  it('have σ_e beside them, from the four-point measurement and its own thickness', () => {
    // 30e-4/(4.7·1.5386).
    for (const result of clean) expect(derived(result, 'electronicConductivity_SPerCm').value).toBeCloseTo(4.1486e-4, 8);
  });
});

describe('Si/HNC/AC@Pitch30: one electrode over its life', async () => {
  const life: Record<string, TwoArcs> = {
    cycle1: { Rs: 2.9, Rsei: 18, Rct: 64, sigmaW: 12.6 },
    cycle100: { Rs: 3.6, Rsei: 31, Rct: 74, sigmaW: 11.8 },
    cycle500: { Rs: 4.4, Rsei: 45, Rct: 111, sigmaW: 18.9 },
  };
  const at = madeFolder({
    'cell.json': JSON.stringify({ area_cm2: '1.539(15) cm²', thickness_um: 26, concentration_molPerCm3: '0.0817(16) mol/cm³' }),
    'life/P30_fresh.csv': exported(oneArc({ Rs: 2.8, Rct: 367, sigmaW: 31 }, noise(1))),
    ...Object.fromEntries(Object.entries(life).map(([name, truth], k) => [`life/P30_${name}.csv`, exported(twoArcs(truth, noise(k + 2)))])),
  });
  const results = await fitted(at('life'), '--cell', at('cell.json'), '--csv', at('table.csv'));

  it('is one arc when fresh and two when cycled, by evidence told in words', () => {
    expect(results.map(({ cycle, arcs }) => [cycle, arcs])).toEqual([
      [0, 'one'],
      [1, 'two'],
      [100, 'two'],
      [500, 'two'],
    ]);
    for (const [k, { circuitReason }] of results.entries()) expect(circuitReason).toMatch(k === 0 ? /^One arc: / : /^Two arcs: .*AICc/);
  });

  it('gives back Rs, Rf and Rct of every cycle', () => {
    const inside = Object.values(life).flatMap(({ Rs, Rsei, Rct, sigmaW }, k) =>
      covered(results[k + 1]!, { Rs_ohm: Rs, Rsei_ohm: Rsei, Rct_ohm: Rct, sigmaW_ohmPerSqrtS: sigmaW, Rtot_ohm: Rs + Rsei + Rct }),
    );
    expect(isMostly(inside)).toBe(true);
    expect(results[0]!.roles.Rsei_ohm).toBeNull();
  });

  it('has D of every cycle from σw, with the errors of area and concentration in it', () => {
    for (const [k, { sigmaW }] of [{ sigmaW: 31 }, ...Object.values(life)].entries()) {
      // R²T²/(2A²n⁴F⁴C²σw²) at 298.15 K.
      const truth = 0.5 * ((8.314462618 * 298.15) / (1.539 * 96485.33212 ** 2 * 0.0817 * sigmaW)) ** 2;
      const { value, standardError, notDetermined, inputs } = derived(results[k]!, 'diffusion_cm2PerS');
      expect(notDetermined).toBeUndefined();
      expect(Math.abs(value! / truth - 1)).toBeLessThan(0.06);
      // 2·√(0.97 %² + 1.96 %²) = 4.4 %, and σw.
      expect(standardError! / value!).toBeGreaterThan(0.043);
      expect(standardError! / value!).toBeLessThan(0.06);
      expect(inputs.temperature_K).toMatchObject({ from: 'assumed' });
    }
  });

  it('makes one table of it all', () => {
    const [header, ...rows] = readFileSync(at('table.csv'), 'utf8').trimEnd().split('\n');
    for (const column of [
      'Rs_ohm',
      'Rsei_ohm',
      'Rct_ohm',
      'ionicConductivity_SPerCm',
      'diffusion_cm2PerS',
      'diffusion_standardError_cm2PerS',
    ])
      expect(header!.split(',')).toContain(column);
    expect(rows).toHaveLength(4);
  });
});

describe('CoSe2@NC/HMCS: impedance along the potentials of the first cycle', async () => {
  // Falling while the host is wetted and opened, rising as it fills, falling again on the way back.
  const path = [
    ...[2.0, 1.6, 1.2, 0.9, 0.5, 0.05].map((potential_V, k) => ({
      potential_V,
      branch: 'discharge',
      total: [420, 350, 290, 330, 400, 470][k]!,
    })),
    ...[0.5, 1.0, 1.5, 2.0, 2.5].map((potential_V, k) => ({ potential_V, branch: 'charge', total: [440, 390, 330, 280, 240][k]! })),
  ];
  const truthOf = (total: number): TwoArcs => ({ Rs: 6, Rsei: 0.2 * total, Rct: 0.8 * total - 6, sigmaW: 40 });
  const at = madeFolder(
    Object.fromEntries(
      path.map(({ potential_V, branch, total }, k) => [
        `CoSe2_${potential_V.toFixed(2)}V_${branch}.csv`,
        exported(twoArcs(truthOf(total), noise(30 + k)), k % 3 === 0),
      ]),
    ),
  );
  const results = await fitted(at(''));
  const along = path.map((place) => results.find(({ tags }) => tags.potential_V === place.potential_V && tags.branch === place.branch)!);

  it('is one sample with both branches, potentials read from the names', () => {
    expect(new Set(results.map(({ sample }) => sample))).toEqual(new Set(['CoSe2']));
    expect(along.every(Boolean)).toBe(true);
  });

  it('has Rtot falling, rising, falling', () => {
    const totals = along.map(({ roles }) => roles.Rtot_ohm!);
    const signs = totals.slice(1).map((value, k) => Math.sign(value - totals[k]!));
    expect(signs).toEqual([-1, -1, 1, 1, 1, -1, -1, -1, -1, -1]);
    expect(isMostly(path.flatMap(({ total }, k) => covered(along[k]!, { Rtot_ohm: total })))).toBe(true);
  });

  it('has Rtot over that at the first potential, on both branches, with the error of the ratio', async () => {
    const { stdout } = await runCli(['fit', at(''), '--relative-to', 'potential=1.60', '--json']);
    const relative = JSON.parse(stdout) as FitResult[];
    const inside = path.flatMap(({ potential_V, branch, total }) => {
      const { to, quantities } = relative.find(({ tags }) => tags.potential_V === potential_V && tags.branch === branch)!.relative!;
      expect(to).toMatchObject({ axis: 'potential_V', value: 1.6 });
      if (potential_V === 1.6) return [];
      const [low, high] = quantities.Rtot!.ci95!;
      return [low <= total / 350 && total / 350 <= high];
    });
    expect(inside).toHaveLength(path.length - 1);
    // One reference is in all of them: they go astray together.
    expect(inside.filter(Boolean).length).toBeGreaterThanOrEqual(8);
  });

  it('takes the error of Rtot from the full covariance: below the quadrature of its parts', () => {
    for (const { roleErrors } of along) {
      const parts = (['Rs_ohm', 'Rsei_ohm', 'Rct_ohm'] as const).map((key) => roleErrors[key].standardError!);
      expect(roleErrors.Rtot_ohm.standardError!).toBeLessThan(Math.hypot(...parts));
    }
  });
});

describe('CoSe2@NC/HMCS: two samples fresh and at the 1st, 60th and 100th cycle', async () => {
  const samples = {
    CoSe2: [22, 25, 28],
    bare: [40, 62, 85],
  };
  const cycles = [1, 60, 100];
  const at = madeFolder(
    Object.fromEntries(
      Object.entries(samples).flatMap(([sample, slopes], s) => [
        [`${sample}_fresh.csv`, exported(oneArc({ Rs: 5, Rct: 300 + 80 * s, sigmaW: slopes[0]! }, noise(60 + s)))],
        ...cycles.map((cycle, k) => [
          `${sample}_cycle${cycle}.csv`,
          exported(
            twoArcs({ Rs: 5, Rsei: 30 + 8 * k, Rct: 110 + 30 * k, sigmaW: slopes[k]! }, { ...noise(70 + 10 * s + k), min_Hz: 0.005 }),
          ),
        ]),
      ]),
    ),
  );
  const results = await fitted(at(''));
  const hundredth = (sample: string) => results.find((result) => result.sample === sample && result.cycle === 100)!;

  it('keeps the two apart, four spectra each', () => {
    for (const sample of Object.keys(samples)) {
      expect(results.filter((result) => result.sample === sample).map(({ cycle }) => cycle)).toEqual([0, 1, 60, 100]);
    }
  });

  it('has the slopes of Z′ against ω^(−1/2) at the 100th cycle: 28 and 85 Ω s^(−1/2), both cross-checked with −Z″', () => {
    for (const [sample, truth] of [
      ['CoSe2', 28],
      ['bare', 85],
    ] as const) {
      const { slopeReal, slopeMinusImag, slopesAgree, points, window_Hz } = hundredth(sample).warburgLine!;
      expect(Math.abs(slopeReal!.slope_ohmPerSqrtS / truth - 1)).toBeLessThan(0.06);
      expect(Math.abs(slopeMinusImag!.slope_ohmPerSqrtS / truth - 1)).toBeLessThan(0.06);
      expect(slopesAgree).toBe(true);
      expect(window_Hz!.max / window_Hz!.min).toBeGreaterThan(10);
      for (const point of points) expect(point.omegaToMinusHalf_sqrtS).toBeCloseTo((2 * Math.PI * point.frequency_Hz) ** -0.5, 9);
    }
  });

  it('has their ratio with its error: σw at the 100th cycle 85/28 of that of the other sample, in JSON and side by side', async () => {
    const { stdout } = await runCli(['fit', at(''), '--compare-with', 'CoSe2', '--json']);
    const compared = JSON.parse(stdout) as FitResult[];
    const { to, quantities } = compared.find(({ sample, cycle }) => sample === 'bare' && cycle === 100)!.compared!;
    expect(to).toEqual({ sample: 'CoSe2', axis: 'cycle', value: 100, id: hundredth('CoSe2').id });
    const [low, high] = quantities.sigmaW!.ci95!;
    expect(low <= 85 / 28 && 85 / 28 <= high).toBe(true);
    expect(quantities.sigmaW!.standardError! / quantities.sigmaW!.value!).toBeLessThan(0.02);
    expect(Math.abs(quantities.warburgSlope!.value! / (85 / 28) - 1)).toBeLessThan(0.08);
    expect(compared.filter(({ sample }) => sample === 'CoSe2').every((result) => result.compared === undefined)).toBe(true);

    const table = await runCli(['fit', at(''), '--compare-with', 'CoSe2', '--cycles', '100']);
    const block = table.stdout.slice(table.stdout.indexOf('Beside CoSe2 at the same place'));
    const [, , header, , own, other] = `\n${block}`.split('\n');
    expect(header).toMatch(/slope Z′ +slope Z′_W +σw\/Ω·s\^-½ .*σw ratio/);
    expect(own).toMatch(/^CoSe2 +cycle 100/);
    expect(other).toMatch(/^bare +cycle 100 .* 3\.0\d+\(\d+\)/);
  });
});

describe('CoTe2/ZnTe/MXene: D from impedance with dE/dx of the titration', async () => {
  const at = madeFolder({
    'cell.json': JSON.stringify({
      electrodes: 'three',
      area_cm2: 1.5386,
      molarVolume_cm3PerMol: '12.06 cm³/mol',
      potentialSlope_V: '0.5 V',
      concentration_molPerCm3: 0.022819,
    }),
    'CoTe2_cycle3.csv': exported(twoArcs({ Rs: 4, Rsei: 25, Rct: 90, sigmaW: 20 })),
    'short/CoTe2_cycle3.csv': exported(twoArcs({ Rs: 4, Rsei: 25, Rct: 90, sigmaW: 20 }, { ...noise(3), min_Hz: 30 })),
  });

  it('is 2.0624e-12 cm²/s, beside the Nernstian one', async () => {
    const [result] = await fitted(at('CoTe2_cycle3.csv'), '--cell', at('cell.json'));
    expect(derived(result!, 'diffusionPotentialSlope_cm2PerS').value! / 2.0624e-12).toBeCloseTo(1, 4);
    // 1.3331e-13 at 1.13 cm².
    expect(derived(result!, 'diffusion_cm2PerS').value! / (1.3331e-13 * (1.13 / 1.5386) ** 2)).toBeCloseTo(1, 4);
  });

  it('is refused where the sweep ends before the diffusion shows, with the reason', async () => {
    const [result] = await fitted(at('short/CoTe2_cycle3.csv'), '--cell', at('cell.json'));
    for (const key of ['diffusion_cm2PerS', 'diffusionPotentialSlope_cm2PerS']) {
      expect(derived(result!, key).value).toBeNull();
      expect(derived(result!, key).notDetermined).toMatch(/./);
    }
  });
});

describe('the review of anodes from MOFs: a table of samples', async () => {
  const materials: Record<string, TwoArcs & { thickness_um: number }> = {
    'ZnO@C': { Rs: 3, Rsei: 20, Rct: 60, sigmaW: 25, thickness_um: 30 },
    'Co3O4@C': { Rs: 4, Rsei: 35, Rct: 120, sigmaW: 40, thickness_um: 50 },
    'NiCo@NC': { Rs: 5, Rsei: 15, Rct: 45, sigmaW: 18, thickness_um: 20 },
  };
  const at = madeFolder({
    'cells.json': JSON.stringify(
      Object.fromEntries(Object.entries(materials).map(([name, { thickness_um }]) => [name, { area_cm2: 1.13, thickness_um }])),
    ),
    ...Object.fromEntries(
      Object.entries(materials).map(([name, truth], k) => [`eis/${name}_cycle10.csv`, exported(twoArcs(truth, noise(90 + k)))]),
    ),
  });
  const results = await fitted(at('eis'), '--cell', at('cells.json'));

  it.each(Object.entries(materials))('has Rct, i0 and σ_ion of %s from its own record', (name, { Rct, thickness_um }) => {
    const result = results.find(({ sample }) => sample === name)!;
    expect(Math.abs(result.roles.Rct_ohm! / Rct - 1)).toBeLessThan(0.02);
    expect(Math.abs(derived(result, 'ionicConductivity_SPerCm').value! / ((thickness_um * 1e-4) / (Rct * 1.13)) - 1)).toBeLessThan(0.02);
    // RT/F = 25.693 mV.
    expect(Math.abs(derived(result, 'exchangeCurrent_APerCm2').value! / (0.025693 / (Rct * 1.13)) - 1)).toBeLessThan(0.02);
  });
});

describe('ZIF-67 nanocages: a Li–S cell after 50, 100 and 200 cycles', async () => {
  const life: Record<number, TwoArcs> = {
    50: { Rs: 7, Rsei: 12, Rct: 38, sigmaW: 15 },
    100: { Rs: 8, Rsei: 16, Rct: 52, sigmaW: 19 },
    200: { Rs: 9.5, Rsei: 22, Rct: 71, sigmaW: 26 },
  };
  const at = madeFolder(
    Object.fromEntries(
      Object.entries(life).map(([cycle, truth], k) => [`LiS_${cycle}th.csv`, exported(twoArcs(truth, noise(110 + k)), true)]),
    ),
  );
  const results = await fitted(at(''));

  it('gives back its table over the cycles', () => {
    expect(results.map(({ cycle }) => cycle)).toEqual([50, 100, 200]);
    const inside = Object.values(life).flatMap(({ Rs, Rsei, Rct, sigmaW }, k) =>
      covered(results[k]!, { Rs_ohm: Rs, Rsei_ohm: Rsei, Rct_ohm: Rct, sigmaW_ohmPerSqrtS: sigmaW }),
    );
    expect(isMostly(inside)).toBe(true);
  });

  it('without a cell record has no D, and says what to enter', () => {
    for (const result of results) {
      expect(derived(result, 'diffusion_cm2PerS')).toMatchObject({ value: null, missing: ['area_cm2', 'concentration_molPerCm3'] });
    }
  });
});
