import { describe, expect, test } from 'vitest';
import { type CircuitEdit, editCircuit } from '../../../../../renderer/screens/fit/edit-circuit';
import { parseCircuit } from '../../../../../src/impedance/parse-circuit';

const edit = (circuit: string, label: string, change: CircuitEdit) => editCircuit(parseCircuit(circuit), label, change);

describe('an edit of the drawing', () => {
  test.each<[string, string, CircuitEdit, string | null]>([
    ['R0-p(R1,CPE1)', 'CPE1', { kind: 'replace', symbol: 'C' }, 'R0-p(R1,C1)'],
    ['R0-p(R1,CPE1)', 'R1', { kind: 'series', symbol: 'W' }, 'R0-p(R1-W1,CPE1)'],
    ['R0-p(R1,CPE1)', 'R0', { kind: 'parallel', symbol: 'L' }, 'p(R0,L0)-p(R1,CPE1)'],
    ['R0-p(R1,CPE1)', 'CPE1', { kind: 'series', symbol: 'R' }, 'R0-p(R1,CPE1-R2)'],
    ['R0-p(R1-W1,CPE1)', 'W1', { kind: 'remove' }, 'R0-p(R1,CPE1)'],
    ['R0-p(R1,CPE1)', 'R1', { kind: 'remove' }, 'R0-CPE1'],
    ['R0', 'R0', { kind: 'remove' }, null],
    ['R0-p(R1,CPE1)', 'R0', { kind: 'series', symbol: 'R' }, 'R0-R2-p(R1,CPE1)'],
  ])('%s at %s: %j gives %s', (circuit, label, change, expected) => {
    expect(edit(circuit, label, change)).toBe(expected);
  });

  test('gives a string that parses to itself', () => {
    const edited = edit('L0-R0-p(R1,CPE1)-p(R2-W2,CPE2)', 'CPE2', { kind: 'parallel', symbol: 'C' });
    expect(edited).toBe('L0-R0-p(R1,CPE1)-p(R2-W2,CPE2,C2)');
    expect(edit(edited as string, 'R9', { kind: 'remove' })).toBe(edited);
  });
});
