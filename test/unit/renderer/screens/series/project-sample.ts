import type { Project, ProjectFile, ProjectFit, ProjectRecording } from '../../../../../src/app/api';
import type { FitResult, Roles } from '../../../../../src/core/fit-result';
import { emptyTags } from '../../../../../src/core/recording';

/** A recording of the cell "cell07" in a file of its own. */
export function sampleRecording(id: string, set: Partial<ProjectRecording> = {}): ProjectRecording {
  return {
    id,
    fileId: `file-${id}`,
    recordingId: `${id}#1`,
    technique: 'eis',
    label: id,
    sample: 'cell07',
    tags: { ...emptyTags },
    points: 71,
    frequency_Hz: { min: 0.01, max: 1e5 },
    findings: [],
    included: true,
    maskedPoints: [],
    ...set,
  };
}

export function sampleFile(id: string, name: string, set: Partial<ProjectFile> = {}): ProjectFile {
  return { id, name, folder: 'cell07', sha256: 'ab', size_bytes: 1, reader: 'biologic-mpr', instrument: 'BioLogic', warnings: [], ...set };
}

export function sampleProject(recordings: ProjectRecording[], set: Partial<Project> = {}): Project {
  const files = recordings.map(({ id, fileId }) => sampleFile(fileId, `${id}.mpr`));
  return { title: 'cell07', pendingImport: null, files, recordings, fits: {}, circuits: {}, cells: {}, notes: {}, settings: {}, ...set };
}

/** A fit with these resistances, each with a standard error of 0.8 and an interval of ± 1.6. */
export function sampleFit(roles: Partial<Roles>, set: Partial<FitResult> = {}, fit: Partial<ProjectFit> = {}): ProjectFit {
  const all: Roles = {
    Rs_ohm: null,
    Rsei_ohm: null,
    Rct_ohm: null,
    RseiPlusRct_ohm: null,
    Rtot_ohm: null,
    sigmaW_ohmPerSqrtS: null,
    ...roles,
  };
  const errors = Object.fromEntries(
    Object.entries(all).map(([key, value]) => [
      key,
      value === null ? { standardError: null, ci95: null } : { standardError: 0.8, ci95: [value - 1.6, value + 1.6] },
    ]),
  ) as FitResult['roleErrors'];
  const result = {
    roles: all,
    roleErrors: errors,
    parameters: parametersOf(all),
    warnings: [],
    arcs: 'two',
    circuit: 'R0-p(R1,CPE1)',
    weighting: 'modulus',
    id: 'a#1',
    name: 'a',
    file: null,
    tags: emptyTags,
    points: 71,
    frequency_Hz: { min: 0.01, max: 1e5 },
    correlation: [],
    alternatives: [],
    rmsResidual_percent: 0.5,
    derived: {},
    ...set,
  };
  const request = { circuit: 'auto', weighting: 'modulus' as const, seed: 1, each: false };
  return { result: result as unknown as FitResult, request, maskedPoints: [], stale: null, accepted: false, ...fit } as ProjectFit;
}

/** One free parameter a role that has a value. */
function parametersOf({ Rs_ohm, Rsei_ohm, Rct_ohm }: Roles): FitResult['parameters'] {
  return Object.entries({ Rs: Rs_ohm, Rsei: Rsei_ohm, Rct: Rct_ohm }).flatMap(([role, value]) =>
    value === null
      ? []
      : [{ name: role, value, unit: 'ohm', standardError: 0.8, ci95: null, ciMethod: 'wald' as const, role, fixed: false, atBound: false }],
  );
}
