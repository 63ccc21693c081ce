import { describe, expect, test } from 'vitest';
import { draftOf, requestOf } from '../../../../../renderer/screens/fit/fit-draft';
import { readTie } from '../../../../../renderer/screens/fit/read-tie';

const names = ['R0', 'R1', 'CPE1_Q', 'CPE1_alpha'];
const draft = { ...draftOf(null), circuit: ' R0-p(R1,CPE1) ', values: { R0: 5, R1: 80, CPE1_Q: 2e-5, CPE1_alpha: 0.85 } };

describe('the fit that a draft asks for', () => {
  test('is chosen by evidence where no circuit is typed', () => {
    expect(requestOf(draftOf(null), [], null)).toEqual({ circuit: 'auto', weighting: 'modulus' });
  });

  test('needs no starting values: sliders that nobody moved are none', () => {
    expect(requestOf(draft, names, null)).toEqual({ circuit: 'R0-p(R1,CPE1)', weighting: 'modulus' });
  });

  test('holds what is locked at its value, starts where a slider was moved, and keeps bounds and ties of the others', () => {
    const request = requestOf(
      {
        ...draft,
        locked: ['R0'],
        touched: ['R0', 'R1'],
        bounds: { R1: [10, 100], R0: [1, 9] },
        ties: { CPE1_Q: { source: 'R1', factor: 2 } },
      },
      names,
      null,
    );
    expect(request).toMatchObject({
      fix: { R0: 5 },
      guess: { R1: 80 },
      bounds: { R1: [10, 100] },
      ties: { CPE1_Q: { source: 'R1', factor: 2 } },
    });
    expect(request.guess).not.toHaveProperty('R0');
    expect(request.bounds).not.toHaveProperty('R0');
  });

  test('leaves behind what belongs to no parameter of its circuit', () => {
    const request = requestOf({ ...draft, locked: ['R7'], touched: ['W2'], values: { R7: 1, W2: 3 }, bounds: { R9: [1, 2] } }, names, null);
    expect(request).toEqual({ circuit: 'R0-p(R1,CPE1)', weighting: 'modulus' });
  });
});

describe('a tie as typed', () => {
  test.each([
    ['2 × R1', { source: 'R1', factor: 2 }],
    ['0,5*R1', { source: 'R1', factor: 0.5 }],
    ['= R1', { source: 'R1', factor: 1 }],
  ])('%s', (text, expected) => {
    expect(readTie(text, 'R0', names)).toEqual(expected);
  });

  test.each(['2 × R3', 'R0', '0 × R1', 'twice R1', ''])('"%s" says why not', (text) => {
    expect(readTie(text, 'R0', names)).toHaveProperty('reason');
  });
});
