import { create } from 'zustand';
import type { MethodInput, ProjectFit } from '../../../src/app/api';
import type { Weighting } from '../../../src/core/fit-result';

type FitRequest = Omit<MethodInput<'fits.start'>, 'ids'>;

/** How a person would have a spectrum fitted next: what the Fit room edits. */
export interface FitDraft {
  /** As typed; may be no circuit yet. Empty: chosen by evidence. */
  circuit: string;
  weighting: Weighting;
  /** Where the sliders stand, by parameter. */
  values: Readonly<Record<string, number>>;
  /** Parameters whose slider was moved: their values are starts. */
  touched: readonly string[];
  /** Parameters held at their value. */
  locked: readonly string[];
  bounds: Readonly<Record<string, readonly [number, number]>>;
  ties: Readonly<Record<string, { source: string; factor: number }>>;
}

interface Kept {
  draft: FitDraft;
  /** The fit it was begun from: a new fit makes an end of it. */
  from: ProjectFit['result'] | null;
}

/** Drafts by recording. They live as long as the window; what was fitted is in the project. */
const useDrafts = create<{ byId: Record<string, Kept> }>()(() => ({ byId: {} }));

/** The draft in force, and whether it differs from what was fitted. */
export function useFitDraft(id: string, fit: ProjectFit | null): { draft: FitDraft; isEditing: boolean } {
  const kept = useDrafts(({ byId }) => byId[id]);
  const isEditing = kept !== undefined && kept.from === (fit?.result ?? null);
  return { draft: isEditing ? kept.draft : draftOf(fit), isEditing };
}

export function changeDraft(id: string, fit: ProjectFit | null, change: Partial<FitDraft>): void {
  const from = fit?.result ?? null;
  useDrafts.setState(({ byId }) => {
    const kept = byId[id];
    const before = kept !== undefined && kept.from === from ? kept.draft : draftOf(fit);
    return { byId: { ...byId, [id]: { draft: { ...before, ...change }, from } } };
  });
}

/** Back to what was fitted. */
export function dropDraft(id: string): void {
  useDrafts.setState(({ byId: { [id]: _gone, ...rest } }) => ({ byId: rest }));
}

const drafts = new WeakMap<ProjectFit, FitDraft>();

/** What a fit was made with, its values where the sliders begin. */
export function draftOf(fit: ProjectFit | null): FitDraft {
  const known = fit === null ? unfitted : drafts.get(fit);
  if (known !== undefined || fit === null) return known ?? unfitted;
  const { result, request } = fit;
  const isFitted = 'parameters' in result;
  const draft: FitDraft = {
    circuit: isFitted ? result.circuit : request.circuit === 'auto' ? '' : request.circuit,
    weighting: request.weighting,
    values: isFitted ? Object.fromEntries(result.parameters.map(({ name, value }) => [name, value])) : {},
    touched: [],
    locked: Object.keys(request.fix ?? {}),
    bounds: request.bounds ?? {},
    ties: request.ties ?? {},
  };
  drafts.set(fit, draft);
  return draft;
}

const unfitted: FitDraft = { circuit: '', weighting: 'modulus', values: {}, touched: [], locked: [], bounds: {}, ties: {} };

/** The fit that a draft asks for. `names` are the parameters of its circuit: what belongs to no parameter is left behind. */
export function requestOf(draft: FitDraft, names: readonly string[], fit: ProjectFit | null): FitRequest {
  const { frequencyMin_Hz, frequencyMax_Hz, seed } = fit?.request ?? {};
  const known = <T>(values: Readonly<Record<string, T>>, keep: (name: string) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name) && keep(name)));
  const isLocked = (name: string) => draft.locked.includes(name);
  const ties = known(draft.ties, (name) => !isLocked(name) && names.includes(draft.ties[name]?.source ?? ''));
  const fix = known(draft.values, isLocked);
  const guess = known(draft.values, (name) => draft.touched.includes(name) && !isLocked(name) && !(name in ties));
  const bounds = known(draft.bounds, (name) => !isLocked(name) && !(name in ties)) as Record<string, [number, number]>;
  return {
    circuit: draft.circuit.trim() === '' ? 'auto' : draft.circuit.trim(),
    weighting: draft.weighting,
    ...(frequencyMin_Hz === undefined ? {} : { frequencyMin_Hz }),
    ...(frequencyMax_Hz === undefined ? {} : { frequencyMax_Hz }),
    ...(seed === undefined ? {} : { seed }),
    ...(Object.keys(fix).length > 0 ? { fix } : {}),
    ...(Object.keys(guess).length > 0 ? { guess } : {}),
    ...(Object.keys(bounds).length > 0 ? { bounds } : {}),
    ...(Object.keys(ties).length > 0 ? { ties } : {}),
  };
}
