import { describe, expect, it } from 'vitest';
import { type NamedMeasurement, teachNames } from '../../../../src/import/naming/teach-names';

const learnt = (example: NamedMeasurement, others: string[]) =>
  Object.fromEntries(
    teachNames(example, others).taught.map(({ stem, tags, sample }) => [stem, sample === undefined ? tags : { ...tags, sample }]),
  );

describe('one typed example teaches the names of a folder', () => {
  it.each<[string, Partial<NamedMeasurement['tags']>, Record<string, object>]>([
    ['run12_x', { cycle: 12 }, { run3_x: { cycle: 3 }, run100_x: { cycle: 100 } }],
    ['A-0012-PEIS', { cycle: 12 }, { 'A-0001-PEIS': { cycle: 1 }, 'A-0250-PEIS': { cycle: 250 } }],
    ['cell_0p35_b', { potential_V: 0.35 }, { cell_0p10_b: { potential_V: 0.1 }, cell_1p2_b: { potential_V: 1.2 } }],
    ['cell_0035_b', { potential_V: 0.35 }, { cell_0110_b: { potential_V: 1.1 }, cell_0005_b: { potential_V: 0.05 } }],
    ['E350', { potential_V: 0.35 }, { E1200: { potential_V: 1.2 } }],
    ['E_-0p1V', { potential_V: -0.1 }, { E_0p2V: { potential_V: 0.2 } }],
    ['a_35_b', { soc: 0.35 }, { a_100_b: { soc: 1 } }],
    ['x45y', { temperature_K: 318.15 }, { x5y: { temperature_K: 278.15 } }],
    ['x318y', { temperature_K: 318 }, { x298y: { temperature_K: 298 } }],
    ['rest_3_h', { time_s: 10800 }, { rest_10_h: { time_s: 36000 } }],
    ['cell_B', { cycle: 2 }, { cell_A: { cycle: 1 }, cell_D: { cycle: 4 } }],
    ['z_D_1', { branch: 'discharge' }, { z_C_1: { branch: 'charge' } }],
  ])('%s as %j', (stem, tags, expected) => {
    expect(learnt({ stem, tags }, Object.keys(expected))).toEqual(expected);
  });
  it('takes several values at once, and fresh for cycle 0', () => {
    expect(learnt({ stem: 'L7 n12 0p35', tags: { cycle: 12, potential_V: 0.35 } }, ['L7 n300 0p1', 'L8 n4 1p5', 'L7 fresh 0p2'])).toEqual({
      'L7 n300 0p1': { cycle: 300, potential_V: 0.1 },
      'L8 n4 1p5': { cycle: 4, potential_V: 1.5 },
      'L7 fresh 0p2': { cycle: 0, potential_V: 0.2 },
    });
  });
  it('takes a sample of one field, of several, or of a part of one', () => {
    expect(learnt({ stem: 'MoS2_A3_n12', tags: {}, sample: 'MoS2_A3' }, ['Si_B4_n1'])).toEqual({ Si_B4_n1: { sample: 'Si_B4' } });
    expect(learnt({ stem: 'x_cellA_n12', tags: {}, sample: 'A' }, ['x_cellB_n1'])).toEqual({ x_cellB_n1: { sample: 'B' } });
  });
  it('finds letters beside the number also in names with more or fewer fields', () => {
    expect(learnt({ stem: 'cell_n12_PEIS', tags: { cycle: 12 } }, ['cell_n30', 'cell_new_n5_PEIS_C01'])).toEqual({
      cell_n30: { cycle: 30 },
      cell_new_n5_PEIS_C01: { cycle: 5 },
    });
  });
  it('leaves alone what is not of the kind', () => {
    const { taught, untaught } = teachNames({ stem: 'cell_12_b', tags: { cycle: 12 } }, ['cell_13_b', 'notes', 'cell_x_b', 'cell_1_2_b']);
    expect(taught).toEqual([{ stem: 'cell_13_b', tags: { cycle: 13 }, rest: 'cell_b' }]);
    expect(untaught).toEqual(['notes', 'cell_x_b', 'cell_1_2_b']);
  });
});

describe('the cell that is left when the tags are taken out', () => {
  it.each([
    ['L7 n0020 x', 20, 'L7 n0300 x', 'L7 x'],
    ['cell_12', 12, 'cell_300', 'cell'],
    ['A3_run12_25degC', 12, 'A3_run5_25degC', 'A3'],
    ['cell07c12', 12, 'cell07c300', 'cell07c'],
    ['12', 12, '13', ''],
  ])('of %s, cycle %d, and of %s is "%s"', (stem, cycle, other, rest) => {
    const { example, taught } = teachNames({ stem, tags: { cycle } }, [other]);
    expect([example.rest, taught[0]?.rest]).toEqual([rest, rest]);
  });
});

describe('an example that does not decide teaches nothing', () => {
  it('a value at two places that differ in other names', () => {
    const teach = (others: string[]) => () => teachNames({ stem: 'cell12_n12', tags: { cycle: 12 } }, others);
    expect(teach(['cell12_n13'])).toThrow(/2 ways.*12 or 13/);
    expect(teach(['cell12_n13'])).toThrow(expect.objectContaining({ code: 'QUANTITY_AMBIGUOUS' }));
    expect(teach(['cell14_n14'])()).toMatchObject({ taught: [{ stem: 'cell14_n14', tags: { cycle: 14 } }], untaught: [] });
  });
  it('a zero, which every scale would give', () => {
    expect(() => teachNames({ stem: 'E_000', tags: { potential_V: 0 } }, ['E_350'])).toThrow(
      expect.objectContaining({ code: 'QUANTITY_AMBIGUOUS' }),
    );
  });
  it('a value that is not in the name', () => {
    expect(() => teachNames({ stem: 'cell_12', tags: { cycle: 13 } }, ['cell_14'])).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });
});
