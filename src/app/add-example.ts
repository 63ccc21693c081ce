import { emptyTags, type ImpedanceRecording } from '../core/recording';
import { exampleSample, exampleSeries } from '../impedance/example-series';
import type { AppContext } from './app-context';
import type { JobTicket } from './job';
import { previewImport } from './preview-import';

const name = 'Synthetic example';

/** The shipped example in the import preview, as if it had been one file with a sweep for each cycle. */
export function addExample(context: AppContext): JobTicket {
  const { jobs, session, measurements } = context;
  const id = jobs.nextId('import');
  const onEnd = () => {
    const imported = { reader: 'example', instrument: 'Simulated, 0.5 % noise', recordings: exampleRecordings(), warnings: [] };
    const read = { file: { name, folder: null, size_bytes: 0 }, sha256: '', outcome: { ok: true as const, imported } };
    session.execute({ type: 'import.preview', payload: previewImport(id, [read], 0, session.project, measurements) });
  };
  const piece = {
    indices: [0],
    run: (settle: (index: number) => void) => {
      settle(0);
      return { done: Promise.resolve(), cancel: () => undefined };
    },
  };
  return jobs.start(id, { kind: 'import', items: [name], pieces: [piece], atOnce: 1, onEnd });
}

function exampleRecordings(): ImpedanceRecording[] {
  return exampleSeries().map(({ cycle, spectrum }) => {
    const label = `${exampleSample}, ${cycle === 0 ? 'fresh' : `cycle ${cycle}`}`;
    return { id: label, technique: 'eis', label, sample: exampleSample, tags: { ...emptyTags, cycle }, spectrum };
  });
}
