import { describe, expect, it } from 'vitest';
import { DuplicateWatch } from '../../../src/app/duplicate-watch';
import { markDuplicates } from '../../../src/app/mark-duplicates';
import type { FitResult } from '../../../src/core/fit-result';
import { emptyTags, type ImpedanceRecording } from '../../../src/core/recording';
import type { SeriesItem } from '../../../src/impedance/fit-options';
import { fitSpectra } from '../../../src/pipeline';
import { statedSpectrum } from '../../writers/stated-spectrum';

function item(id: string, sample: string, scale: number, file = `cells of May/${id}.csv`): SeriesItem {
  const { frequency_Hz, zReal_ohm, zImag_ohm } = statedSpectrum(20, scale);
  const array = (values: readonly number[]) => Float64Array.from(values);
  const spectrum = { frequency_Hz: array(frequency_Hz), zReal_ohm: array(zReal_ohm), zImag_ohm: array(zImag_ohm) };
  const recording: ImpedanceRecording = { technique: 'eis', id, label: id, sample, tags: { ...emptyTags }, spectrum };
  return { name: id, file, recording };
}
const items = [item('a', 'cell 1', 1), item('b', 'cell 1', 2), item('c', 'cell 1', 1), item('d', 'cell 2', 2)];

describe('the same numbers twice', () => {
  it('are marked in a series, and said with the first of them', () => {
    const marked = markDuplicates(items);
    expect(marked.map(({ item: one }) => one.duplicateOf)).toEqual([undefined, undefined, 'a', undefined]);
    expect(marked.map(({ duplicate }) => duplicate?.message ?? null)).toEqual([
      null,
      null,
      expect.stringMatching(/same numbers as a in a\.csv; it does not count/),
      expect.stringMatching(/same numbers as b in b\.csv; that one is of another sample/),
    ]);
  });
  it('are a warning of the later fit and of no other', () => {
    const results = fitSpectra(items, { circuit: 'R0-p(R1,C1)-W1', weighting: 'modulus', seed: 1 }) as FitResult[];
    const codes = results.map(({ warnings }) => warnings.filter(({ code }) => code === 'DUPLICATE_SPECTRUM').length);
    expect(codes).toEqual([0, 0, 1, 1]);
  });
  it('are said over several files and within one', () => {
    const watch = new DuplicateWatch();
    expect(watch.look([items[0]!.recording, items[1]!.recording], 'one.csv')).toEqual([]);
    expect(watch.look([items[2]!.recording], 'two.csv')).toEqual([
      { code: 'DUPLICATE_SPECTRUM', message: 'c holds the same numbers as a in one.csv; count it once.' },
    ]);
    expect(watch.look([item('e', 'x', 5).recording, item('f', 'x', 5).recording], 'three.csv')[0]?.message).toContain('as e;');
  });
});
