import { beforeEach, describe, expect, test } from 'vitest';
import { applyProjectPatches } from '../../../src/app/apply-project-patches';
import { Measurements } from '../../../src/app/measurements';
import { emptyProject, type Project, type ProjectPatch } from '../../../src/app/project';
import { projectRecording } from '../../../src/app/project-recording';
import { Session } from '../../../src/app/session';
import { SessionLog } from '../../../src/app/session-log';
import { emptyTags, type ImpedanceRecording } from '../../../src/core/recording';

let session: Session;
let copy: Project;
let revisions: number[];
const snapshots: Project[] = [];

const recording: ImpedanceRecording = {
  id: 'a#1',
  technique: 'eis',
  label: 'a',
  sample: 'cell',
  tags: emptyTags,
  spectrum: {
    frequency_Hz: Float64Array.of(1000, 100, 10, 1),
    zReal_ohm: Float64Array.of(1, 2, 3, 4),
    zImag_ohm: Float64Array.of(-1, -2, -3, -4),
  },
};
const file = { id: 'f', name: 'a.DTA', folder: null, sha256: '', size_bytes: 1, reader: 'x', instrument: 'X', warnings: [] };

beforeEach(() => {
  copy = emptyProject;
  revisions = [];
  snapshots.length = 0;
  const measurements = new Measurements();
  measurements.add('f/a#1', recording);
  const follow = ({ revision, patches }: { revision: number; patches: ProjectPatch[] }) => {
    // What a window does: apply the patches that came over the wire to its own copy.
    copy = applyProjectPatches(copy, structuredClone(patches));
    revisions.push(revision);
    snapshots.push(session.project);
  };
  session = new Session(new SessionLog(), measurements, follow);
  const recordings = [projectRecording('f/a#1', 'f', recording, [], true)];
  session.execute({ type: 'import.preview', payload: { id: 'i', title: 'a.DTA', files: [file], recordings, elapsed_ms: 1 } });
});

const accept = () => session.execute({ type: 'import.accept', payload: {} });
const mask = (points: number[], masked = true) => session.execute({ type: 'mask.points', payload: { id: 'f/a#1', points, masked } });
const masked = () => session.project.recordings[0]?.maskedPoints;

describe('a session', () => {
  test('gives a follower of its patches the very same project, through commands, undo and redo', () => {
    accept();
    mask([2, 0]);
    session.execute({ type: 'recordings.edit', payload: { ids: ['f/a#1'], set: { tags: { cycle: 3 }, sample: 'other' } } });
    session.undo();
    session.undo();
    session.redo();
    session.execute({ type: 'recordings.remove', payload: { ids: ['f/a#1'] } });
    session.undo();
    expect(copy).toEqual(session.project);
    expect(masked()).toEqual([0, 2]);
    expect(revisions).toEqual(revisions.map((_, k) => k + 1));
  });

  test('undoes everything back to the empty project, and redoes it to the same', () => {
    accept();
    mask([1]);
    session.execute({ type: 'project.rename', payload: { title: 'My cell' } });
    const end = session.project;
    while (session.undo() !== null);
    expect(session.project).toEqual(emptyProject);
    expect(session.history).toEqual({ undo: null, redo: 'Open 1 file' });
    while (session.redo() !== null);
    expect(session.project).toEqual(end);
    expect(session.history.redo).toBeNull();
  });

  test('never changes a snapshot it gave out', () => {
    accept();
    const before = session.project;
    const asText = JSON.stringify(before);
    mask([1]);
    expect(JSON.stringify(before)).toBe(asText);
    expect(Object.isFrozen(session.project.recordings)).toBe(true);
    expect(session.project.files).toBe(before.files);
  });

  test('forgets what was undone once something else is done', () => {
    accept();
    mask([1]);
    session.undo();
    mask([3]);
    expect(session.history).toEqual({ undo: 'Leave out 1 point', redo: null });
    expect(session.redo()).toBeNull();
    expect(masked()).toEqual([3]);
  });

  test('is unchanged by a command that is refused, also half way through it', () => {
    accept();
    const [before, revision] = [session.project, session.revision];
    expect(() => session.execute({ type: 'mask.clear', payload: { ids: ['f/a#1', 'nobody'] } })).toThrow(/nobody/);
    expect(() => mask([4])).toThrow(/no point 4/);
    expect(() => session.execute({ type: 'import.discard', payload: {} })).toThrow(/No import/);
    expect(session.project).toBe(before);
    expect(session.revision).toBe(revision);
  });

  test('takes no notice of a command that changes nothing', () => {
    accept();
    mask([1]);
    session.undo();
    const { history, revision } = session;
    session.execute({ type: 'recordings.edit', payload: { ids: ['f/a#1'], set: { sample: 'cell' } } });
    expect(session.history).toEqual(history);
    expect(session.revision).toBe(revision);
  });

  test('undoes neighbours of one group together, as one change, and others apart', () => {
    accept();
    session.execute({ type: 'project.rename', payload: { title: 'a' } }, 'group');
    session.execute({ type: 'project.rename', payload: { title: 'b' } }, 'group');
    session.execute({ type: 'project.rename', payload: { title: 'c' } });
    const { revision } = session;
    session.undo();
    expect(session.project.title).toBe('b');
    session.undo();
    expect(session.project.title).toBe('a.DTA');
    expect(session.revision).toBe(revision + 2);
    session.redo();
    expect(session.project.title).toBe('b');
    expect(copy).toEqual(session.project);
  });
});

describe('masks', () => {
  test('hold each point once, in ascending order, and give points back', () => {
    accept();
    mask([3, 1, 3]);
    expect(masked()).toEqual([1, 3]);
    mask([1], false);
    expect(masked()).toEqual([3]);
    session.execute({ type: 'mask.clear', payload: { ids: ['f/a#1'] } });
    expect(masked()).toEqual([]);
  });

  test.each([
    [{ frequencyMin_Hz: 10, frequencyMax_Hz: 100 }, [1, 2]],
    [{ frequencyMax_Hz: 10 }, [2, 3]],
    [{ frequencyMin_Hz: 100.5 }, [0]],
    [{}, [0, 1, 2, 3]],
  ])('by range %j leave out the points inside it, both ends included', (range, points) => {
    accept();
    session.execute({ type: 'mask.range', payload: { ids: ['f/a#1'], masked: true, ...range } });
    expect(masked()).toEqual(points);
  });

  test('work in the import preview too and stay through the import', () => {
    mask([1]);
    accept();
    expect(masked()).toEqual([1]);
  });

  test('refuse a range that ends before it begins', () => {
    const payload = { ids: ['f/a#1'], masked: true, frequencyMin_Hz: 10, frequencyMax_Hz: 1 };
    expect(() => session.execute({ type: 'mask.range', payload })).toThrow(/begins at 10 Hz and ends at 1 Hz/);
  });
});

describe('the import preview', () => {
  test('goes into the project with what was left out, which can be taken back later', () => {
    session.execute({ type: 'recordings.edit', payload: { ids: ['f/a#1'], set: { included: false } } });
    expect(() => accept()).toThrow(/Nothing is chosen/);
    session.undo();
    accept();
    expect(session.project.pendingImport).toBeNull();
    expect(session.project.files.map(({ name }) => name)).toEqual(['a.DTA']);
    expect(session.project.title).toBe('a.DTA');
  });

  test('is closed by discarding it, and undo opens it again', () => {
    session.execute({ type: 'import.discard', payload: {} });
    expect(session.project).toEqual(emptyProject);
    session.undo();
    expect(session.project.pendingImport?.recordings).toHaveLength(1);
  });

  test('loses a file with its recordings, and closes with its last file', () => {
    expect(() => session.execute({ type: 'import.removeFiles', payload: { fileIds: ['x'] } })).toThrow(/"x"/);
    session.execute({ type: 'import.removeFiles', payload: { fileIds: ['f'] } });
    expect(session.project.pendingImport).toBeNull();
  });
});

test('a recording that is removed takes its file along when it was the last one of it', () => {
  accept();
  session.execute({ type: 'recordings.remove', payload: { ids: ['f/a#1'] } });
  expect(session.project.recordings).toEqual([]);
  expect(session.project.files).toEqual([]);
});
