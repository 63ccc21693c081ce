import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../src/app/commands/apply-command';
import { Measurements } from '../../../src/app/measurements';
import { emptyProject, type Project } from '../../../src/app/project';
import { resultsTable } from '../../../src/app/results-table';
import type { SessionCommand } from '../../../src/app/session-command';
import { shownResult } from '../../../src/app/shown-result';
import { emptyTags } from '../../../src/core/recording';
import { csvRecords } from '../../e2e/csv-records';
import { fittedCell } from '../track/fitted-cell';

const fitted = fittedCell({
  circuit: 'R0-p(R1-W1,CPE1)',
  values: { R0: 3, R1: 216.8, W1: 30, CPE1_Q: 2e-5, CPE1_alpha: 0.9 },
});

/** One recording with a fit that knows no cell record. */
function projectWithFit(): Project {
  const project = structuredClone(emptyProject);
  project.recordings.push({
    id: 'f/a#1',
    fileId: 'f',
    recordingId: fitted.id,
    technique: 'eis',
    label: 'a',
    sample: 'cell',
    tags: { ...emptyTags },
    points: fitted.points,
    frequency_Hz: fitted.frequency_Hz,
    findings: [],
    included: true,
    maskedPoints: [],
  });
  const request = { circuit: 'auto', weighting: 'modulus' as const, seed: 1, each: false };
  project.fits['f/a#1'] = { result: { ...fitted, sample: 'cell' }, request, maskedPoints: [], stale: null, accepted: false };
  return project;
}

const run = (project: Project, command: unknown) => applyCommand(project, command as SessionCommand, new Measurements());
const numbers = (project: Project) => {
  const shown = shownResult(project, project.recordings[0]!);
  if (shown === null || !('derived' in shown)) throw new Error('no numbers');
  return shown;
};

describe('a result as it is shown', () => {
  it('has the numbers of the cell record, the record’s change needs no new fit', () => {
    const project = projectWithFit();
    expect(numbers(project).derived.ionicConductivity_SPerCm?.notDetermined).toContain('area');
    run(project, { type: 'cells.set', payload: { sample: 'cell', record: { area_cm2: 1.5386, thickness_um: 41 } } });
    const [fit] = [fitted.roles.Rct_ohm as number];
    const sigma = numbers(project).derived.ionicConductivity_SPerCm?.value as number;
    expect(sigma / (0.0041 / (fit * 1.5386))).toBeCloseTo(1, 9);
    expect(sigma).toBeGreaterThan(1.2289e-5 * 0.98);
    expect(sigma).toBeLessThan(1.2289e-5 * 1.02);
    project.cells = { cell: { area_cm2: 1.5386, thickness_um: 82 } };
    expect((numbers(project).derived.ionicConductivity_SPerCm?.value as number) / sigma).toBeCloseTo(2, 9);
    expect(project.fits['f/a#1']?.stale).toBeNull();
  });

  it('takes the thickness of its own recording where there is one', () => {
    const project = projectWithFit();
    project.cells = {
      cell: { area_cm2: 1, thickness_um: 40, recordings: { 'f/a#1': { thickness_um: 120 }, 'f/b#1': { thickness_um: 1 } } },
    };
    const own = numbers(project).derived.ionicConductivity_SPerCm?.value as number;
    project.cells = { cell: { area_cm2: 1, thickness_um: 40 } };
    expect(own / (numbers(project).derived.ionicConductivity_SPerCm?.value as number)).toBeCloseTo(3, 9);
  });

  it('is the same object while neither fit nor record changes', () => {
    const project = projectWithFit();
    expect(numbers(project)).toBe(numbers(project));
    const before = numbers(project);
    project.cells = { cell: { area_cm2: 1 } };
    expect(numbers(project)).not.toBe(before);
  });

  it('is halved for one electrode of a symmetric cell, and no longer once the cell is not symmetric', () => {
    const project = projectWithFit();
    project.cells = { cell: { electrodes: 'symmetric' } };
    expect((numbers(project).oneElectrode?.values.Rct_ohm as number) / (fitted.roles.Rct_ohm as number)).toBeCloseTo(0.5, 12);
    project.cells = { cell: { electrodes: 'two' } };
    expect(numbers(project).oneElectrode).toBeUndefined();
  });

  it('is what the exported table holds', () => {
    const project = projectWithFit();
    project.cells = { cell: { area_cm2: 1.5386, thickness_um: 41 } };
    const [row = {}] = csvRecords(resultsTable(project, {}).text);
    expect(Number(row.ionicConductivity_SPerCm)).toBe(numbers(project).derived.ionicConductivity_SPerCm?.value);
  });
});

describe('the record of a cell', () => {
  it('goes with the name where the whole cell is renamed, and stays where only a part is', () => {
    const project = projectWithFit();
    project.cells = { cell: { area_cm2: 1 } };
    run(project, { type: 'recordings.edit', payload: { ids: ['f/a#1'], set: { sample: 'cell 7' } } });
    expect(project.cells).toEqual({ 'cell 7': { area_cm2: 1 } });
    project.recordings.push({ ...project.recordings[0]!, id: 'f/b#1' });
    run(project, { type: 'recordings.edit', payload: { ids: ['f/b#1'], set: { sample: 'other' } } });
    expect(project.cells).toEqual({ 'cell 7': { area_cm2: 1 } });
  });
});
