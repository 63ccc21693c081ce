import { describe, expect, it } from 'vitest';
import { arcTimeConstant_s, assignRoles, findArcs } from '../../../../src/impedance/fit/roles';
import { resolveCircuit } from '../../../../src/impedance/resolve-circuit';

type Values = Readonly<Record<string, number>>;
const rolesOf = (circuit: string, values: Values) => {
  const { compiled, named } = resolveCircuit(circuit);
  const { roles, refused } = assignRoles(
    compiled,
    compiled.parameters.map(({ name }) => values[name]!),
    named,
  );
  return { refused, ...Object.fromEntries([...roles].map(([k, role]) => [role, compiled.parameters[k]!.name])) };
};
/** τ = RQ for α = 1: 0.1 ms, 10 ms, 1 s. */
const fast = (n: number): Values => ({ [`R${n}`]: 10, [`CPE${n}_Q`]: 1e-5, [`CPE${n}_alpha`]: 1 });
const middle = (n: number): Values => ({ [`R${n}`]: 20, [`CPE${n}_Q`]: 5e-4, [`CPE${n}_alpha`]: 1 });
const slow = (n: number): Values => ({ [`R${n}`]: 50, [`CPE${n}_Q`]: 2e-2, [`CPE${n}_alpha`]: 1 });
const rest: Values = { R0: 3, L0: 1e-7, W2: 4, W3: 4 };

describe('the time constant of an arc', () => {
  const of = (circuit: string, values: number[]) => {
    const { compiled } = resolveCircuit(circuit);
    return findArcs(compiled).map((arc) => arcTimeConstant_s(arc, values));
  };

  it('is (RQ)^(1/α), RC for a capacitor, τ itself where it is a parameter', () => {
    expect(of('p(R1,CPE1)', [100, 1e-4, 0.8])).toEqual([expect.closeTo(0.01 ** 1.25, 12)]);
    expect(of('R0-p(R1,C1)', [3, 50, 2e-3])).toEqual([expect.closeTo(0.1, 12)]);
    expect(of('Zarc1-K2', [7, 0.02, 0.9, 5, 3])).toEqual([0.02, 3]);
  });

  it('takes each arc’s own parameters, whatever stands before it and however it is written', () => {
    expect(of('L0-R0-p(CPE1,R1-W1)-W9-p(R2,C2)', [1e-7, 3, 1e-3, 1, 40, 6, 2, 5, 0.01])).toEqual([
      expect.closeTo(0.04, 12),
      expect.closeTo(0.05, 12),
    ]);
  });

  it('is asked of blocks of R beside C or CPE only: nothing else is an arc', () => {
    expect(of('R0-C1-W2-p(R1,L1)-p(C2,C3)', [1, 1, 1, 1, 1, 1, 1])).toEqual([]);
  });
});

describe('roles in a circuit given as a string', () => {
  it('one arc: Rct, whatever its number', () => {
    expect(rolesOf('R0-p(R4,CPE4)', { R0: 3, ...slow(4) })).toEqual({ Rs: 'R0', Rct: 'R4', Qdl: 'CPE4_Q', alphaDl: 'CPE4_alpha' });
  });

  it('two arcs: the faster is Rsei, the slower Rct', () => {
    expect(rolesOf('R0-p(R1,CPE1)-p(R2,CPE2)', { R0: 3, ...fast(1), ...slow(2) })).toMatchObject({
      Rsei: 'R1',
      Qsei: 'CPE1_Q',
      Rct: 'R2',
      Qdl: 'CPE2_Q',
    });
  });

  it('two arcs written the other way round: the same by τ', () => {
    expect(rolesOf('R0-p(R1,CPE1)-p(R2,CPE2)', { R0: 3, ...slow(1), ...fast(2) })).toMatchObject({
      Rsei: 'R2',
      alphaSei: 'CPE2_alpha',
      Rct: 'R1',
      alphaDl: 'CPE1_alpha',
    });
  });

  it('serial diffusion: the slowest arc is Rct', () => {
    expect(rolesOf('L0-R0-p(R1,CPE1)-p(R2,CPE2)-W3', { ...rest, ...slow(1), ...fast(2) })).toMatchObject({
      inductance: 'L0',
      Rs: 'R0',
      Rsei: 'R2',
      Rct: 'R1',
      sigmaW: 'W3',
    });
  });

  it('three arcs: fastest Rsei, slowest Rct, the one between neither', () => {
    expect(rolesOf('R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)', { R0: 3, ...slow(1), ...fast(2), ...middle(3) })).toMatchObject({
      Rct: 'R1',
      Rsei: 'R2',
      Rmiddle: 'R3',
    });
  });

  it('nested diffusion in the slower arc: that one is Rct', () => {
    expect(rolesOf('R0-p(R1,CPE1)-p(R2-W2,CPE2)', { ...rest, ...fast(1), ...slow(2) })).toMatchObject({
      Rsei: 'R1',
      Rct: 'R2',
      sigmaW: 'W2',
      refused: undefined,
    });
  });

  it('nested diffusion in the faster arc: no Rsei and no Rct, and why', () => {
    const roles = rolesOf('R0-p(R1,CPE1)-p(R2-W2,CPE2)', { ...rest, ...slow(1), ...fast(2) });
    expect(roles).toEqual({ Rs: 'R0', sigmaW: 'W2', refused: expect.stringContaining('not the slowest') });
  });

  it('an arc within an arc: no Rsei and no Rct, and why', () => {
    const roles = rolesOf('R0-p(CPE1,R1-p(R2,CPE2))', { R0: 3, ...fast(1), ...slow(2) });
    expect(roles).toEqual({ Rs: 'R0', refused: expect.stringContaining('more than one resistance') });
  });

  it('bounded diffusion: Z0 and τ', () => {
    for (const element of ['Wo', 'Ws', 'Wsph']) {
      const values = { R0: 3, ...slow(1), [`${element}1_Z0`]: 9, [`${element}1_tau`]: 20 };
      expect(rolesOf(`R0-p(R1-${element}1,CPE1)`, values)).toMatchObject({
        Rct: 'R1',
        diffusionZ0: `${element}1_Z0`,
        diffusionTau: `${element}1_tau`,
      });
    }
  });

  it('no arc: nothing but what stands in series', () => {
    expect(rolesOf('R0-C1', { R0: 3, C1: 1 })).toEqual({ Rs: 'R0' });
    expect(rolesOf('W1', { W1: 4 })).toEqual({ sigmaW: 'W1' });
  });
});

describe('roles of a named circuit', () => {
  it('are the circuit’s own, even where the order of τ is another', () => {
    const values = { ...rest, ...slow(1), ...fast(2) };
    expect(rolesOf('two-arcs-nested-warburg', values)).toMatchObject({ Rs: 'R0', Rsei: 'R1', Rct: 'R2', sigmaW: 'W2', Qdl: 'CPE2_Q' });
  });
});
