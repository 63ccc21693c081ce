import { describe, expect, it } from 'vitest';
import { numberOrigin } from '../../../../../../renderer/screens/series/origin/number-origin';
import { roleFormula } from '../../../../../../renderer/screens/series/origin/role-formula';
import { seriesAxes } from '../../../../../../renderer/screens/series/series-axis';
import { seriesRows } from '../../../../../../renderer/screens/series/series-rows';
import { tableColumns } from '../../../../../../renderer/screens/series/table-columns';
import { fittedCell } from '../../../../track/fitted-cell';
import { sampleFit, sampleProject, sampleRecording } from '../project-sample';

const oneArc = { circuit: 'R0-p(R1-W1,CPE1)', values: { R0: 3, R1: 80, W1: 12, CPE1_Q: 2e-5, CPE1_alpha: 0.87 } };

describe('what a resistance of the fit says of itself', () => {
  it('names the parameters of a sum: with three arcs the middle one too', () => {
    const arcs = { R1: 10, CPE1_Q: 1e-6, CPE1_alpha: 0.95, R2: 30, CPE2_Q: 1e-4, CPE2_alpha: 0.95, R3: 60, CPE3_Q: 1e-2, CPE3_alpha: 0.95 };
    const result = fittedCell({
      circuit: 'R0-p(R1,CPE1)-p(R2,CPE2)-p(R3-W3,CPE3)',
      values: { R0: 5, ...arcs, W3: 8 },
      fitCircuit: 'three-arcs-nested-warburg',
    });
    const { formula, inputs } = roleFormula('Rtot_ohm', result);
    const sum = inputs.reduce((total, { value }) => total + Number.parseFloat(value), 0);
    expect(sum / (result.roles.Rtot_ohm as number)).toBeCloseTo(1, 4);
    expect(formula.split(' = ')[0]).toBe('Rtot');
    expect(inputs).toHaveLength(4);
  });
  it('has σw of bounded diffusion from its two parameters', () => {
    const result = fittedCell({
      circuit: 'R0-p(R1-Wo1,CPE1)',
      values: { R0: 5, R1: 80, Wo1_Z0: 200, Wo1_tau: 50, CPE1_Q: 2e-5, CPE1_alpha: 0.9 },
    });
    const { formula, inputs } = roleFormula('sigmaW_ohmPerSqrtS', result);
    expect(formula).toBe('σw = Z0/√(2·τ)');
    expect(inputs.map(({ symbol }) => symbol)).toEqual(['Wo1_Z0', 'Wo1_tau']);
  });
  it('says whose it is, Rs excepted: that belongs to no electrode', () => {
    const words = (electrodes: 'two' | 'three' | 'symmetric', role: 'Rct_ohm' | 'Rs_ohm' = 'Rct_ohm') =>
      roleFormula(role, fittedCell({ ...oneArc, cell: { electrodes } })).remarks.join(' ');
    expect(words('two')).toContain('both electrodes together');
    expect(words('three')).toContain('one electrode against a reference');
    expect(words('symmetric')).toMatch(/each of its two electrodes has half of it, 40\.0+\(\d+\) Ω/);
    expect(words('two', 'Rs_ohm')).not.toMatch(/electrode/);
  });
});

describe('a symmetric cell', () => {
  const result = fittedCell({ ...oneArc, cell: { electrodes: 'symmetric' }, made: { noise: 0.005, seed: 4 } });
  const recording = sampleRecording('a');
  const project = sampleProject([recording], { fits: { a: sampleFit({}, result) }, cells: { cell07: { electrodes: 'symmetric' } } });
  const [axis] = seriesAxes([recording]);
  const rows = seriesRows(project, 'cell07', axis!);
  const columns = tableColumns(rows, {});

  it('has what was fitted and what one electrode has of it beside each other', () => {
    expect(columns.map(({ id }) => id)).toEqual(expect.arrayContaining(['Rct', 'RctOne', 'sigmaW', 'sigmaWOne']));
    const one = numberOrigin(rows[0]!, columns.find(({ id }) => id === 'RctOne')!, project)!;
    const whole = numberOrigin(rows[0]!, columns.find(({ id }) => id === 'Rct')!, project)!;
    const numberOf = (title: string) => Number.parseFloat(title.split(' = ')[1] as string);
    expect(numberOf(one.title) / numberOf(whole.title)).toBeCloseTo(0.5, 2);
    expect(one.formula).toBe('½·Rct');
    expect(one.inserted).toContain(whole.title.split(' = ')[1]!.replace(' Ω', ''));
  });
  it('has no such columns where the record does not say that it is one', () => {
    const plain = { ...project, cells: {} };
    expect(tableColumns(seriesRows(plain, 'cell07', axis!), {}).map(({ id }) => id)).not.toContain('RctOne');
  });
});
