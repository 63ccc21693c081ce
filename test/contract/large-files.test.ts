import { describe, expect, it } from 'vitest';
import type { TimeSeriesRecording } from '../../src/core/recording';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { cellCourse, scanCourse } from '../writers/large/course';
import type { LargeFile } from '../writers/large/large-file';

const files = import.meta.glob<{ large: LargeFile }>('../writers/large/*-*.ts', { eager: true });
const large = Object.entries(files).flatMap(([path, module]) =>
  'large' in module ? [{ id: path.replace(/^.*\/|\.ts$/g, ''), ...module.large }] : [],
);
/** Enough for the change of a step and of a cycle. */
const rows = 20_500;

describe.each(large)('a long file of $id', ({ id, name, course, write, tolerance, stepsMeet }) => {
  it('is read by its reader, every row of it', () => {
    const { reader, recordings } = readInstrumentFile({ name, bytes: write(rows) });
    expect([reader, recordings.length]).toEqual([id, 1]);
    const { series, technique } = recordings[0] as TimeSeriesRecording;
    expect([technique, series.rows]).toEqual([course === 'cell' ? 'cycling' : 'cv', rows]);
    for (const quantity of ['time_s', 'potential_V', 'current_A'] as const) {
      const values = series.columns.find((column) => column.quantity === quantity)?.values;
      expect(values?.length, quantity).toBe(rows);
      for (let k = 0; k < rows; k += 37) {
        const lost = quantity === 'time_s' && stepsMeet ? cellCourse(k).step - 1 : 0;
        const stated = (course === 'cell' ? cellCourse(k) : scanCourse(k))[quantity] - lost;
        const seen = values?.[k] as number;
        if (!(Math.abs(seen - stated) <= tolerance * Math.abs(stated) + 1e-300)) expect(seen, `${quantity} of row ${k}`).toBe(stated);
      }
    }
  });
});
