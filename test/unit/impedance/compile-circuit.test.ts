import { describe, expect, it } from 'vitest';
import { ArctraceError } from '../../../src/core/errors';
import { CircuitEvaluator, type CompiledCircuit, compileCircuit } from '../../../src/impedance/compile-circuit';
import { parseCircuit } from '../../../src/impedance/parse-circuit';
import { Complex } from '../../contract/complex';
import { elementFormulas } from '../../contract/element-formulas';

const compiled = (text: string): CompiledCircuit => compileCircuit(parseCircuit(text));
const omegas = Float64Array.from({ length: 25 }, (_, k) => 10 ** (-3 + k / 3));

const series = (...parts: Complex[]) => parts.reduce((sum, part) => sum.plus(part));
const parallel = (...parts: Complex[]) =>
  new Complex(1).over(parts.map((part) => new Complex(1).over(part)).reduce((sum, part) => sum.plus(part)));
const z = elementFormulas as Readonly<Record<string, (omega: number, ...parameters: number[]) => Complex>>;

/** Circuits with their impedance written by hand. */
const circuits: [text: string, values: number[], formula: (omega: number) => Complex][] = [
  ['R0', [12], () => new Complex(12)],
  ['R0-p(R1,C1)', [5, 80, 2e-5], (w) => series(z.R!(w, 5), parallel(z.R!(w, 80), z.C!(w, 2e-5)))],
  [
    'L1-R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    [1e-6, 4, 20, 1e-5, 0.9, 60, 15, 1e-3, 0.8],
    (w) =>
      series(
        z.L!(w, 1e-6),
        z.R!(w, 4),
        parallel(z.R!(w, 20), z.CPE!(w, 1e-5, 0.9)),
        parallel(series(z.R!(w, 60), z.W!(w, 15)), z.CPE!(w, 1e-3, 0.8)),
      ),
  ],
  [
    'R0-p(CPE1,R1-p(C2,R2-p(R3,CPE3)-Wo1))-Ws1',
    [2, 1e-5, 0.85, 30, 4e-4, 50, 10, 0.02, 0.7, 25, 40, 8, 3],
    (w) =>
      series(
        z.R!(w, 2),
        parallel(
          z.CPE!(w, 1e-5, 0.85),
          series(z.R!(w, 30), parallel(z.C!(w, 4e-4), series(z.R!(w, 50), parallel(z.R!(w, 10), z.CPE!(w, 0.02, 0.7)), z.Wo!(w, 25, 40)))),
        ),
        z.Ws!(w, 8, 3),
      ),
  ],
  [
    'p(R0,L0,C0)-p(Zarc1,K1)-G1-La1',
    [3, 1e-3, 1e-2, 40, 1e-2, 0.8, 25, 0.3, 6, 2, 1e-4, 0.7],
    (w) =>
      series(
        parallel(z.R!(w, 3), z.L!(w, 1e-3), z.C!(w, 1e-2)),
        parallel(z.Zarc!(w, 40, 1e-2, 0.8), z.K!(w, 25, 0.3)),
        z.G!(w, 6, 2),
        z.La!(w, 1e-4, 0.7),
      ),
  ],
  ['p(TLMQ1,R1)-Wsph1', [50, 1e-3, 0.9, 400, 12, 9], (w) => series(parallel(z.TLMQ!(w, 50, 1e-3, 0.9), z.R!(w, 400)), z.Wsph!(w, 12, 9))],
];

describe('a compiled circuit', () => {
  it('names its parameters in the order of the string, with units and bounds', () => {
    const { circuit, parameters } = compiled('R0 - p(R1-Wo1, CPE1)');
    expect(circuit).toBe('R0-p(R1-Wo1,CPE1)');
    expect(parameters.map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      'R0 ohm',
      'R1 ohm',
      'Wo1_Z0 ohm',
      'Wo1_tau s',
      'CPE1_Q S·s^alpha',
      'CPE1_alpha 1',
    ]);
    expect(parameters.map(({ scale }) => scale)).toEqual(['log', 'log', 'log', 'log', 'log', 'linear']);
    expect(parameters.every(({ min, max }) => min < max)).toBe(true);
  });

  it('finds a parameter by its name and by impedance.py’s number, and names the nearest to a wrong one', () => {
    const circuit = compiled('R0-p(R1,CPE1)');
    expect(circuit.indexOf('CPE1_alpha')).toBe(3);
    expect(circuit.indexOf('CPE1_1')).toBe(3);
    expect(circuit.indexOf('R1')).toBe(1);
    expect(circuit.indexOf('R1_0')).toBe(1);
    expect.assertions(7);
    try {
      circuit.indexOf('CPE1_alfa');
    } catch (error) {
      expect(error).toBeInstanceOf(ArctraceError);
      expect((error as ArctraceError).code).toBe('PARAMETER_UNKNOWN');
      expect((error as ArctraceError).details.nearest).toBe('CPE1_alpha');
    }
  });
});

describe.each(circuits)('the evaluator of %s', (text, values, formula) => {
  it('gives the impedance written by hand', () => {
    const evaluator = new CircuitEvaluator(compiled(text), omegas);
    evaluator.impedance(values);
    omegas.forEach((omega, k) => {
      const expected = formula(omega);
      const size = expected.modulus();
      expect(Math.abs(evaluator.zReal[k]! - expected.re)).toBeLessThan(1e-12 * size);
      expect(Math.abs(evaluator.zImag[k]! - expected.im)).toBeLessThan(1e-12 * size);
    });
  });

  it('gives the derivatives of central differences, whatever was evaluated before', () => {
    const evaluator = new CircuitEvaluator(compiled(text), omegas);
    evaluator.withDerivatives(values.map((value) => value * 0.5));
    evaluator.withDerivatives(values);
    const size = omegas.map((omega) => formula(omega).modulus());
    const step = 1e-4;
    const complaints: string[] = [];
    values.forEach((value, p) => {
      const at = (factor: number) => {
        const other = new CircuitEvaluator(compiled(text), omegas);
        other.impedance(values.with(p, value * (1 + factor * step)));
        return other;
      };
      const [up, down, farUp, farDown] = [at(1), at(-1), at(2), at(-2)];
      for (const [part, derivative] of [
        ['zReal', evaluator.derivativeReal[p]!] as const,
        ['zImag', evaluator.derivativeImag[p]!] as const,
      ]) {
        omegas.forEach((omega, k) => {
          const difference = (8 * (up[part][k]! - down[part][k]!) - (farUp[part][k]! - farDown[part][k]!)) / (12 * step);
          if (!(Math.abs(derivative[k]! * value - difference) <= 1e-9 * size[k]!))
            complaints.push(`${part} by parameter ${p} at ω ${omega}`);
        });
      }
    });
    expect(complaints).toEqual([]);
  });
});

describe('two evaluators', () => {
  it('of one circuit do not disturb each other', () => {
    const circuit = compiled('R0-p(R1-Wo1,CPE1)');
    const [one, other] = [new CircuitEvaluator(circuit, omegas), new CircuitEvaluator(circuit, omegas.subarray(0, 5))];
    one.withDerivatives([1, 2, 3, 4, 1e-3, 0.8]);
    const before = one.zReal.slice();
    other.withDerivatives([10, 20, 30, 40, 1e-2, 0.9]);
    expect(one.zReal).toEqual(before);
    expect(other.zReal).toHaveLength(5);
  });
});
