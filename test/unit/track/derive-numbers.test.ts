import { describe, expect, it } from 'vitest';
import type { CellRecord } from '../../../src/core/cell-record';
import type { FitResult } from '../../../src/core/fit-result';
import { deriveNumbers } from '../../../src/track/derive-numbers';
import { fittedCell } from './fitted-cell';

const fresh = { circuit: 'R0-p(R1-W1,CPE1)', values: { R0: 5, R1: 238, W1: 20, CPE1_Q: 2e-5, CPE1_alpha: 0.85 } };
const cycled = {
  circuit: 'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
  values: { R0: 5, R1: 20, CPE1_Q: 2e-6, CPE1_alpha: 0.9, R2: 80, W2: 20, CPE2_Q: 1.5e-4, CPE2_alpha: 0.85 },
};
const record: CellRecord = { electrodes: 'three', area_cm2: 1.5386, thickness_um: 45, concentration_molPerCm3: 0.022819 };
const of = (result: FitResult, key: string) => result.derived[key]!;
const relative = ({ value, standardError }: { value: number | null; standardError: number | null }) => standardError! / value!;
const square = (x: number) => x * x;

describe('numbers from spectra without noise', () => {
  it.each([
    [238, 45, 1.2289e-5],
    [302, 41, 8.8237e-6],
    [367, 26, 4.6045e-6],
  ])('Rct %d Ω and %d µm give σ_ion %d S/cm', (resistance, thickness_um, expected) => {
    const result = fittedCell({ ...fresh, values: { ...fresh.values, R1: resistance }, cell: { ...record, thickness_um } });
    expect(of(result, 'ionicConductivity_SPerCm').value! / expected).toBeCloseTo(1, 4);
  });

  it('have i0, both capacitances and D as the formulas give them', () => {
    const result = fittedCell({ ...fresh, values: { ...fresh.values, R1: 80 }, cell: { ...record, area_cm2: 1.5386 } });
    expect(of(result, 'exchangeCurrent_APerCm2').value! / 2.0873e-4).toBeCloseTo(1, 4);
    expect(of(result, 'doubleLayerCapacitance_F').value! / 3.8949e-6).toBeCloseTo(1, 4);
    expect(of(result, 'doubleLayerCapacitanceHsuMansfeld_F').value! / 6.4215e-6).toBeCloseTo(1, 4);
    const narrow = fittedCell({ ...fresh, cell: { ...record, area_cm2: 1.13 } });
    expect(of(narrow, 'diffusion_cm2PerS').value! / 1.3331e-13).toBeCloseTo(1, 4);
  });

  it('have D from dE/dx where the record knows it, and not otherwise', () => {
    const known = fittedCell({ ...fresh, cell: { ...record, molarVolume_cm3PerMol: 12.06, potentialSlope_V: 0.5 } });
    expect(of(known, 'diffusionPotentialSlope_cm2PerS').value! / 2.0624e-12).toBeCloseTo(1, 4);
    expect(fittedCell({ ...fresh, cell: record }).derived).not.toHaveProperty('diffusionPotentialSlope_cm2PerS');
  });

  it('have σ_e from the four-point resistance with its own thickness', () => {
    const result = fittedCell({ ...fresh, cell: { ...record, area_cm2: 1.5, fourPointResistance_ohm: 2, fourPointThickness_um: 30 } });
    expect(of(result, 'electronicConductivity_SPerCm').value).toBeCloseTo(1e-3, 12);
    expect(of(fittedCell({ ...fresh, cell: { ...record, fourPointResistance_ohm: 2 } }), 'electronicConductivity_SPerCm')).toMatchObject({
      value: null,
      notDetermined: expect.stringContaining('fourPointThickness_um'),
    });
  });
});

describe('errors', () => {
  const noisy = { ...cycled, made: { noise: 0.005, seed: 3, min_Hz: 0.005 } };
  const uncertainty = { area_cm2: 0.015, thickness_um: 2, concentration_molPerCm3: 0.0004 };
  const result = fittedCell({ ...noisy, cell: { ...record, uncertainty } });
  const parameter = (name: string) => result.parameters.find((one) => one.name === name)!;

  it('of σ_ion are those of Rct, A and L in quadrature', () => {
    const expected = Math.sqrt(square(relative(parameter('R2'))) + square(0.015 / 1.5386) + square(2 / 45));
    expect(relative(of(result, 'ionicConductivity_SPerCm')) / expected).toBeCloseTo(1, 6);
  });

  it('of D count σw, A and C twice', () => {
    const expected = 2 * Math.sqrt(square(relative(parameter('W2'))) + square(0.015 / 1.5386) + square(0.0004 / 0.022819));
    expect(relative(of(result, 'diffusion_cm2PerS')) / expected).toBeCloseTo(1, 6);
  });

  it('have shares that add up to one', () => {
    for (const key of ['ionicConductivity_SPerCm', 'diffusion_cm2PerS', 'doubleLayerCapacitance_F', 'surfaceFilmCapacitance_F']) {
      const shares = Object.values(of(result, key).inputs).map(({ errorShare }) => errorShare ?? 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    const { inputs } = of(result, 'diffusion_cm2PerS');
    const whole = square(relative(of(result, 'diffusion_cm2PerS')));
    expect(inputs.concentration_molPerCm3!.errorShare! / (square((2 * 0.0004) / 0.022819) / whole)).toBeCloseTo(1, 6);
  });

  it('of capacitances are the scatter over many spectra: Q, α and R are correlated', () => {
    const runs = Array.from({ length: 100 }, (_, k) =>
      fittedCell({ ...cycled, fitCircuit: 'two-arcs-nested-warburg', made: { noise: 0.005, seed: 200 + k, perDecade: 6 } }),
    );
    for (const key of ['doubleLayerCapacitance_F', 'doubleLayerCapacitanceHsuMansfeld_F', 'surfaceFilmCapacitance_F']) {
      const values = runs.map((run) => Math.log(of(run, key).value!));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const scatter = Math.sqrt(values.reduce((sum, value) => sum + square(value - mean), 0) / (values.length - 1));
      const stated = runs.reduce((sum, run) => sum + relative(of(run, key)), 0) / runs.length;
      // The scatter of 100 is known to 7 %.
      expect(stated / scatter, key).toBeGreaterThan(0.78);
      expect(stated / scatter, key).toBeLessThan(1.28);
    }
  });

  it('are far smaller than the quadrature of Q, α and R without their correlation', () => {
    const { inputs, value } = of(result, 'doubleLayerCapacitance_F');
    const [Q, alpha] = [inputs.Q_SsAlpha!, inputs.alpha!];
    // ∂ln C/∂ln Q = 1/α alone is already more than the whole.
    expect(relative(of(result, 'doubleLayerCapacitance_F'))).toBeLessThan(relative(Q) / alpha.value);
    expect(value).toBeGreaterThan(0);
  });

  it('have 95 % intervals with Student’s t in the logarithm', () => {
    const { value, standardError, ci95 } = of(result, 'ionicConductivity_SPerCm');
    const half = Math.log(ci95![1] / ci95![0]) / 2;
    // 2·61 points less 8 parameters: t = 1.981.
    expect((half * value!) / standardError!).toBeCloseTo(1.98, 2);
    expect(Math.sqrt(ci95![0] * ci95![1]) / value!).toBeCloseTo(1, 9);
  });
});

describe('what went in', () => {
  const { derived } = fittedCell({ ...fresh, made: { noise: 0.003, seed: 5 }, cell: { ...record, uncertainty: { area_cm2: 0.015 } } });

  it('is written as a formula with symbols and the same with numbers', () => {
    const { formula, inserted } = derived.ionicConductivity_SPerCm!;
    expect(formula).toBe('σ_ion = L/(Rct·A)');
    expect(inserted).toMatch(/^σ_ion = 45 µm\/\(23\d\.\d+\(\d+\) Ω·1\.539\(15\) cm²\)$/);
    expect(derived.diffusion_cm2PerS!.formula).toBe('D = R²·T²/(2·A²·n⁴·F⁴·C²·σw²)');
    expect(derived.diffusion_cm2PerS!.inserted).toMatch(
      /^D = \(8\.3144626 J mol⁻¹ K⁻¹\)²·\(298\.15 K\)²\/\(2·\(1\.539\(15\) cm²\)²·1⁴·\(96485\.332 C mol⁻¹\)⁴·\(0\.022819 mol\/cm³\)²·\(\d+\.\d+\(\d+\) Ω s\^\(−1\/2\)\)²\)$/,
    );
  });

  it('is listed with unit and origin; assumed values are marked', () => {
    const { inputs } = derived.diffusion_cm2PerS!;
    expect(inputs.temperature_K).toMatchObject({ symbol: 'T', value: 298.15, unit: 'K', from: 'assumed' });
    expect(inputs.electrons).toMatchObject({ value: 1, from: 'assumed' });
    expect(inputs.area_cm2).toMatchObject({ value: 1.5386, standardError: 0.015, unit: 'cm²', from: 'cell record' });
    expect(inputs.sigmaW_ohmPerSqrtS).toMatchObject({ from: 'fit' });
    expect(inputs.faraday_CPerMol).toMatchObject({ from: 'constant' });
  });

  it('is not assumed where it was stated', () => {
    const stated = fittedCell({ ...fresh, cell: { ...record, temperature_K: 313.15, electrons: 2 } });
    const { inputs, value } = of(stated, 'exchangeCurrent_APerCm2');
    expect(inputs.temperature_K).toMatchObject({ value: 313.15, from: 'cell record' });
    expect(inputs.electrons).toMatchObject({ value: 2, from: 'cell record' });
    expect(value! / ((8.314462618 * 313.15) / (2 * 96485.33212 * 238 * 1.5386))).toBeCloseTo(1, 5);
  });

  it('takes the recording’s temperature before the assumed one, the record’s before that, and says where they differ', () => {
    const measured = fittedCell({ ...fresh, cell: record, tags: { temperature_K: 318.15 } });
    expect(of(measured, 'exchangeCurrent_APerCm2').inputs.temperature_K).toMatchObject({ value: 318.15, from: 'recording' });
    const both = fittedCell({ ...fresh, cell: { ...record, temperature_K: 298.15 }, tags: { temperature_K: 318.15 } });
    expect(of(both, 'exchangeCurrent_APerCm2').inputs.temperature_K).toMatchObject({ value: 298.15, from: 'cell record' });
    expect(of(both, 'exchangeCurrent_APerCm2').warnings).toEqual([expect.objectContaining({ code: 'TEMPERATURE_DIFFERS' })]);
    expect(of(measured, 'exchangeCurrent_APerCm2').warnings).toEqual([]);
  });

  it('says beside a D what it rests on and how it scales', () => {
    const { remarks, window_Hz } = derived.diffusion_cm2PerS!;
    for (const word of ['Nernstian', 'A⁻²', 'C⁻²', '6.28']) expect(remarks.join(' ')).toContain(word);
    expect(window_Hz!.min).toBeLessThan(window_Hz!.max / 10);
    expect(derived.ionicConductivity_SPerCm!.remarks.join(' ')).toContain('Nominal');
  });
});

describe('a cell without a record', () => {
  const { derived } = fittedCell(fresh);

  it.each([
    ['ionicConductivity_SPerCm', ['area_cm2', 'thickness_um']],
    ['electronicConductivity_SPerCm', ['area_cm2', 'fourPointResistance_ohm', 'fourPointThickness_um']],
    ['exchangeCurrent_APerCm2', ['area_cm2']],
    ['diffusion_cm2PerS', ['area_cm2', 'concentration_molPerCm3']],
  ])('has no %s: the reason names what to enter', (key, missing) => {
    expect(derived[key]).toMatchObject({ value: null, standardError: null, ci95: null, inserted: '' });
    for (const name of missing) expect(derived[key]!.notDetermined).toContain(name);
  });

  it('has capacitances all the same, and none for an arc the circuit has not', () => {
    expect(derived.doubleLayerCapacitance_F!.value).toBeGreaterThan(0);
    expect(derived.surfaceFilmCapacitance_F!.value).toBeNull();
    expect(derived.surfaceFilmCapacitance_F).not.toHaveProperty('notDetermined');
  });
});

describe('thickness', () => {
  it('of a recording stands before that of the cell, by id, label or file', () => {
    for (const key of ['cell#1', 'cell']) {
      const result = fittedCell({
        ...fresh,
        cell: { ...record, recordings: { [key]: { thickness_um: 41 } }, uncertainty: { thickness_um: 9 } },
      });
      expect(of(result, 'ionicConductivity_SPerCm').inputs.thickness_um).toMatchObject({
        value: 41,
        standardError: null,
        from: 'recording',
      });
    }
    const other = fittedCell({ ...fresh, cell: { ...record, recordings: { 'cell#2': { thickness_um: 41 } } } });
    expect(of(other, 'ionicConductivity_SPerCm').inputs.thickness_um).toMatchObject({ value: 45, from: 'cell record' });
  });
});

describe('arcs that cannot be split', () => {
  // τ is 3.2 ms and 9.6 ms.
  const overlapping = {
    circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)',
    values: { R0: 5, R1: 40, CPE1_Q: 3.2e-3 ** 0.9 / 40, CPE1_alpha: 0.9, R2: 60, CPE2_Q: 9.6e-3 ** 0.85 / 60, CPE2_alpha: 0.85 },
    made: { noise: 0.005, seed: 100 },
    cell: record,
  };
  const result = fittedCell(overlapping);

  it('give σ_ion from Rsei + Rct, said so, with the small error of the sum', () => {
    expect(result.arcs).toBe('two, cannot be split');
    const sigma = of(result, 'ionicConductivity_SPerCm');
    expect(sigma.formula).toBe('σ_ion = L/((Rsei + Rct)·A)');
    expect(sigma.remarks.join(' ')).toContain('Rsei + Rct');
    expect(sigma.value! / (45e-4 / (100 * 1.5386))).toBeCloseTo(1, 2);
    expect(relative(sigma)).toBeLessThan(0.01);
    expect(relative(sigma) / (result.roleErrors.RseiPlusRct_ohm.standardError! / result.roles.RseiPlusRct_ohm!)).toBeCloseTo(1, 5);
  });

  it('have no i0 and no capacitance of their own', () => {
    for (const key of ['exchangeCurrent_APerCm2', 'doubleLayerCapacitance_F', 'surfaceFilmCapacitance_F']) {
      expect(of(result, key).value).toBeNull();
      expect(of(result, key).notDetermined).toContain('cannot be split');
    }
  });
});

describe('a symmetric cell', () => {
  const made = { ...cycled, made: { noise: 0.003, seed: 8 } };
  const whole = fittedCell({ ...made, cell: { ...record, electrodes: 'three' } });
  const half = fittedCell({ ...made, cell: { ...record, electrodes: 'symmetric' } });

  it('keeps the fitted values and shows those of one electrode beside them', () => {
    expect(half.roles).toEqual(whole.roles);
    const { values, errors } = half.oneElectrode!;
    expect(values.Rct_ohm).toBe(half.roles.Rct_ohm! / 2);
    expect(values.Rsei_ohm).toBe(half.roles.Rsei_ohm! / 2);
    expect(values.sigmaW_ohmPerSqrtS).toBe(half.roles.sigmaW_ohmPerSqrtS! / 2);
    expect(values.Qdl_SsAlpha).toBe(2 * half.parameters.find(({ name }) => name === 'CPE2_Q')!.value);
    expect(errors.Rct_ohm!.standardError).toBe(half.roleErrors.Rct_ohm.standardError! / 2);
    expect(whole.oneElectrode).toBeUndefined();
  });

  it('has the derived numbers of one electrode', () => {
    const ratio = (key: string) => of(half, key).value! / of(whole, key).value!;
    expect(ratio('ionicConductivity_SPerCm')).toBeCloseTo(2, 9);
    expect(ratio('exchangeCurrent_APerCm2')).toBeCloseTo(2, 9);
    expect(ratio('diffusion_cm2PerS')).toBeCloseTo(4, 9);
    // Half of a cell has twice its capacitance, whatever α.
    expect(ratio('doubleLayerCapacitance_F')).toBeCloseTo(2, 9);
    expect(ratio('doubleLayerCapacitanceHsuMansfeld_F')).toBeCloseTo(2, 9);
    expect(of(half, 'ionicConductivity_SPerCm').inputs.Rct_ohm!.note).toContain('half');
    expect(relative(of(half, 'ionicConductivity_SPerCm'))).toBeCloseTo(relative(of(whole, 'ionicConductivity_SPerCm')), 9);
  });
});

describe('the heading of the resistances', () => {
  it.each([
    [undefined, 'interfacial, cell'],
    ['two', 'interfacial, cell'],
    ['symmetric', 'interfacial, cell'],
    ['three', 'interfacial, one electrode'],
  ] as const)('of electrodes %s is %s', (electrodes, heading) => {
    const result = fittedCell({ ...fresh, cell: electrodes === undefined ? {} : { electrodes } });
    expect(result.heading).toBe(heading);
  });
});

describe('the exponent of a constant-phase element', () => {
  const at = (alpha: number) =>
    fittedCell({ circuit: 'R0-p(R1,CPE1)', values: { R0: 5, R1: 80, CPE1_Q: 2e-4, CPE1_alpha: alpha }, made: { noise: 0.001, seed: 2 } });

  it('below 0.5 is no capacitance', () => {
    expect(of(at(0.45), 'doubleLayerCapacitance_F')).toMatchObject({
      value: null,
      notDetermined: expect.stringContaining('not a capacitance'),
    });
  });
  it('from 0.5 to 0.7 is a doubtful one', () => {
    const { value, warnings } = of(at(0.6), 'doubleLayerCapacitance_F');
    expect(value).toBeGreaterThan(0);
    expect(warnings.map(({ code }) => code)).toEqual(['DOUBTFUL_CAPACITANCE']);
  });
  it('above 0.7 is one', () => {
    expect(of(at(0.8), 'doubleLayerCapacitance_F').warnings).toEqual([]);
  });
  it('held at 1 gives Q itself', () => {
    const result = fittedCell({
      circuit: 'R0-p(R1,CPE1)',
      values: { R0: 5, R1: 80, CPE1_Q: 2e-5, CPE1_alpha: 1 },
      made: { noise: 0.002, seed: 1 },
    });
    const { value, standardError } = result.parameters.find(({ name }) => name === 'CPE1_Q')!;
    expect(of(result, 'doubleLayerCapacitance_F').value! / value).toBeCloseTo(1, 6);
    expect(of(result, 'doubleLayerCapacitance_F').standardError! / standardError!).toBeCloseTo(1, 3);
  });
  it('is 1 where the circuit has a capacitor', () => {
    const result = fittedCell({ circuit: 'R0-p(R1,C1)', values: { R0: 5, R1: 80, C1: 2e-5 }, made: { noise: 0.002, seed: 1 } });
    expect(of(result, 'doubleLayerCapacitance_F').value! / 2e-5).toBeCloseTo(1, 2);
  });
});

describe('arcs that cannot be named', () => {
  it('give no number of an arc, with the reason', () => {
    // This noise prefers the diffusion in the faster arc, and the circuit as a string is fitted as written.
    const result = fittedCell({ ...cycled, made: { noise: 0.005, seed: 207, perDecade: 6 }, cell: record });
    for (const key of ['ionicConductivity_SPerCm', 'exchangeCurrent_APerCm2', 'doubleLayerCapacitance_F', 'surfaceFilmCapacitance_F']) {
      expect(of(result, key), key).toMatchObject({ value: null, notDetermined: expect.stringContaining('cannot be named') });
    }
  });
});

describe('values the fit does not determine', () => {
  it('give no number: at a bound', () => {
    const result = fittedCell({ ...fresh, cell: record });
    const parameters = result.parameters.map((p) => (p.name === 'R1' ? { ...p, atBound: true, standardError: null, ci95: null } : p));
    const { derived } = deriveNumbers({ ...result, parameters }, record);
    expect(derived.ionicConductivity_SPerCm).toMatchObject({ value: null, notDetermined: expect.stringContaining('bound') });
  });

  it('give no number: without a standard error', () => {
    const result = fittedCell({ ...fresh, cell: record });
    const parameters = result.parameters.map((p) => ({ ...p, standardError: null, ci95: null }));
    const { derived } = deriveNumbers({ ...result, parameters }, record);
    for (const key of ['ionicConductivity_SPerCm', 'diffusion_cm2PerS', 'doubleLayerCapacitance_F']) {
      expect(derived[key]).toMatchObject({ value: null, notDetermined: expect.stringContaining('not determined') });
    }
  });

  it('say so where they were held by hand', () => {
    const result = fittedCell({ ...fresh, fix: { R1: 238 }, cell: record });
    expect(of(result, 'ionicConductivity_SPerCm')).toMatchObject({
      standardError: null,
      inputs: { Rct_ohm: { note: expect.stringContaining('held') } },
    });
  });
});
