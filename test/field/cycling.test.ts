import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycling, read, seriesOf } from '../../src/pipeline';
import { fieldData } from '../field-data';
import { fieldFile, manifestEntries } from './manifest';

const folder = fieldData ?? '';
const entries =
  fieldData === null ? [] : manifestEntries(folder).filter(({ path, expect: wanted }) => /^cycling/.test(path) && wanted === 'read');

/** Cycles as the manifest counts them: distinct cycle numbers, or half cycles two by two. */
const cyclesIn: Record<string, number> = {
  '20160805_test001_45_cc_01.res': 18,
  'neware_uio.csv': 4,
  'nw4-120-6-1-36.ndax': 5,
  'batmo_bdf.csv': 109,
  'gcpl.mpr': 17,
  'jdb11-1.mpr': 7,
};

describe.skipIf(fieldData === null)('cycling of real files', () => {
  const analysed = entries.flatMap(({ path }) => {
    const series = seriesOf(read(fieldFile(folder, path)), path, ['cycling']);
    const flows = series.some(({ series: { columns } }) =>
      columns.some(({ quantity, values }) => quantity === 'current_A' && values.some(Boolean)),
    );
    return flows ? [{ path, result: cycling(path, series) }] : [];
  });

  it('holds files of Arbin, BioLogic, Neware, Maccor, Novonix, Basytec and the Battery Data Format', () => {
    expect(new Set(analysed.map(({ path }) => path.split('/')[1]))).toEqual(
      new Set(['arbin', 'basytec', 'biologic', 'generic-text', 'maccor', 'neware', 'novonix', 'pec']),
    );
    for (const [name, count] of Object.entries(cyclesIn)) {
      expect(analysed.find(({ path }) => basename(path) === name)?.result.cycles, name).toHaveLength(count);
    }
  });

  it.each(analysed)('gives capacities within 0.5 %% of the file’s own column in every complete cycle: $path', ({ result }) => {
    const complete = result.cycles.filter(({ isComplete }) => isComplete);
    const largest = Math.max(...complete.map(({ dischargeCapacity_mAh }) => dischargeCapacity_mAh!));
    for (const cycle of complete) {
      for (const branch of ['charge', 'discharge'] as const) {
        const [value, own] = [cycle[`${branch}Capacity_mAh`]!, cycle[`${branch}CapacityOwn_mAh`]];
        if (value < 0.01 * largest) continue;
        expect(own, `cycle ${cycle.cycle} has a counter`).not.toBeNull();
        expect(Math.abs(value / own! - 1), `${branch} of cycle ${cycle.cycle}`).toBeLessThanOrEqual(0.005);
      }
    }
  });
});
