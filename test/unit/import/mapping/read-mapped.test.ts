import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../../src/core/errors';
import type { ImpedanceRecording, TimeSeriesRecording } from '../../../../src/core/recording';
import { mappingToRemember } from '../../../../src/import/mapping/mapping-to-remember';
import { parseColumnMapping } from '../../../../src/import/mapping/parse-column-mapping';
import { previewTable } from '../../../../src/import/mapping/preview-table';
import { readInstrumentFile } from '../../../../src/import/read-instrument-file';
import { textBytes } from '../../../writers/text-bytes';

const read = (text: string, columns: string, name = 'cell_c12.txt') =>
  readInstrumentFile({ name, bytes: textBytes(text) }, undefined, { given: parseColumnMapping(columns) });
const spectra = (text: string, columns: string) =>
  read(text, columns).recordings.map((recording) => {
    const { frequency_Hz, zReal_ohm, zImag_ohm } = (recording as ImpedanceRecording).spectrum;
    return { frequency_Hz: [...frequency_Hz], zReal_ohm: [...zReal_ohm], zImag_ohm: [...zImag_ohm] };
  });
const thrownBy = (run: () => unknown): ReadError => {
  try {
    run();
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};

const german =
  'Messung 7\nBediener: A; B\nSpalte a;Spalte b;Spalte c;Bemerkung\n1,5;2000,0;3,25;gut\n0,5;2500,0;4,75;gut\n0,25;3000,0;5,5;\n';
const three = 'A B C\n1000 10 2\n100 20 8\n10 30 4\n1 40 9\n';

describe('a text read by a mapping', () => {
  it('settles units and sign: kHz, mΩ and −Im become Hz, Ω and Im(Z)', () => {
    expect(spectra(german, 'frequency=Spalte a:kHz,zReal=Spalte b:mohm,zImag=Spalte c:ohm:negative')).toEqual([
      { frequency_Hz: [1500, 500, 250], zReal_ohm: [2, 2.5, 3], zImag_ohm: [-3.25, -4.75, -5.5] },
    ]);
  });
  it('takes modulus and phase in radians, and an angular frequency', () => {
    const [spectrum] = spectra(
      'w z p\n628.3185307179587 2 0\n62.83185307179587 2 1.5707963267948966\n',
      'angularFrequency=1,zModulus=2,phase=3:rad:negative',
    );
    expect(spectrum?.frequency_Hz).toEqual([expect.closeTo(100, 9), expect.closeTo(10, 9)]);
    expect(spectrum?.zReal_ohm).toEqual([2, expect.closeTo(0, 12)]);
    expect(spectrum?.zImag_ohm[1]).toBeCloseTo(-2, 12);
  });
  it('has the tags and the sample of its name, and the mapped cycle', () => {
    const { recordings, reader } = read('A B C D\n100 1 2 7\n10 2 3 7\n100 3 4 8\n10 4 5 8\n', 'frequency=1,zReal=2,zImag=3,cycle=D');
    expect(reader).toBe('column-mapping');
    expect(recordings.map(({ tags, sample }) => [tags.cycle, sample])).toEqual([
      [7, 'cell'],
      [8, 'cell'],
    ]);
  });
  it('splits at a jump of the frequency and at the header line again', () => {
    expect(spectra(`${three}${three}`, 'frequency=1,zReal=2,zImag=3')).toHaveLength(2);
    expect(spectra(three + three.slice(6), 'frequency=1,zReal=2,zImag=3')).toHaveLength(2);
    // Going on below the last frequency: only the header line says that another table begins.
    expect(spectra(`${three}A B C\n0.5 50 1\n0.2 60 1\n`, 'frequency=1,zReal=2,zImag=3')).toHaveLength(2);
  });
  it('gives a time series in s, V and A, whose current runs as told', () => {
    const { recordings } = read(
      't,U,I,T\n0,3500,10,25\n0.5,3600,20,25\n',
      'temperature=T:degC,current=I:mA:negative,potential=U:mV,time=t:h',
    );
    const { series, technique } = recordings[0] as TimeSeriesRecording;
    expect(technique).toBe('cycling');
    expect(series.columns.map(({ quantity, unit, values }) => [quantity, unit, [...values]])).toEqual([
      ['time_s', 's', [0, 1800]],
      ['potential_V', 'V', [3.5, 3.6]],
      ['current_A', 'A', [-0.01, -0.02]],
      ['temperature_K', 'K', [298.15, 298.15]],
      ['cycle', '', [1, 1]],
      ['halfCycle', '', [0, 0]],
    ]);
  });
  it('takes a time written as a duration, tables below one another, and columns parted by blanks', () => {
    const text = 't;U;I\n0-00:01:00;3,5;1\n1-00:00:30;3,25;1\n';
    const times = (of: string, columns: string) =>
      read(of, columns).recordings.map((one) => [...((one as TimeSeriesRecording).series.columns[0]?.values ?? [])]);
    expect(times(text, 'time=t:h,potential=U:V')).toEqual([[60, 86_430]]);
    expect(times('t;U\n1,5;3\nt;U\n2,5;4\n', 'time=t:min,potential=U:V')).toEqual([[90], [150]]);
    expect(times(' 1.5  3\n 2.5  4\n', 'time=1,potential=2')).toEqual([[1.5, 2.5]]);
    expect(thrownBy(() => read(text.replace('3,25', 'x'), 'time=t,potential=U,current=I'))).toMatchObject({
      code: 'NUMBER_UNREADABLE',
      details: { line: 3, column: 2 },
    });
  });
  it('of a swept potential is a voltammogram', () => {
    const rows = Array.from({ length: 100 }, (_, k) => `${(k < 50 ? k : 100 - k) / 100},${Math.sin(k / 9)}`);
    expect(read(`E,I\n${rows.join('\n')}\n`, 'potential=E:V,current=I:mA').recordings[0]?.technique).toBe('cv');
  });
  it('is not used where an instrument wrote the file, and that is said', () => {
    const gamry =
      'EXPLAIN\r\nTAG\tEISPOT\r\nZCURVE\tTABLE\t2\r\n\tPt\tFreq\tZreal\tZimag\r\n\t#\tHz\tohm\tohm\r\n\t0\t100\t5\t-1\r\n\t1\t10\t6\t-2\r\n';
    const { reader, warnings } = read(gamry, 'frequency=1,zReal=2,zImag=3', 'a.DTA');
    expect(reader).toBe('gamry-dta');
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'COLUMNS_NOT_USED' }));
  });
  it('says which lines gave no row and which rows were skipped as told', () => {
    const codes = read(`${three}end of file\n`, 'frequency=1,zReal=2,zImag=3,skip=2').warnings;
    expect(codes).toContainEqual({ code: 'LINES_PASSED_OVER', message: expect.stringContaining('Line 6 ') });
    expect(codes).toContainEqual({ code: 'ROWS_SKIPPED', message: expect.stringContaining('Line 2 ') });
  });
});

describe('what a mapping does not fit is refused with its place', () => {
  const columns = 'frequency=1,zReal=2,zImag=3';
  it('a cell that is no number', () => {
    expect(thrownBy(() => read(three.replace('30', 'x'), columns))).toMatchObject({
      code: 'NUMBER_UNREADABLE',
      details: { line: 4, column: 2 },
    });
    expect(thrownBy(() => read(german, 'frequency=1,zReal=2,zImag=3,decimal=point,separator=semicolon'))).toMatchObject({
      code: 'NO_DATA',
    });
  });
  it('a row that ends before the last mapped column', () => {
    expect(thrownBy(() => read('a b c\n1 2 3\n2 3 4\n3 4\n4 5 6\n', columns))).toMatchObject({
      code: 'FILE_CORRUPT',
      details: { line: 4 },
    });
    expect(thrownBy(() => read('a b c\n1 2 3\n2 3 4\n3 4', columns))).toMatchObject({ code: 'FILE_CUT', details: { line: 4 } });
  });
  it('a column that is not there, with the nearest name', () => {
    expect(thrownBy(() => read(three, 'frequency=1,zReal=2,zImag=9'))).toMatchObject({ code: 'COLUMN_MISSING' });
    expect(thrownBy(() => read(german, 'frequency=1,zReal=Spate b,zImag=3'))).toMatchObject({
      code: 'COLUMN_MISSING',
      details: { nearest: 'Spalte b' },
    });
    expect(thrownBy(() => read('x x y\n1 2 3\n2 3 4\n', 'frequency=1,zReal=x,zImag=3'))).toMatchObject({ code: 'QUANTITY_AMBIGUOUS' });
  });
});

describe('a mapping remembered for a shape', () => {
  const mapping = parseColumnMapping('frequency=1:Hz,zReal=2:ohm,zImag=3:ohm');
  const bytes = textBytes(three);
  const shape = previewTable(bytes).shape as string;

  it('is used for a file with the same header line after other lines, and that is said', () => {
    const other = textBytes(`one more line of words\nand another\n${three.replaceAll('10 30', '10 31')}`);
    const { warnings, recordings } = readInstrumentFile({ name: 'b.txt', bytes: other }, undefined, { remembered: { [shape]: mapping } });
    expect(warnings).toContainEqual({ code: 'COLUMNS_REMEMBERED', message: expect.stringContaining('zImag=3:ohm') });
    expect([...(recordings[0] as ImpedanceRecording).spectrum.zReal_ohm]).toEqual([10, 20, 31, 40]);
  });
  it('is not used for another header, another separator or another number of columns', () => {
    for (const text of [three.replace('A B C', 'A B D'), three.replaceAll(' ', ';'), three.replace(/^.*\n/, '')]) {
      expect(previewTable(textBytes(text)).shape).not.toBe(shape);
      const request = () => readInstrumentFile({ name: 'b.txt', bytes: textBytes(text) }, [], { remembered: { [shape]: mapping } });
      expect(thrownBy(request)).toMatchObject({ code: 'FORMAT_UNKNOWN' });
    }
  });
  it('leaves the lines to skip to each file, unless a person skipped others', () => {
    expect(mappingToRemember(bytes, { ...mapping, skip: 1 })).toEqual(mapping);
    expect(mappingToRemember(bytes, { ...mapping, skip: 2 })).toEqual({ ...mapping, skip: 2 });
    expect(mappingToRemember(bytes, mapping)).toEqual(mapping);
  });
  it('counts less than one that is given', () => {
    const given = parseColumnMapping('frequency=1:kHz,zReal=2:ohm,zImag=3:ohm');
    const { recordings } = readInstrumentFile({ name: 'b.txt', bytes }, undefined, { given, remembered: { [shape]: mapping } });
    expect((recordings[0] as ImpedanceRecording).spectrum.frequency_Hz[0]).toBe(1e6);
  });
});

describe('the preview of a text', () => {
  it('tells separator, decimal mark, header line, names and rows', () => {
    expect(previewTable(textBytes(german))).toMatchObject({
      separator: 'semicolon',
      decimal: 'comma',
      skip: 3,
      headerLine: 3,
      width: 4,
      names: ['Spalte a', 'Spalte b', 'Spalte c', 'Bemerkung'],
      shape: 'semicolon|Spalte a|Spalte b|Spalte c|Bemerkung',
    });
    expect(previewTable(textBytes(german)).rows[0]).toEqual({ line: 4, cells: ['1,5', '2000,0', '3,25', 'gut'] });
  });
  it.each([
    ['1,2\t3,4\n5,6\t7,8\n', 'tab', 'comma'],
    ['1,2 3,4\n5,6 7,8\n', 'blank', 'comma'],
    ['1.5,2.5\n3.5,4.5\n', 'comma', 'point'],
    ['1;2\n3;4\n', 'semicolon', 'point'],
    ['1, 2\n3, 4\n', 'comma', 'point'],
  ])('%j is parted by %s with a decimal %s', (text, separator, decimal) => {
    expect(previewTable(textBytes(text))).toMatchObject({ separator, decimal, names: [], headerLine: null, width: 2 });
  });
  it('guesses from names what they say, units and sign included', () => {
    const { guess } = previewTable(textBytes("freq (kHz);-Z'' / mOhm;weight;E (mV)\n1;2;3;4\n5;6;7;8\n"));
    expect(guess).toEqual([
      { quantity: 'frequency', column: 1, unit: 'kHz', negative: false },
      { quantity: 'zImag', column: 2, unit: 'mohm', negative: true },
      { quantity: 'potential', column: 4, unit: 'mV', negative: false },
    ]);
  });
});
