import { describe, expect, it } from 'vitest';
import { ValidationError } from '../../../../src/core/errors';
import { columnMappingText } from '../../../../src/import/mapping/column-mapping-text';
import { parseColumnMapping } from '../../../../src/import/mapping/parse-column-mapping';

const column = (quantity: string, place: number | string, unit: string, negative = false) => ({ quantity, column: place, unit, negative });

describe('a column mapping in one line', () => {
  it('names columns by number with unit and sign, and how the table is written', () => {
    const text = 'frequency=1:Hz, zReal=2:mohm,zImag=3:ohm:negative,skip=4,decimal=comma,separator=semicolon';
    expect(parseColumnMapping(text)).toEqual({
      columns: [column('frequency', 1, 'Hz'), column('zReal', 2, 'mohm'), column('zImag', 3, 'ohm', true)],
      skip: 4,
      decimal: 'comma',
      separator: 'semicolon',
    });
  });
  it('names columns by the header, in quotes where a name holds a comma, a colon or nothing but digits', () => {
    const text = `frequency="f, Hz",zReal='7':ohm,zImag=Z'':negative,cycle="a:b"`;
    expect(parseColumnMapping(text).columns).toEqual([
      column('frequency', 'f, Hz', 'Hz'),
      column('zReal', '7', 'ohm'),
      column('zImag', "Z''", 'ohm', true),
      column('cycle', 'a:b', ''),
    ]);
  });
  it('works for time series', () => {
    expect(parseColumnMapping('time=t:h,potential=2:mV,current=3:mA:negative').columns).toEqual([
      column('time', 't', 'h'),
      column('potential', 2, 'mV'),
      column('current', 3, 'mA', true),
    ]);
  });
  it.each([
    'frequency=1:kHz,zModulus=2:ohm,phase=3:rad:negative,skip=0,decimal=point,separator=tab',
    'frequency="f, Hz":Hz,zReal="7":ohm,zImag=Z\'\':ohm:negative',
    `angularFrequency='a "b": c':rad/s,zReal=2:Mohm,zImag=3:mohm,cycle=4`,
  ])('written out again is itself: %s', (text) => {
    expect(columnMappingText(parseColumnMapping(text))).toBe(text);
  });
});

describe('what cannot be meant is refused at the part that is wrong', () => {
  const refused = (text: string): ValidationError => {
    try {
      parseColumnMapping(text);
    } catch (error) {
      if (error instanceof ValidationError) return error;
    }
    throw new Error(`${text} was accepted`);
  };
  it.each([
    ['frequency=1,zReal=2,zImgg=3', '"zImgg=3"', 'zImag'],
    ['frequency=1,zReal=2,zImag=3,seperator=tab', '"seperator=tab"', 'separator'],
    ['frequency=1,zReal=2,zImag=3,separator=semicolum', '"separator=semicolum"', 'semicolon'],
    ['frequency=1,zReal=2,zImag=3,skip=four', '"skip=four"', undefined],
    ['frequency=1,zReal=2:ohm:positive,zImag=3', '"zReal=2:ohm:positive"', undefined],
    ['frequency=1,zReal,zImag=3', '"zReal"', undefined],
    ['frequency=1,,zImag=3', 'empty part', undefined],
    ['frequency=1,frequency=2', '"frequency=2"', undefined],
    ['frequency=1,zModulus=2,phase=3', '"phase=3"', undefined],
  ])('%s: %s', (text, part, nearest) => {
    const error = refused(text);
    expect(error.message).toContain(part);
    expect(error.details.expected).toBeTruthy();
    expect(error.details.nearest).toBe(nearest);
  });
  it.each([
    ['frequency=1:V,zReal=2,zImag=3', 'UNIT_UNKNOWN', 'Hz, mHz, kHz, MHz'],
    ['frequency=1,zReal=2:ohm cm2,zImag=3', 'UNIT_UNKNOWN', 'mohm'],
    ['frequency=1,zReal=2', 'COLUMN_MISSING', 'zReal with zImag'],
    ['zReal=1,zImag=2', 'COLUMN_MISSING', 'frequency'],
    ['frequency=1,zReal=2,zImag=3,zModulus=4,phase=5:deg', 'COLUMN_MISSING', 'zReal with zImag'],
    ['time=1', 'COLUMN_MISSING', 'potential and current'],
    ['frequency=1,zReal=2,zImag=2', 'INPUT_INVALID', 'one quantity'],
    ['frequency=1,zReal=2,zImag=0', 'INPUT_INVALID', 'from 1'],
    ['frequency=1,zReal=2,zImag=3,current=4', 'INPUT_INVALID', 'cycle, time, potential'],
    ['time=1,current=2,separator=comma,decimal=comma', 'INPUT_INVALID', 'another separator'],
  ])('%s is %s, %s was expected', (text, code, expected) => {
    expect(refused(text)).toMatchObject({ code, details: { expected: expect.stringContaining(expected) } });
  });
});
