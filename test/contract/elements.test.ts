import { describe, expect, it } from 'vitest';
import { elements } from '../../circuits/registry.ts';
import { type ElementDefinition, type ElementOutput, makeFrequencyGrid } from '../../src/core/element.ts';
import { Complex } from './complex.ts';
import { elementFormulas } from './element-formulas.ts';

/** 1e-4 … 1e7 rad/s, three a decade. */
const omegas = Float64Array.from({ length: 34 }, (_, k) => 10 ** (-4 + k / 3));

function evaluate(element: ElementDefinition, omega_radPerS: Float64Array, parameters: readonly number[]): ElementOutput {
  const rows = () => Array.from({ length: parameters.length + 1 }, () => new Float64Array(omega_radPerS.length).fill(Number.NaN));
  const out = { re: rows(), im: rows() };
  element.evaluate(makeFrequencyGrid(omega_radPerS), Float64Array.from(parameters), out);
  return out;
}

function impedance(symbol: string, omega: number, ...parameters: number[]): Complex {
  const { re, im } = evaluate(elements.get(symbol)!, Float64Array.of(omega), parameters);
  return new Complex(re[0]![0]!, im[0]![0]!);
}

/** Few but far apart, within the parameter's bounds; time constants reach ωτ from 1e-10 to 1e13. */
function valuesOf({ unit, scale, min, max }: ElementDefinition['parameters'][number]): number[] {
  const wanted = scale === 'linear' ? [0.05, 0.3, 0.55, 0.85, 1] : unit === 's' ? [1e-6, 1e-3, 0.7, 40, 1e6] : [1e-6, 0.03, 7, 1e5];
  return wanted.filter((value) => value >= min && value <= max);
}

function combinations(element: ElementDefinition): number[][] {
  return element.parameters.reduce<number[][]>(
    (lists, parameter) => lists.flatMap((list) => valuesOf(parameter).map((value) => [...list, value])),
    [[]],
  );
}

function eachCase(element: ElementDefinition, look: (parameters: number[], out: ElementOutput) => void): void {
  for (const parameters of combinations(element)) look(parameters, evaluate(element, omegas, parameters));
}

/** Collects complaints and asserts once: an `expect` a point would cost minutes. */
function expectNone(complaints: string[]): void {
  expect(complaints.slice(0, 5)).toEqual([]);
}

describe('the registry of elements', () => {
  it('holds every element whose formula the tests know, and no other', () => {
    expect([...elements.keys()].sort()).toEqual(Object.keys(elementFormulas).sort());
  });
});

describe.each([...elements.values()].map((element) => [element.symbol, element] as const))('element %s', (symbol, element) => {
  it('says where it comes from', () => {
    expect(element.source).toMatch(/doi:10\.\d{4,}\/\S+|\d{4}|law/);
    expect(element.name).not.toBe('');
    expect(element.formula).not.toBe('');
  });

  it('gives every parameter a name of its own, a unit and an open range', () => {
    const symbols = element.parameters.map((parameter) => parameter.symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    for (const { unit, min, max, scale } of element.parameters) {
      expect(unit).not.toBe('');
      expect(min).toBeLessThan(max);
      if (scale === 'log') expect(min).toBeGreaterThan(0);
    }
  });

  it('equals its formula, real and imaginary part each to nine digits', () => {
    const complaints: string[] = [];
    eachCase(element, (parameters, { re, im }) => {
      omegas.forEach((omega, k) => {
        const z = elementFormulas[symbol]!(omega, ...parameters);
        const tolerance = (part: number) => 1e-9 * Math.abs(part) + 1e-13 * z.modulus();
        const near = Math.abs(re[0]![k]! - z.re) <= tolerance(z.re) && Math.abs(im[0]![k]! - z.im) <= tolerance(z.im);
        if (!near) complaints.push(`${parameters.join(', ')} at ω ${omega}: ${re[0]![k]} ${im[0]![k]}, formula ${z.re} ${z.im}`);
      });
    });
    expectNone(complaints);
  });

  it('has the derivatives that central differences give, real and imaginary part each', () => {
    const complaints: string[] = [];
    eachCase(element, (parameters, { re, im }) => {
      parameters.forEach((value, p) => {
        const step = 1e-4 * value;
        const at = (shift: number) => evaluate(element, omegas, parameters.with(p, value + shift));
        const [up, down, farUp, farDown] = [at(step), at(-step), at(2 * step), at(-2 * step)];
        for (const [part, centre] of [['re', re] as const, ['im', im] as const]) {
          omegas.forEach((omega, k) => {
            const z = (out: ElementOutput) => out[part][0]![k]!;
            // Five points: the error of the difference is of fourth order in the step.
            const difference = (8 * (z(up) - z(down)) - (z(farUp) - z(farDown))) / 12e-4;
            const derivative = centre[p + 1]![k]! * value;
            const scale = Math.abs(derivative) + Math.abs(centre[0]![k]!);
            if (!(Math.abs(derivative - difference) <= 1e-6 * scale)) {
              complaints.push(
                `∂${part}/∂ln ${element.parameters[p]!.symbol} at ${parameters.join(', ')}, ω ${omega}: ${derivative}, ${difference}`,
              );
            }
          });
        }
      });
    });
    expectNone(complaints);
  });

  it('is finite at both ends of every range', () => {
    const complaints: string[] = [];
    const corners = element.parameters.reduce<number[][]>(
      (lists, { min, max }) => lists.flatMap((list) => [min, max].map((value) => [...list, value])),
      [[]],
    );
    for (const corner of corners) {
      const { re, im } = evaluate(element, Float64Array.of(1e-7, 1, 1e10), corner);
      if (![...re, ...im].every((row) => row.every(Number.isFinite))) complaints.push(corner.join(', '));
    }
    expectNone(complaints);
  });
});

describe('published vectors', () => {
  const omega = 2 * Math.PI * 0.01;
  it.each([
    ['Wo', omega, [1, 100], 0.273499, -0.261368],
    ['Ws', omega, [1, 100], 0.290661, -0.304152],
    ['Wsph', omega, [1, 100], 0.190825, -0.510606],
  ])('%s at ω %d with %j is %d %d j', (symbol, w, parameters, re, im) => {
    const z = impedance(symbol, w, ...parameters);
    expect(z.re).toBeCloseTo(re, 6);
    expect(z.im).toBeCloseTo(im, 6);
  });

  it('TLMQ with 50 Ω, 1e-3, 0.9 at 1 Hz is 46.5351 − 189.1958 j', () => {
    const z = impedance('TLMQ', 2 * Math.PI, 50, 1e-3, 0.9);
    expect(z.re).toBeCloseTo(46.5351, 4);
    expect(z.im).toBeCloseTo(-189.1958, 4);
  });
});

describe('limits', () => {
  const Z0 = 30;
  const tau = 5;
  const same = (value: number, limit: number) => expect(value / limit).toBeCloseTo(1, 6);

  it.each([1e-5, 1e-7, 1e-10, 1e-13])('Wo at ωτ = %d is Z0/3 in series with C = τ/Z0', (wt) => {
    const z = impedance('Wo', wt / tau, Z0, tau);
    same(z.re, Z0 / 3);
    same(-1 / ((wt / tau) * z.im), tau / Z0);
  });

  it.each([1e-5, 1e-7, 1e-10, 1e-13])('Wsph at ωτ = %d is Z0/5 in series with C = τ/(3 Z0)', (wt) => {
    const z = impedance('Wsph', wt / tau, Z0, tau);
    same(z.re, Z0 / 5);
    same(-1 / ((wt / tau) * z.im), tau / (3 * Z0));
  });

  it.each([1e-5, 1e-7, 1e-10, 1e-13])('Ws at ωτ = %d is Z0 with −Im = Z0 ωτ/3', (wt) => {
    const z = impedance('Ws', wt / tau, Z0, tau);
    same(z.re, Z0);
    same(z.im, (-Z0 * wt) / 3);
  });

  it.each(['Wo', 'Ws', 'Wsph'])('%s at high frequency is a Warburg line with σw = Z0/√(2τ)', (symbol) => {
    const w = 1e15 / tau;
    const z = impedance(symbol, w, Z0, tau);
    same(z.re * Math.sqrt(w), Z0 / Math.sqrt(2 * tau));
    same(-z.im * Math.sqrt(w), Z0 / Math.sqrt(2 * tau));
  });

  it.each([
    [1, 1e-6],
    [1, 1e-11],
    [0.8, 1e-6],
    [0.5, 1e-8],
  ])('TLMQ with α = %d at low frequency is R_ion/3 + Re Zs', (alpha, omega) => {
    const wall = elementFormulas.CPE!(omega, 1e-3, alpha);
    const z = impedance('TLMQ', omega, 50, 1e-3, alpha);
    same(z.re, 50 / 3 + (alpha === 1 ? 0 : wall.re));
    same(z.im, wall.im);
  });

  it('Zarc and K with α = 1 agree, and G at ωτ → 0 is Z0', () => {
    const [zarc, voigt] = [impedance('Zarc', 3, 20, 0.4, 1), impedance('K', 3, 20, 0.4)];
    same(zarc.re, voigt.re);
    same(zarc.im, voigt.im);
    same(impedance('G', 1e-9, 12, 1).re, 12);
  });
});
