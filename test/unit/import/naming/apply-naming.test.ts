import { describe, expect, it } from 'vitest';
import { emptyTags, type ImpedanceRecording } from '../../../../src/core/recording';
import { applyNaming } from '../../../../src/import/naming/apply-naming';

const spectrum = { frequency_Hz: Float64Array.of(1), zReal_ohm: Float64Array.of(1), zImag_ohm: Float64Array.of(-1) };
const recording = (sample: string, cycle: number | null = null): ImpedanceRecording => ({
  technique: 'eis',
  id: 'a#1',
  label: 'a',
  sample,
  tags: { ...emptyTags, cycle },
  spectrum,
});
const said = { stem: 'L7 n0020', tags: { cycle: 20, potential_V: 0.3 }, rest: 'L7' };

describe('what a name was taught to say', () => {
  it('is said of the recording, and its sample loses it', () => {
    expect(applyNaming([recording('L7 n0020')], said, 'folder')).toMatchObject([{ sample: 'L7', tags: { cycle: 20, potential_V: 0.3 } }]);
  });
  it('leaves cycles to a file with several spectra', () => {
    const several = applyNaming([recording('L7 n0020', 1), recording('L7 n0020', 2)], said, 'folder');
    expect(several.map(({ tags }) => [tags.cycle, tags.potential_V])).toEqual([
      [1, 0.3],
      [2, 0.3],
    ]);
  });
  it('leaves a cell that the file names, unless the sample was taught', () => {
    expect(applyNaming([recording('cell of the file')], said, null)[0]?.sample).toBe('cell of the file');
    expect(applyNaming([recording('cell of the file')], { ...said, sample: 'L7' }, null)[0]?.sample).toBe('L7');
  });
  it('gives the folder as sample where nothing of the name is left', () => {
    expect(applyNaming([recording('0020')], { stem: '0020', tags: { cycle: 20 }, rest: '' }, 'cell 9')[0]?.sample).toBe('cell 9');
  });
});
