import { describe, expect, it } from 'vitest';
import { elements } from '../../../circuits/registry';
import { ArctraceError } from '../../../src/core/errors';
import { printCircuit } from '../../../src/impedance/circuit-tree';
import { parseCircuit } from '../../../src/impedance/parse-circuit';

const printed = (text: string) => printCircuit(parseCircuit(text));

function refusal(text: string): ArctraceError {
  try {
    parseCircuit(text);
  } catch (error) {
    if (error instanceof ArctraceError) return error;
    throw error;
  }
  throw new Error(`"${text.slice(0, 60)}" was accepted`);
}

describe('a circuit in the notation of impedance.py', () => {
  it.each([
    'R0',
    'CPE1',
    'R0-p(R1,CPE1)',
    'R0-p(R1-W1,CPE1)',
    'R0-p(R1,CPE1)-p(R2-W2,CPE2)',
    'L0-R0-p(R1,C1)-p(R2,CPE2)-Wo3',
    'R0-p(R1-p(R2,C2),CPE1)-Ws1',
    'p(R1,C1,L1)',
  ])('%s is printed back unchanged', (text) => {
    expect(printed(text)).toBe(text);
  });

  it('may hold blanks, and underscores before the index', () => {
    expect(printed('  R_0 - p( R_1 , CPE_1 ) ')).toBe('R0-p(R1,CPE1)');
  });

  it('gives elements without index one that is free', () => {
    expect(printed('R-p(R,CPE)-p(R-W,CPE)')).toBe('R0-p(R1,CPE1)-p(R2-W1,CPE2)');
    expect(printed('R0-R')).toBe('R0-R1');
  });

  it('loses brackets that mean nothing: series within series, parallel within parallel', () => {
    expect(printed('p(R1,p(C1,L1))')).toBe('p(R1,C1,L1)');
  });

  it('knows every element of the registry', () => {
    for (const symbol of elements.keys()) expect(printed(`${symbol}7-R99`)).toBe(`${symbol}7-R99`);
  });
});

describe('a circuit in Boukamp’s description code', () => {
  it.each([
    ['R(QR)', 'R0-p(CPE1,R1)'],
    ['R(Q[RW])', 'R0-p(CPE1,R1-W1)'],
    ['LR(CR)(Q[RW])', 'L1-R0-p(C1,R1)-p(CPE2,R2-W1)'],
    ['R(C[R(RQ)])', 'R0-p(C1,R1-p(R2,CPE1))'],
    // His T is coth, the reflective layer; his O is tanh, the transmissive one.
    ['R(Q[RT])', 'R0-p(CPE1,R1-Wo1)'],
    ['R(Q[RO])', 'R0-p(CPE1,R1-Ws1)'],
    ['(RC)G', 'p(R0,C1)-G1'],
    ['RQ', 'R0-CPE1'],
    ['R1(Q1R2)', 'R1-p(CPE1,R2)'],
  ])('%s is %s', (text, ours) => {
    expect(shape(printed(text))).toBe(shape(ours));
  });
});

describe('a circuit in the style of EC-Lab', () => {
  it.each([
    ['R1+Q2/R2', 'R1-p(CPE2,R2)'],
    ['R1+Q2/(R2+W2)', 'R1-p(CPE2,R2-W2)'],
    ['L1+R1+Q2/(R2+C3/R3)', 'L1-R1-p(CPE2,R2-p(C3,R3))'],
    ['R1/C1/L1', 'p(R1,C1,L1)'],
    ['R1+M2', 'R1-Wo2'],
    ['R1+Wd2', 'R1-Ws2'],
  ])('%s is %s', (text, ours) => {
    expect(printed(text)).toBe(ours);
  });

  it('binds / closer than +', () => {
    expect(printed('R1+R2/C2')).toBe('R1-p(R2,C2)');
  });
});

/** The indices given to elements that had none are the program's own choice; compare what they are, not their numbers. */
function shape(circuit: string): string {
  return circuit.replace(/\d+/g, '');
}

describe('a circuit that cannot be understood', () => {
  it.each([
    ['', 'CIRCUIT_SYNTAX', 1],
    ['   ', 'CIRCUIT_SYNTAX', 1],
    ['R0-p(R1,CPE1', 'CIRCUIT_SYNTAX', 13],
    ['R0-p(R1,CPE1))', 'CIRCUIT_SYNTAX', 14],
    ['R0-p(R1)', 'CIRCUIT_SYNTAX', 4],
    ['R0-', 'CIRCUIT_SYNTAX', 4],
    ['-R0', 'CIRCUIT_SYNTAX', 1],
    ['R0-p(,R1)', 'CIRCUIT_SYNTAX', 6],
    ['R0--R1', 'CIRCUIT_SYNTAX', 4],
    ['R0-p(R1,CPE1)R2', 'CIRCUIT_SYNTAX', 14],
    ['R0-R1-p(R0,C1)', 'CIRCUIT_SYNTAX', 9],
    ['R0-p(R1,CPE1)-§', 'CIRCUIT_SYNTAX', 15],
    ['R0-5', 'CIRCUIT_SYNTAX', 4],
    ['R0-p(R1,CEP1)', 'ELEMENT_UNKNOWN', 9],
    ['R1+Q2/(R2+X3)', 'ELEMENT_UNKNOWN', 11],
    ['R1+Q2/(R2+W2', 'CIRCUIT_SYNTAX', 13],
    ['R(Q[RW)', 'CIRCUIT_SYNTAX', 7],
    ['R(Q[RW]', 'CIRCUIT_SYNTAX', 8],
    ['R()', 'CIRCUIT_SYNTAX', 3],
    ['R(QZ)', 'ELEMENT_UNKNOWN', 4],
    ['()', 'CIRCUIT_SYNTAX', 2],
    ['[', 'CIRCUIT_SYNTAX', 2],
    ['p(', 'CIRCUIT_SYNTAX', 3],
  ])('"%s" is refused as %s at column %i', (text, code, column) => {
    const error = refusal(text);
    expect(error.code).toBe(code);
    expect(error.details.column).toBe(column);
    expect(error.details.expected).not.toBeUndefined();
    expect(error.message).toMatch(/[A-Z".]/);
  });

  it('names the nearest element', () => {
    expect(refusal('R0-p(R1,CPF1)').details.nearest).toBe('CPE');
    expect(refusal('R0-Zark1').details.nearest).toBe('Zarc');
    expect(refusal('r0-p(R1,C1)').details.nearest).toBe('R');
  });

  it('says which label occurs twice', () => {
    expect(refusal('R0-p(R1,CPE1)-p(R1,CPE2)').message).toContain('R1 occurs twice');
  });

  it.each([
    ['ten thousand elements', Array.from({ length: 10_000 }, (_, k) => `R${k}`).join('-')],
    ['ten thousand parameters in parallel', `p(${Array.from({ length: 10_000 }, (_, k) => `CPE${k}`).join(',')})`],
    ['ten thousand open brackets', 'p('.repeat(10_000)],
    ['ten thousand open brackets of Boukamp', 'R('.repeat(10_000)],
    ['ten thousand open brackets of EC-Lab', `R1+${'('.repeat(10_000)}`],
    ['a hundred open brackets', `R0-${'p('.repeat(100)}`],
    ['a hundred elements of one parameter', Array.from({ length: 100 }, (_, k) => `R${k}`).join('-')],
    ['a megabyte of letters', 'R'.repeat(1_000_000)],
  ])('%s: refused at once as too large', (_what, text) => {
    const started = performance.now();
    const error = refusal(text);
    expect(performance.now() - started).toBeLessThan(100);
    expect(error.code).toBe('CIRCUIT_TOO_LARGE');
    expect(error.message.length).toBeLessThan(300);
  });
});
