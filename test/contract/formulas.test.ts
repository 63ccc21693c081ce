import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/core/errors';
import { formulaVectors } from '../data/formula-vectors';

const modules = import.meta.glob<Record<string, unknown>>('../../src/derive/*.ts', { eager: true });
const texts = import.meta.glob<string>('../../src/derive/*.ts', { eager: true, query: '?raw', import: 'default' });
const nameOf = (path: string) => path.replace(/^.*\/|\.ts$/g, '');
const files = Object.entries(modules).map(([path, exported]) => ({ name: nameOf(path), exported, text: texts[path]! }));

/** exchange-current → exchangeCurrent. */
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const unit = /^(SPerCm|APerCm2|F|cm2PerS|kJPerMol|V|A|s|ohm|W)$/;

describe('the room of formulas', () => {
  it('holds every formula that has a vector, and no other', () => {
    expect(files.map(({ name }) => name).sort()).toEqual(Object.keys(formulaVectors).sort());
  });
});

describe.each(files)('formula $name', ({ name, exported, text }) => {
  const [only] = Object.keys(exported);

  it('exports one function, named after its file, with the unit of what it gives', () => {
    expect(Object.keys(exported)).toHaveLength(1);
    const [quantity, given] = only!.split('_') as [string, string | undefined];
    expect(quantity).toBe(camel(name));
    if (given === undefined) expect(text).toMatch(/ as a fraction[,;:. ]/);
    else expect(given).toMatch(unit);
    expect(exported[only!]).toBeTypeOf('function');
  });

  it('imports the core and nothing else', () => {
    for (const [, from] of text.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^\.\.\/core\//);
  });

  it('says its formula, its unit, when it holds, where it is from and what it refuses', () => {
    const docstring = text.slice(0, text.indexOf(`function ${only}`));
    expect(docstring).toMatch(/Source: .*(doi:10\.\d{4,}\/\S+|\d{4}|law)/);
    expect(docstring).toMatch(/Valid /);
    expect(docstring).toMatch(/@throws DomainError/);
    expect(docstring).toMatch(/ = |slope of ln/);
    expect(docstring).toMatch(/in (S\/cm|A\/cm²|F|cm²\/s|kJ\/mol|V|W)[,;:.]| as a fraction[,;:. ]/);
  });

  it.each(formulaVectors[name] ?? [])('gives the stated number for $what', ({ value, expected, digits }) => {
    // Half a unit in the last digit stated.
    expect(Math.abs(value() / expected - 1)).toBeLessThan(
      0.5 * 10 ** (1 - digits) * (10 ** Math.floor(Math.log10(expected)) / expected) + 1e-12,
    );
  });

  it('refuses impossible input with the quantity, its value and what was expected', () => {
    const refused = (formulaVectors[name] ?? []).flatMap((vector) => vector.refused);
    expect(refused.length).toBeGreaterThan(0);
    for (const call of refused) {
      let thrown: unknown;
      try {
        call();
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(DomainError);
      expect((thrown as DomainError).code).toBe('DOMAIN');
      expect((thrown as DomainError).details.expected).toBeTruthy();
    }
  });
});
