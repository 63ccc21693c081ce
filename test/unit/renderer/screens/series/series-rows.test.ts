import { describe, expect, it } from 'vitest';
import { seriesAxes } from '../../../../../renderer/screens/series/series-axis';
import { seriesRows } from '../../../../../renderer/screens/series/series-rows';
import { unreadFiles } from '../../../../../renderer/screens/series/unread-files';
import { emptyTags } from '../../../../../src/core/recording';
import { sampleFile, sampleFit, sampleProject, sampleRecording } from './project-sample';

const atCycle = (id: string, cycle: number | null) => sampleRecording(id, { tags: { ...emptyTags, cycle } });

describe('the axis of a series', () => {
  it('is the one that tells most spectra apart', () => {
    const recordings = [0, 1, 2].map((k) => sampleRecording(`r${k}`, { tags: { ...emptyTags, cycle: 5, potential_V: 0.1 * k } }));
    expect(seriesAxes(recordings).map(({ kind }) => kind)).toEqual(['potential_V']);
  });
  it('is the order of the files where nothing tells them apart', () => {
    expect(seriesAxes([sampleRecording('a'), sampleRecording('b')]).map(({ kind }) => kind)).toEqual(['order']);
  });
  it('can be chosen where several would do', () => {
    const recordings = [1, 2, 3].map((k) => sampleRecording(`r${k}`, { tags: { ...emptyTags, cycle: k, temperature_K: 290 + k } }));
    expect(seriesAxes(recordings).map(({ kind }) => kind)).toEqual(['cycle', 'temperature_K']);
  });
});

describe('the rows of a series', () => {
  const [axis] = seriesAxes([atCycle('a', 0), atCycle('b', 100)]);
  if (axis === undefined) throw new Error('no axis');

  it('run from fresh to the last cycle; what says no cycle comes last', () => {
    const project = sampleProject([atCycle('c', 100), atCycle('x', null), atCycle('a', 0), atCycle('b', 25)]);
    const rows = seriesRows(project, 'cell07', axis);
    expect(rows.map(({ label }) => label)).toEqual(['fresh', '25', '100', 'x']);
    expect(rows.map(({ position }) => position)).toEqual([0, 0.5, 1, 0]);
    expect(rows[1]?.name).toBe('cycle 25');
  });

  it('never mix two cells, and pass over what was left out or is no impedance', () => {
    const project = sampleProject([
      atCycle('a', 1),
      { ...atCycle('b', 2), sample: 'cell08' },
      { ...atCycle('c', 3), included: false },
      { ...atCycle('d', 4), technique: 'cv' },
    ]);
    expect(seriesRows(project, 'cell07', axis).map(({ id }) => id)).toEqual(['a']);
  });

  it('are the same objects where nothing of them changed', () => {
    const project = sampleProject([atCycle('a', 1), atCycle('b', 2)]);
    const before = seriesRows(project, 'cell07', axis);
    const after = seriesRows({ ...project, fits: { b: sampleFit({ Rct_ohm: 50 }) } }, 'cell07', axis);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});

describe('a file that gave no spectrum', () => {
  it('stands behind the file before it', () => {
    const recordings = [atCycle('c200', 200), atCycle('c250', 250)];
    const broken = sampleFile('bad', 'c225.mpr', { error: { code: 'FILE_CORRUPT', message: 'c225.mpr: line 87 is broken.' } });
    const project = sampleProject(recordings);
    const files = [project.files[0], broken, project.files[1]].filter((file) => file !== undefined);
    expect(unreadFiles({ ...project, files }, new Set(['c200', 'c250']))).toEqual([
      { id: 'bad', name: 'c225.mpr', reason: 'line 87 is broken.', afterId: 'c200' },
    ]);
  });
  it('of another cell is not shown here', () => {
    const project = sampleProject([atCycle('a', 1), { ...atCycle('b', 1), sample: 'cell08' }]);
    const broken = sampleFile('bad', 'b2.mpr', { error: { code: 'FILE_CUT', message: 'cut' } });
    expect(unreadFiles({ ...project, files: [...project.files, broken] }, new Set(['a']))).toEqual([]);
  });
});
