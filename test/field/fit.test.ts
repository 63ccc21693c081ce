import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FailedFit, FitResult } from '../../src/core/fit-result';
import { type CliRun, runCli } from '../cli/run-cli';
import { fieldData } from '../field-data';

type Entry = FitResult & FailedFit;
const tenLoops = 'Cell001_Form_20uA_25T_30RH_Cycle1to10_03_GEIS_CA1.mpr';

describe.skipIf(fieldData === null)('fit of the folder eis-cycles, without any starting value', () => {
  let run: CliRun;
  let entries: Entry[];
  beforeAll(async () => {
    run = await runCli(['fit', join(fieldData ?? '', 'eis-cycles'), '--json']);
    entries = JSON.parse(run.stdout) as Entry[];
  }, 180_000);
  const of = (name: string) => entries.filter(({ file }) => basename(file ?? '') === name);

  it('is done without a failure, with a fit of each of its 68 spectra', () => {
    expect(entries.filter(({ error }) => error).map(({ file, error }) => [file, error])).toEqual([]);
    expect(run.code).toBe(0);
    // Four files of ten loops, fourteen of one spectrum, one of fourteen.
    expect(entries).toHaveLength(68);
    for (const { parameters } of entries) expect(parameters.every(({ value }) => Number.isFinite(value))).toBe(true);
  });

  it('keeps the cells apart', () => {
    const samples = Map.groupBy(entries, ({ sample }) => sample);
    expect([...samples].map(([, list]) => list.length).sort((a, b) => a - b)).toEqual([10, 10, 10, 10, 14, 14]);
    for (const list of samples.values()) {
      const cycles = list.map(({ cycle }) => cycle);
      expect(new Set(cycles).size).toBe(cycles.length);
      // One circuit a cell, but for single spectra that say why.
      const usual = new Set(
        list.filter(({ warnings }) => !warnings.some(({ code }) => code === 'DEVIATING_CIRCUIT')).map(({ circuit }) => circuit),
      );
      expect(usual.size).toBeLessThanOrEqual(1);
    }
  });

  it('gives the ten loops of one cell as cycles 1 to 10, with Rs and Rct, nine at least with a residual under 3 %', () => {
    const loops = of(tenLoops);
    expect(loops.map(({ cycle }) => cycle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { roles } of loops) {
      expect(roles.Rs_ohm).toBeGreaterThan(0);
      expect(roles.Rct_ohm).toBeGreaterThan(0);
    }
    expect(loops.filter(({ rmsResidual_percent }) => rmsResidual_percent < 3).length).toBeGreaterThanOrEqual(9);
  });

  it('gives the same spectrum the same numbers, whether it stands in a file of its own or among others', () => {
    const [apart, together] = ['autoeis_cell_cycle050.csv', 'autoeis_cell_every10th_long.csv'].map(
      (name) => of(name).find(({ cycle }) => cycle === 50)!,
    );
    expect(together!.roles).toEqual(apart!.roles);
    expect(together!.circuit).toBe(apart!.circuit);
  });

  it('gives no number without a sense of its error: what has none says that it rests on a bound, is held or not determined', () => {
    for (const { parameters, warnings } of entries) {
      const unknown = parameters.filter(({ standardError, atBound, fixed }) => standardError === null && !atBound && !fixed);
      if (unknown.length > 0) expect(warnings.map(({ code }) => code)).toContain('NOT_DETERMINED');
    }
  });
});
