import { expect, it } from 'vitest';
import type { FigureSeries } from '../../../../src/core/figure-model';
import { figureCsv } from '../../../../src/report/figures/figure-csv';
import { madeFigure } from './made-figure';

const series: FigureSeries = {
  name: '=cmd()',
  role: 'measured',
  ink: 'text',
  marker: null,
  line: 'solid',
  x: Float64Array.of(0.1, -2.5e-14),
  y: Float64Array.of(1, Number.NaN),
  low: Float64Array.of(0.5, Number.NaN),
  high: Float64Array.of(1.5, Number.NaN),
  alongside: [{ column: 'frequency_Hz', values: Float64Array.of(1000, 0.01) }],
};

it('the data of a figure are its numbers to the last digit, each under its quantity and unit; a missing one is empty', () => {
  const fit: FigureSeries = { ...series, name: 'fresh', role: 'fit', x: Float64Array.of(7), y: Float64Array.of(8), column: 'Rct_ohm' };
  delete fit.low;
  delete fit.high;
  delete fit.alongside;
  const [head, first, second, ...rest] = figureCsv(madeFigure({ series: [{ ...series, name: 'cycle 1' }, fit] })).split('\n');
  expect(head).toBe(
    'cycle 1 | frequency_Hz,cycle 1 | zReal_ohm,cycle 1 | zReal_ohm,cycle 1 | zReal_ohm low95,cycle 1 | zReal_ohm high95,fresh fit | zReal_ohm,fresh fit | Rct_ohm',
  );
  expect(first).toBe('1000,0.1,1,0.5,1.5,7,8');
  expect(second).toBe('0.01,-2.5e-14,,,,,');
  expect(rest).toEqual(['']);
});

it('a name that a spreadsheet would run as a formula is neutralised, and numbers take decimal commas where that is asked', () => {
  const [head, first] = figureCsv(madeFigure({ series: [series] }), 'semicolon-comma').split('\n');
  expect(head?.startsWith("'=cmd()")).toBe(true);
  expect(first).toBe('1000;0,1;1;0,5;1,5');
});
