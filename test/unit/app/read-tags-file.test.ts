import { describe, expect, it } from 'vitest';
import { attachTags } from '../../../src/app/attach-tags';
import { readTagsFile } from '../../../src/app/read-tags-file';
import { ArctraceError } from '../../../src/core/errors';
import { emptyTags } from '../../../src/core/recording';
import type { SeriesItem } from '../../../src/impedance/fit-options';

const refusal = (text: string): ArctraceError => {
  try {
    readTagsFile(text, 'tags.csv');
  } catch (error) {
    if (error instanceof ArctraceError) return error;
  }
  throw new Error('it was read');
};

describe('a table of tags', () => {
  it('has tags that every recording knows, and tags of one’s own, by file', () => {
    const rows = readTagsFile(
      'file,cycle,potential_V,branch,soc,sample,pressure_MPa\na.mpr,10,0.35,charge,0.5,Cell A,2.5\nb.mpr,fresh,,,,,\n',
      't.csv',
    );
    expect(rows).toEqual([
      {
        name: 'a.mpr',
        line: 2,
        sample: 'Cell A',
        tags: { cycle: 10, potential_V: 0.35, branch: 'charge', soc: 0.5 },
        typedTags: { pressure_MPa: 2.5 },
      },
      { name: 'b.mpr', line: 3, tags: { cycle: 0 }, typedTags: {} },
    ]);
  });
  it('is read as a German spreadsheet writes it, with units in the header or beside the number', () => {
    const rows = readTagsFile(
      '\uFEFFDatei;Temperature (°C);Potential/mV;SOC (%);time (h);salt concentration (mol/L)\r\na.mpr;25;350;12,5;2;1,5\r\n\r\nb.mpr;298,15 K;0,4 V;;30 min;\r\n',
      't.csv',
    );
    expect(rows[0]).toMatchObject({
      tags: { temperature_K: 298.15, potential_V: 0.35, soc: 0.125, time_s: 7200 },
      typedTags: { 'salt concentration_mol/L': 1.5 },
    });
    expect(rows[1]!.tags).toEqual({ temperature_K: 298.15, potential_V: 0.4, time_s: 1800 });
  });
  it.each([
    ['nothing at all', 'a.mpr\nb.mpr', /no table of tags/],
    ['a branch that is none', 'file,branch\na.mpr,up', /line 2: The branch is "up"/],
    ['a cycle below zero', 'file,cycle\na.mpr,1\nb.mpr,-1', /line 3: "-1" is no cycle/],
    ['a share above one', 'file,soc\na.mpr,50', /line 2: "50" is no soc/],
    ['a number with two marks', 'file;pressure_MPa\na.mpr;1.234,5', /line 2: .*1234\.5 or as 1\.2345/],
    ['a unit that measures something else', 'file,potential_V\na.mpr,5 K', /line 2: .*measures something else/],
    ['words where a number belongs', 'file,pressure_MPa\na.mpr,high', /line 2: .*not a number/],
    ['a name that is taken', 'file,time of day,recording\na.mpr,1,2', /line 1: .*already/],
  ])('with %s is refused with its line', (_, text, words) => {
    expect(refusal(text).message).toMatch(words);
    expect(refusal(text).details.file).toBe('tags.csv');
  });

  const item = (id: string, file: string): SeriesItem => ({
    name: `label ${id}`,
    file,
    recording: {
      technique: 'eis',
      id,
      label: `label ${id}`,
      sample: 'cell',
      tags: { ...emptyTags, cycle: 7 },
      spectrum: { frequency_Hz: new Float64Array(), zReal_ohm: new Float64Array(), zImag_ohm: new Float64Array() },
    },
  });
  const items = [item('a#1', 'folder/a.mpr'), item('a#2', 'folder/a.mpr'), item('b#1', 'folder/b.mpr')];

  it('gives them to every recording of the file, or to one by its id or label, and leaves the others as they are', () => {
    const { items: tagged, notes } = attachTags(items, readTagsFile('file,potential_V,pressure_MPa\na.mpr,0.5,2\na#2,,3\n', 't'));
    expect(tagged.map(({ recording }) => recording.tags.potential_V)).toEqual([0.5, 0.5, null]);
    expect(tagged.map(({ recording }) => recording.tags.cycle)).toEqual([7, 7, 7]);
    expect(tagged.map(({ recording }) => recording.typedTags)).toEqual([{ pressure_MPa: 2 }, { pressure_MPa: 3 }, undefined]);
    expect(notes).toEqual([]);
    expect(items[0]!.recording.tags.potential_V).toBeNull();
  });
  it('says of which files it speaks that are not there', () => {
    const { notes } = attachTags(items, readTagsFile('file,cycle\nA.mpr,1\nb.mpr,2\n', 't'));
    expect(notes).toEqual([expect.stringMatching(/names "A.mpr" \(line 2\).*nearest: "a\.mpr"/)]);
  });
});
