import { describe, expect, it } from 'vitest';
import { commandSchema } from '../../../src/app/command';
import { applyCommand } from '../../../src/app/commands/apply-command';
import { compareCells } from '../../../src/app/compare-cells';
import { Measurements } from '../../../src/app/measurements';
import { emptyProject, type Project } from '../../../src/app/project';
import { projectFlags } from '../../../src/app/project-flags';
import { projectRatios } from '../../../src/app/project-ratios';
import { resultsTable } from '../../../src/app/results-table';
import { referenceSetting, seriesReference } from '../../../src/app/series-reference';
import type { SessionCommand } from '../../../src/app/session-command';
import { shownResult } from '../../../src/app/shown-result';
import type { FitResult } from '../../../src/core/fit-result';
import { emptyTags } from '../../../src/core/recording';
import { csvRecords } from '../../e2e/csv-records';
import { type MadeResult, madeResult } from '../track/made-result';

const roles = (rct: number): Pick<MadeResult, 'roles'> => ({ roles: { Rct_ohm: [rct, 0.02], sigmaW_ohmPerSqrtS: [rct / 4, 0.03] } });

/** Recordings `r1`, `r2` … with fits of their own. */
function projectOf(...made: readonly MadeResult[]): Project {
  const project = structuredClone(emptyProject);
  const request = { circuit: 'auto', weighting: 'modulus' as const, seed: 1, each: false };
  made.forEach((one, k) => {
    const result = madeResult(one);
    const id = `r${k + 1}`;
    const { sample, tags, frequency_Hz, points } = result;
    const place = { fileId: 'f', recordingId: result.id, technique: 'eis' as const, label: id, sample, tags: { ...emptyTags, ...tags } };
    project.recordings.push({ id, ...place, points, frequency_Hz, findings: [], included: true, maskedPoints: [] });
    project.fits[id] = { result, request, maskedPoints: [], stale: null, accepted: false };
  });
  return project;
}
const run = (project: Project, command: unknown) =>
  applyCommand(project, commandSchema.parse(command) as SessionCommand, new Measurements());
const tag = (key: string, values: Record<string, number | null>, replaces?: string) => ({
  type: 'recordings.tag',
  payload: { key, values, ...(replaces === undefined ? {} : { replaces }) },
});
const tagsOf = (project: Project) => project.recordings.map(({ typedTags }) => typedTags);

describe('a tag of a person’s own', () => {
  it('is set, changed and taken away by recording, and makes no fit stale', () => {
    const project = projectOf({}, {}, {});
    expect(run(project, tag('pressure_MPa', { r1: 1, r2: 4 }))).toBe('Set pressure of 2 recordings');
    expect(tagsOf(project)).toEqual([{ pressure_MPa: 1 }, { pressure_MPa: 4 }, undefined]);
    run(project, tag('pressure_MPa', { r1: null, r2: 5 }));
    expect(tagsOf(project)).toEqual([undefined, { pressure_MPa: 5 }, undefined]);
    expect(Object.values(project.fits).every(({ stale }) => stale === null)).toBe(true);
  });
  it('is renamed everywhere, its values kept', () => {
    const project = projectOf({}, {});
    run(project, tag('pressure_MPa', { r1: 1, r2: 4 }));
    run(project, tag('stack pressure_bar', { r2: 40 }, 'pressure_MPa'));
    expect(tagsOf(project)).toEqual([{ 'stack pressure_bar': 1 }, { 'stack pressure_bar': 40 }]);
  });
  it.each(['cycle', '__proto__', 'a,b', ' pressure', 'temperature_K', 'pressure_'])('cannot go by the key %j', (key) => {
    expect(commandSchema.safeParse(tag(key, { r1: 1 })).success).toBe(false);
  });
  it('places spectra that nothing else does: jumps are those against neighbours along it', () => {
    const rct = [10, 11, 12, 40, 14, 15, 16];
    const project = projectOf(...rct.map((value) => ({ roles: { Rct_ohm: [value, 0.01] as const } })));
    // Out of order in the list.
    run(project, tag('pressure_MPa', { r1: 1, r2: 2, r3: 3, r4: 4, r5: 5, r6: 6, r7: 7 }));
    const jump = projectFlags(project)
      .get('r4')
      ?.find(({ code }) => code === 'JUMP');
    expect(jump?.message).toContain('pressure 3 MPa');
  });
});

describe('a reference', () => {
  const project = projectOf(
    { tags: { cycle: 1 }, ...roles(50) },
    { tags: { cycle: 100 }, ...roles(75) },
    { sample: 'other', tags: { cycle: 1 }, ...roles(20) },
    { sample: 'other', tags: { cycle: 100 }, ...roles(80) },
  );
  const refer = (value: unknown) => run(project, { type: 'settings.set', payload: { key: referenceSetting, value } });

  it('is a setting of the project, in words that undo says; what is none of it counts as absolute', () => {
    expect(refer({ axis: 'cycle', value: 1 })).toBe('Show numbers over a reference');
    expect(seriesReference(project)).toEqual({ axis: 'cycle', value: 1 });
    for (const bad of [
      3,
      'cycle',
      { axis: 'cycle', value: 1, branch: 'up' },
      { axis: '', value: 1 },
      { axis: 'cycle', value: 'x' },
      { axis: 'cycle' },
    ]) {
      expect(seriesReference({ settings: { [referenceSetting]: bad } })).toBeNull();
    }
    expect(refer(null)).toBe('Show absolute numbers');
    expect(seriesReference(project)).toBeNull();
  });

  it('gives each spectrum its ratios, of its own sample, and the exported table has them', () => {
    refer({ axis: 'cycle', value: 1 });
    const ratios = projectRatios(project, { axis: 'cycle', value: 1 });
    expect([...ratios].map(([id, { quantities }]) => [id, quantities.Rct!.value])).toEqual([
      ['r1', 1],
      ['r2', 1.5],
      ['r3', 1],
      ['r4', 4],
    ]);
    const [second] = csvRecords(resultsTable(project, { ids: ['r2'] }).text);
    expect(second).toMatchObject({ relativeTo: 'cycle=1', Rct_relative: '1.5' });
    refer(null);
    expect(resultsTable(project, {}).text).not.toContain('_relative');
  });

  it('follows tags as they are now', () => {
    const edited = structuredClone(project);
    run(edited, { type: 'recordings.edit', payload: { ids: ['r1'], set: { tags: { cycle: 2 } } } });
    expect(projectRatios(edited, { axis: 'cycle', value: 2 }).get('r2')!.quantities.Rct!.value).toBe(1.5);
  });

  it('of another cell at the same place: σw of both and their ratio with the errors of both', () => {
    const cells = compareCells(project, 'sigmaW_ohmPerSqrtS', { axis: 'cycle', value: 100 }, ['cell', 'other']);
    expect(cells.map(({ id, sample, value, ratio }) => [id, sample, value, ratio])).toEqual([
      ['r2', 'cell', 18.75, 1],
      ['r4', 'other', 20, 20 / 18.75],
    ]);
    expect(cells[1]!.ratioError! / cells[1]!.ratio!).toBeCloseTo(0.03 * Math.SQRT2, 9);
  });
});

describe('an activation energy', () => {
  const gas = 8.314462618e-3;
  const heated = [300, 310, 320].map((temperature_K) => ({
    tags: { temperature_K },
    roles: { Rct_ohm: [1e-7 * temperature_K * Math.exp(40 / (gas * temperature_K)), 0.01] as const },
  }));
  const energyOf = (project: Project, k: number) =>
    (shownResult(project, project.recordings[k]!) as FitResult).derived.activationEnergy_kJPerMol;

  it('is shown with every spectrum of its series, and goes when the series is too short', () => {
    const project = projectOf(...heated);
    for (const k of [0, 1, 2]) expect(energyOf(project, k)!.value).toBeCloseTo(40, 6);
    const shorter = { ...project, recordings: project.recordings.map((one, k) => (k === 2 ? { ...one, included: false } : one)) };
    expect(energyOf(shorter, 0)).toBeUndefined();
    expect(energyOf(project, 0)!.value).toBeCloseTo(40, 6);
    expect(csvRecords(resultsTable(project, {}).text)[0]!.activationEnergy_kJPerMol).toMatch(/^(40|39\.99)/);
  });
  it('keeps the shown result the same object as long as nothing of it changes', () => {
    const project = projectOf(...heated);
    const first = shownResult(project, project.recordings[0]!);
    expect(shownResult({ ...project, fits: { ...project.fits } }, project.recordings[0]!)).toBe(first);
  });
});
