import { describe, expect, it } from 'vitest';
import type { ArctraceError } from '../../../src/core/errors';
import { resolveCircuit } from '../../../src/impedance/resolve-circuit';

const errorOf = (text: string): ArctraceError => {
  try {
    resolveCircuit(text);
  } catch (error) {
    return error as ArctraceError;
  }
  throw new Error('nothing was thrown');
};
const valuesOf = (circuit: string, values: Readonly<Record<string, number>>) =>
  Float64Array.from(resolveCircuit(circuit).compiled.parameters, ({ name }) => values[name]!);

describe('a circuit’s name', () => {
  it('gives the circuit with its own roles', () => {
    const { compiled, named } = resolveCircuit('two-arcs-nested-warburg');
    expect(compiled.circuit).toBe('R0-p(R1,CPE1)-p(R2-W2,CPE2)');
    expect(named?.roles).toMatchObject({ R1: 'Rsei', R2: 'Rct' });
  });

  it('brings the order of its arcs: τ must rise', () => {
    const { isAllowed } = resolveCircuit('two-arcs-nested-warburg');
    const [fast, slow] = [
      { R1: 10, CPE1_Q: 1e-5, CPE1_alpha: 1 },
      { R2: 50, CPE2_Q: 1e-3, CPE2_alpha: 1 },
    ];
    const values = { R0: 1, W2: 5, ...fast, ...slow };
    expect(isAllowed?.(valuesOf('two-arcs-nested-warburg', values))).toBe(true);
    expect(isAllowed?.(valuesOf('two-arcs-nested-warburg', { ...values, CPE1_Q: 1e-2 }))).toBe(false);
    // τ = (RQ)^(1/α): 1e-4 s to the power 1/0.5 is faster than RQ tells.
    expect(isAllowed?.(valuesOf('two-arcs-nested-warburg', { ...values, CPE1_Q: 1e-2, CPE1_alpha: 0.4 }))).toBe(true);
  });

  it('near to one of ours is refused with the nearest and the list', () => {
    const error = errorOf('one-arc-warburk');
    expect(error.code).toBe('CIRCUIT_UNKNOWN');
    expect(error.details.nearest).toBe('one-arc-warburg');
    expect(error.details.expected).toContain('two-arcs-nested-warburg');
  });
});

describe('a circuit string', () => {
  it('has no order of arcs and no roles of its own', () => {
    const { named, isAllowed } = resolveCircuit('R0-p(R1,CPE1)-p(R2-W2,CPE2)');
    expect(named).toBeNull();
    expect(isAllowed).toBeUndefined();
  });

  it('of another program is the same circuit', () => {
    expect(resolveCircuit('R(Q[RW])').compiled.circuit).toMatch(/^R\d-p\(CPE\d,R\d-W\d\)$/);
    expect(resolveCircuit('R1+Q2/(R2+W2)').compiled.circuit).toBe('R1-p(CPE2,R2-W2)');
  });

  it.each([
    ['an unknown element', 'R0-X1', 'ELEMENT_UNKNOWN', 4],
    ['an unclosed bracket', 'R0-p(R1,CPE1', 'CIRCUIT_SYNTAX', 13],
    ['nothing at all', '', 'CIRCUIT_SYNTAX', 1],
  ])('with %s is refused at its column', (_what, text, code, column) => {
    const error = errorOf(text);
    expect(error.code).toBe(code);
    expect(error.details.column).toBe(column);
  });

  it('with 10,000 parameters is refused at once', () => {
    const began = performance.now();
    const error = errorOf(Array.from({ length: 10_000 }, (_, k) => `R${k}`).join('-'));
    expect(error.code).toBe('CIRCUIT_TOO_LARGE');
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
