import { describe, expect, it } from 'vitest';
import { attachCells } from '../../../src/app/attach-cells';
import { readCellFile } from '../../../src/app/read-cell-file';
import { emptyTags } from '../../../src/core/recording';
import type { SeriesItem } from '../../../src/impedance/fit-options';

const spectrum = { frequency_Hz: new Float64Array(), zReal_ohm: new Float64Array(), zImag_ohm: new Float64Array() };
const item = (sample: string, id: string): SeriesItem => ({
  name: `label of ${id}`,
  file: `folder/${id}.csv`,
  recording: { technique: 'eis', id: `${id}#1`, label: `label of ${id}`, sample, tags: { ...emptyTags }, spectrum },
});
const attach = (items: SeriesItem[], file: unknown) => attachCells(items, readCellFile(JSON.stringify(file), 'cell.json'));

describe('records of cells', () => {
  it('go to every spectrum, or to those of their sample', () => {
    const items = [item('A', 'a1'), item('A', 'a2'), item('B', 'b1')];
    expect(attach(items, { area_cm2: 1 }).items.map(({ cell }) => cell?.area_cm2)).toEqual([1, 1, 1]);
    const bySample = attach(items, { A: { area_cm2: 1 }, B: { area_cm2: 2 } });
    expect(bySample.items.map(({ cell }) => cell?.area_cm2)).toEqual([1, 1, 2]);
    expect(bySample.notes).toEqual([]);
  });

  it('name their samples by their label, but never two samples by one', () => {
    const samples = (items: SeriesItem[], file: unknown) => attach(items, file).items.map(({ recording }) => recording.sample);
    expect(samples([item('A', 'a1'), item('A', 'a2')], { label: 'Si/HNC' })).toEqual(['Si/HNC', 'Si/HNC']);
    expect(samples([item('A', 'a1'), item('B', 'b1')], { A: { label: 'Si/HNC' }, B: {} })).toEqual(['Si/HNC', 'B']);
    expect(samples([item('A', 'a1'), item('B', 'b1')], { label: 'Si/HNC' })).toEqual(['A', 'B']);
    expect(samples([item('A', 'a1'), item('B', 'b1')], { A: { label: 'Si/HNC' }, B: { label: 'Si/HNC' } })).toEqual(['A', 'B']);
  });

  it('say which sample they describe in vain, and which has none', () => {
    const { items, notes } = attach([item('Cell A', 'a1')], { 'Cel A': { area_cm2: 1 } });
    expect(items[0]!.cell).toBeUndefined();
    expect(notes).toEqual([
      'the cell file describes "Cel A", and no spectrum is of that sample (nearest: "Cell A")',
      'the cell file says nothing of sample "Cell A"',
    ]);
  });

  it('know a recording by id, label, file or path, and say where there is none', () => {
    const names = ['a1#1', 'label of a1', 'a1.csv', 'folder/a1.csv'];
    const recordings = Object.fromEntries(names.map((name) => [name, { thickness_um: 4 }]));
    expect(attach([item('A', 'a1')], { recordings }).notes).toEqual([]);
    expect(attach([item('A', 'a1')], { recordings: { 'a2#1': { thickness_um: 4 } } }).notes).toEqual([
      'the cell file describes recording "a2#1", and there is none (nearest: "a1#1")',
    ]);
  });
});
