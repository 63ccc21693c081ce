import { describe, expect, it } from 'vitest';
import { importRows, needsALook } from '../../../../../renderer/screens/import/import-rows';
import { nameTints } from '../../../../../renderer/screens/import/name-tints';
import { parseCycle } from '../../../../../renderer/screens/import/parse-cycle';
import { emptyTags } from '../../../../../src/core/recording';
import { sampleFile, sampleRecording } from '../series/project-sample';

describe('the lines of a preview', () => {
  const atCycle = (id: string, cycle: number) => sampleRecording(id, { tags: { ...emptyTags, cycle } });
  const recordings = [atCycle('c200', 200), atCycle('c250', 250), atCycle('fresh', 0)];
  const files = [
    sampleFile('file-c200', 'c200.mpr'),
    sampleFile('bad', 'c225.mpr', { error: { code: 'FILE_CUT', message: 'c225.mpr: ends within its header.' } }),
    sampleFile('file-c250', 'c250.mpr'),
    sampleFile('file-fresh', 'fresh.mpr'),
    sampleFile('note', 'notes.txt', { skipped: 'no table of numbers' }),
  ];
  const rows = importRows({ files, recordings });

  it('run from fresh on; a file that failed keeps its place and one that was passed over comes last', () => {
    expect(rows.map(({ id }) => id)).toEqual(['fresh', 'c200', 'bad', 'c250', 'note']);
  });
  it('say why a file gave nothing, without repeating its name', () => {
    expect(rows[2]).toMatchObject({ kind: 'unread', reason: 'ends within its header.' });
    expect(rows[4]).toMatchObject({ kind: 'skipped', reason: 'no table of numbers' });
  });
  it('ask to be looked at where something is wrong', () => {
    expect(rows.filter(needsALook).map(({ id }) => id)).toEqual(['bad']);
  });
  it('lose no recording: several of one file each have a line', () => {
    const three = [1, 2, 3].map((k) => ({ ...atCycle(`loop#${k}`, k), fileId: 'one' }));
    const loops = importRows({ files: [sampleFile('one', 'one.mpr')], recordings: three });
    expect(loops).toHaveLength(3);
    expect(loops.every((row) => row.kind === 'recording' && row.ofSeveral)).toBe(true);
  });
});

describe('what is tinted in a name', () => {
  const tinted = (name: string, tags: Partial<typeof emptyTags>, sample = '') =>
    nameTints(name, { ...emptyTags, ...tags }, sample).map(({ start, end }) => name.slice(start, end));

  it.each<[string, Partial<typeof emptyTags>, string[]]>([
    ['cell07_cyc010_PEIS.mpr', { cycle: 10 }, ['010']],
    ['cell07_fresh_PEIS.mpr', { cycle: 0 }, ['fresh']],
    ['Si_100th.csv', { cycle: 100 }, ['100']],
    ['MJ1_anode_SOC015.csv', { soc: 0.15 }, ['015']],
    ['K_0p35V.z', { potential_V: 0.35 }, ['0p35']],
    ['cell_25C.txt', { temperature_K: 298.15 }, ['25']],
  ])('%s', (name, tags, expected) => {
    expect(tinted(name, tags)).toEqual(expected);
  });

  it('is nothing where the value came from elsewhere: a range is no cycle, a typed cycle is not in the name', () => {
    expect(tinted('Cell001_Cycle1to10_CA1.mpr', { cycle: 1 })).toEqual([]);
    expect(tinted('cell07_cyc010_PEIS.mpr', { cycle: 11 })).toEqual([]);
  });
  it('is the sample too, where it stands in one piece', () => {
    expect(tinted('cell07_cyc010.mpr', { cycle: 10 }, 'cell07')).toEqual(['cell07', '010']);
  });
});

describe('a typed cycle', () => {
  it.each<[string, ReturnType<typeof parseCycle>]>([
    ['fresh', { value: 0 }],
    [' 12 ', { value: 12 }],
    ['2,5', { value: 2.5 }],
    ['', { value: null }],
    ['–', { value: null }],
  ])('"%s"', (text, parsed) => {
    expect(parseCycle(text)).toEqual(parsed);
  });
  it.each(['soon', '-3', '1e999'])('"%s" is refused with a reason', (text) => {
    expect(parseCycle(text)).toHaveProperty('reason');
  });
});
