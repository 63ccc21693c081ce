import type { FitResult } from '../../core/fit-result';
import { formatUncertainty } from '../../core/format-uncertainty';
import type { Project, ProjectFile, ProjectFit, ProjectRecording } from '../project';

export type ChangedThing = 'project' | 'file' | 'recording' | 'fit' | 'circuit' | 'cell' | 'note' | 'setting';

/** One thing that two versions of a project differ in. `from` and `to` are null where it is not there. */
export interface ProjectDifference {
  thing: ChangedThing;
  name: string;
  what: string;
  from: unknown;
  to: unknown;
  words: string;
}

/** What changed from one version of a project to the next, in the order of the later one; what is gone comes last within its kind. */
export function compareProjects(before: Project, after: Project): ProjectDifference[] {
  const title: ProjectDifference[] =
    before.title === after.title
      ? []
      : [
          difference(
            'project',
            after.title,
            'title',
            before.title,
            after.title,
            `The title was "${before.title}" and is "${after.title}".`,
          ),
        ];
  const recordings = pairs(recordingsOf(before), recordingsOf(after));
  return [
    ...title,
    ...presence('file', pairs(filesOf(before), filesOf(after)), (file) => file.name),
    ...presence('recording', recordings, ({ recordingId }) => recordingId),
    ...recordings.flatMap(([from, to]) => (from === undefined || to === undefined ? [] : recordingChanges(from, to))),
    ...recordings.flatMap(([from, to]) => fitChanges(from, to, from && before.fits[from.id], to && after.fits[to.id])),
    ...(['circuits', 'cells', 'notes', 'settings'] as const).flatMap((part) => recordChanges(part, before[part], after[part])),
  ];
}

/** A file is the same where its content and its name are: ids may differ where it was read anew. */
function filesOf({ files }: Project): [string, ProjectFile][] {
  return numbered(files.map((file) => [`${file.sha256}/${file.name}`, file]));
}

function recordingsOf({ files, recordings }: Project): [string, ProjectRecording][] {
  const keys = new Map(files.map((file) => [file.id, `${file.sha256}/${file.name}`]));
  return numbered(recordings.map((recording) => [`${keys.get(recording.fileId)}/${recording.recordingId}`, recording]));
}

/** What is there twice keeps its order. */
function numbered<T>(entries: readonly [string, T][]): [string, T][] {
  const seen = new Map<string, number>();
  return entries.map(([key, value]) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [`${key} ${count}`, value];
  });
}

function pairs<T>(before: readonly [string, T][], after: readonly [string, T][]): [T | undefined, T | undefined][] {
  const [old, now] = [new Map(before), new Map(after)];
  return [
    ...after.map(([key, value]): [T | undefined, T | undefined] => [old.get(key), value]),
    ...before.filter(([key]) => !now.has(key)).map(([, value]): [T | undefined, T | undefined] => [value, undefined]),
  ];
}

function presence<T>(thing: ChangedThing, all: readonly [T | undefined, T | undefined][], nameOf: (one: T) => string): ProjectDifference[] {
  return all.flatMap(([from, to]) => {
    if (from === undefined && to !== undefined)
      return [difference(thing, nameOf(to), 'added', null, nameOf(to), `${capital(thing)} ${nameOf(to)} was added.`)];
    if (from !== undefined && to === undefined)
      return [difference(thing, nameOf(from), 'removed', nameOf(from), null, `${capital(thing)} ${nameOf(from)} was removed.`)];
    return [];
  });
}

function recordingChanges(from: ProjectRecording, to: ProjectRecording): ProjectDifference[] {
  const facts = (recording: ProjectRecording) => ({
    label: recording.label,
    sample: recording.sample,
    included: recording.included,
    ...recording.tags,
    maskedPoints: recording.maskedPoints,
  });
  const [old, now] = [facts(from), facts(to)];
  return (Object.keys(now) as (keyof typeof now)[]).flatMap((what) =>
    same(old[what], now[what])
      ? []
      : [
          difference(
            'recording',
            to.recordingId,
            what,
            old[what],
            now[what],
            `${to.recordingId}: ${changeInWords(what, old[what], now[what])}.`,
          ),
        ],
  );
}

function changeInWords(what: string, from: unknown, to: unknown): string {
  if (what === 'included') return to === true ? 'is taken again' : 'is left out';
  if (what === 'maskedPoints') {
    const rows = (points: unknown) =>
      (points as number[]).length === 0 ? 'no points' : `points ${(points as number[]).map((point) => point + 1).join(', ')}`;
    return `${rows(from)} were left out, now ${rows(to)}`;
  }
  return `${what} was ${inWords(from)} and is ${inWords(to)}`;
}

function fitChanges(
  from: ProjectRecording | undefined,
  to: ProjectRecording | undefined,
  before: ProjectFit | undefined,
  after: ProjectFit | undefined,
): ProjectDifference[] {
  const name = (to ?? from)?.recordingId ?? '';
  if (before === undefined && after === undefined) return [];
  if (before === undefined)
    return [difference('fit', name, 'added', null, valuesOf(after), `${name} was fitted: ${resultInWords(after)}.`)];
  if (after === undefined) return [difference('fit', name, 'removed', valuesOf(before), null, `The fit of ${name} was removed.`)];
  const changes: ProjectDifference[] = [];
  const [old, now] = [valuesOf(before), valuesOf(after)];
  if (!same(old, now)) {
    changes.push(
      difference('fit', name, 'numbers', old, now, `${name} was fitted anew: ${resultInWords(before)}; now ${resultInWords(after)}.`),
    );
  }
  if (before.stale !== after.stale) {
    const words = after.stale === null ? 'is current again' : `is stale: ${after.stale.replace(/\.$/, '')}`;
    changes.push(difference('fit', name, 'stale', before.stale, after.stale, `The fit of ${name} ${words}.`));
  }
  if (before.accepted !== after.accepted) {
    const { by = null } = after.acceptance ?? {};
    const words = `The fit of ${name} was ${after.accepted ? '' : 'no longer '}accepted${by === null ? '' : ` by ${by}`}.`;
    changes.push(difference('fit', name, 'accepted', before.accepted, after.accepted, words));
  }
  return changes;
}

/** The numbers of a fit, and nothing that differs between two runs of the same. */
function valuesOf(fit: ProjectFit | undefined): object | null {
  if (fit === undefined) return null;
  if (!isFitted(fit.result)) return { error: fit.result.error };
  const { circuit, weighting, parameters, roles, weightedSumOfSquares } = fit.result;
  return {
    circuit,
    weighting,
    parameters: parameters.map(({ name, value, standardError }) => ({ name, value, standardError })),
    roles,
    weightedSumOfSquares,
  };
}

function resultInWords(fit: ProjectFit | undefined): string {
  if (fit === undefined || !isFitted(fit.result)) return fit?.result.error?.message ?? 'nothing';
  const { circuit, parameters } = fit.result;
  const shown = parameters
    .filter(({ role }) => role !== undefined)
    .map(({ role, value, unit, standardError }) => {
      const text = standardError === null ? `${Number(value.toPrecision(4))}` : formatUncertainty(value, standardError);
      return `${role} ${text} ${unit === 'ohm' ? 'Ω' : unit}`;
    });
  return [circuit, ...shown].join(', ');
}

function isFitted(result: ProjectFit['result']): result is FitResult {
  return 'parameters' in result;
}

const singular = { circuits: 'circuit', cells: 'cell', notes: 'note', settings: 'setting' } as const;

function recordChanges(
  part: keyof typeof singular,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ProjectDifference[] {
  const thing = singular[part];
  return pairs(
    Object.entries(before).map(([key]) => [key, key]),
    Object.entries(after).map(([key]) => [key, key]),
  ).flatMap(([old, now]) => {
    const key = (now ?? old) as string;
    const [from, to] = [before[key] ?? null, after[key] ?? null];
    if (same(from, to)) return [];
    const what = from === null ? 'added' : to === null ? 'removed' : 'changed';
    const words = what === 'changed' ? `was ${inWords(from)} and is ${inWords(to)}` : `was ${what}`;
    return [difference(thing, key, what, from, to, `${capital(thing)} ${key} ${words}.`)];
  });
}

function difference(thing: ChangedThing, name: string, what: string, from: unknown, to: unknown, words: string): ProjectDifference {
  return { thing, name, what, from, to, words };
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
