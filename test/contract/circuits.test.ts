import { describe, expect, it } from 'vitest';
import { circuits } from '../../circuits/registry';
import type { CircuitDefinition, Role } from '../../src/core/circuit';
import { arcTimeConstant_s, findArcs } from '../../src/impedance/fit/roles';
import { resolveCircuit } from '../../src/impedance/resolve-circuit';
import { fitOne } from '../unit/impedance/fit-one';
import { madeSpectrum } from '../unit/impedance/made-spectrum';

const fileNames = Object.keys(import.meta.glob('../../circuits/named/*.ts')).map((path) => path.replace(/^.*\/|\.ts$/g, ''));

/** Believable values of any named circuit: arcs a factor 60 apart in τ, diffusion below the slowest. */
function statedValues({ arcs, circuit }: CircuitDefinition): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { name, unit } of resolveCircuit(circuit).compiled.parameters) {
    const [symbol] = /^[A-Za-z]+/.exec(name) as RegExpExecArray;
    if (symbol === 'R') values[name] = 6;
    else if (symbol === 'W') values[name] = 9;
    else if (symbol === 'L' || symbol === 'La') values[name] = name.endsWith('alpha') ? 0.9 : 4e-7;
    else if (name.endsWith('_Z0')) values[name] = 70;
    else if (name.endsWith('_tau')) values[name] = 25;
    else if (unit === '1') values[name] = 0.88;
    else values[name] = 0.05;
  }
  arcs.forEach(({ resistor, capacitor }, place) => {
    const tau = 2e-5 * 60 ** place * (arcs.length === 1 ? 50 : 1);
    const alpha = values[`${capacitor}_alpha`];
    values[resistor] = 25 + 15 * place;
    values[alpha === undefined ? capacitor : `${capacitor}_Q`] = tau ** (alpha ?? 1) / values[resistor];
  });
  return values;
}

it('the registry holds every file of circuits/named, and each with an inductance before it', () => {
  expect([...circuits.keys()].sort()).toEqual(fileNames.flatMap((name) => [name, `${name}-inductive`]).sort());
  expect(fileNames.length).toBeGreaterThanOrEqual(2);
  for (const name of fileNames) {
    const [plain, inductive] = [circuits.get(name)!, circuits.get(`${name}-inductive`)!];
    expect(inductive.circuit).toBe(`L0-${plain.circuit}`);
    expect(inductive.roles).toEqual({ ...plain.roles, L0: 'inductance' });
  }
});

describe.each([...circuits.entries()])('the named circuit %s', (id, circuit) => {
  const { compiled } = resolveCircuit(id);
  const names = compiled.parameters.map(({ name }) => name);

  it('has its name as id, a source and words on when to use it', () => {
    expect(circuit.id).toBe(id);
    expect(circuit.source.length).toBeGreaterThan(8);
    expect(circuit.whenToUse).toMatch(/\w+ .*\.$/);
    expect(circuit.title).not.toBe('');
  });

  it('is written as it is printed, so that its parameters have the names its roles use', () => {
    expect(compiled.circuit).toBe(circuit.circuit);
    expect(names).toEqual(expect.arrayContaining(Object.keys(circuit.roles)));
    for (const { resistor, capacitor } of circuit.arcs) {
      expect(names).toContain(resistor);
      expect(names.some((name) => name === capacitor || name === `${capacitor}_Q`)).toBe(true);
    }
  });

  it('gives each role once, Rs among them, and to a parameter of its unit', () => {
    const units: Record<Role, string> = {
      Rs: 'ohm',
      Rsei: 'ohm',
      Rct: 'ohm',
      Rmiddle: 'ohm',
      sigmaW: 'ohm·s^(-1/2)',
      Qsei: 'S·s^alpha',
      Qdl: 'S·s^alpha',
      alphaSei: '1',
      alphaDl: '1',
      inductance: 'H',
      diffusionZ0: 'ohm',
      diffusionTau: 's',
    };
    const roles = Object.values(circuit.roles);
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles).toContain('Rs');
    for (const [name, role] of Object.entries(circuit.roles)) {
      expect(`${role} ${compiled.parameters[names.indexOf(name)]!.unit}`).toBe(`${role} ${units[role]}`);
    }
  });

  it('names its arcs fastest first: the fastest of several Rsei, the slowest or only one Rct', () => {
    const found = findArcs(compiled).map(({ resistor }) => names[resistor]);
    expect(circuit.arcs.map(({ resistor }) => resistor)).toEqual(found);
    if (found.length > 0) expect(circuit.roles[found.at(-1)!]).toBe('Rct');
    if (found.length > 1) expect(circuit.roles[found[0]!]).toBe('Rsei');
  });

  it('fits its own simulation without starting values, noise-free and with 0.5 % noise', () => {
    const truth = statedValues(circuit);
    const natural = names.map((name) => truth[name]!);
    const times = findArcs(compiled).map((arc) => arcTimeConstant_s(arc, natural));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    const clean = fitOne(madeSpectrum(compiled.circuit, truth, { max_Hz: 1e6 }), id);
    for (const { name, value } of clean.parameters) {
      expect(Math.abs(value / truth[name]! - 1), `${name}: ${value}, made from ${truth[name]}`).toBeLessThan(1e-6);
    }
    const noisy = fitOne(madeSpectrum(compiled.circuit, truth, { max_Hz: 1e6, noise: 0.005, seed: 17 }), id);
    for (const { name, value, standardError, atBound } of noisy.parameters) {
      if (!atBound)
        expect(
          Math.abs(value - truth[name]!) / standardError!,
          `${name}: ${value} ± ${standardError}, made from ${truth[name]}`,
        ).toBeLessThan(4.5);
    }
    expect(noisy.rmsResidual_percent).toBeLessThan(0.65);
  });
});
