import { describe, expect, it } from 'vitest';
import { circuits, elements } from '../../../../circuits/registry';
import { References } from '../../../../src/report/build/references';

const formulas = import.meta.glob<string>('../../../../src/derive/*.ts', { eager: true, query: '?raw', import: 'default' });
const users = import.meta.glob<string>('../../../../src/{track,voltammetry,titration,cycling}/**/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

describe('references', () => {
  it('count what is cited, once, in the order it is cited, and sort where several are cited together', () => {
    const references = new References();
    expect(references.cite('doi:10.1137/0111030')).toBe(' [1]');
    expect(references.cite('doi:10.1149/1.2044210', 'doi:10.1137/0111030')).toBe(' [1,2]');
    expect(references.list).toEqual([
      { number: 1, text: 'D. W. Marquardt, J. Soc. Ind. Appl. Math. 11 (1963) 431', doi: '10.1137/0111030' },
      { number: 2, text: 'B. A. Boukamp, J. Electrochem. Soc. 142 (1995) 1885', doi: '10.1149/1.2044210' },
    ]);
  });

  it('are one where a work is named with its DOI and without', () => {
    const references = new References();
    references.cite('Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343');
    expect(references.cite('Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343, doi:10.1149/1.2129668')).toBe(' [1]');
    expect(references.list).toEqual([
      { number: 1, text: 'Ho, Raistrick & Huggins, J. Electrochem. Soc. 127 (1980) 343', doi: '10.1149/1.2129668' },
    ]);
  });

  it('leave out what is no publication', () => {
    const references = new References();
    expect(references.cite('Ohm’s law', undefined)).toBe('');
    expect(references.list).toEqual([]);
  });

  it('know in words what every element and circuit is from', () => {
    const references = new References();
    references.cite(...[...elements.values(), ...circuits.values()].map(({ source }) => source));
    expect(references.list.filter(({ text }) => !/\b(1[89]|20)\d{2}\b/.test(text))).toEqual([]);
  });
});

describe('sources of derived numbers', () => {
  const sources = Object.values(users).flatMap((text) =>
    [...text.matchAll(/\bsource:\s*'([^']+)'/g)].map(([, source]) => source as string),
  );

  it('are those which the formulas’ own files name', () => {
    expect(sources.length).toBeGreaterThan(4);
    const said = Object.values(formulas).join('\n');
    for (const source of sources) expect(said).toContain(source.replace(/\.$/, ''));
  });
});
