import { type ErrorRecord, toErrorRecord, ValidationError } from '../core/errors';
import type { FailedFit, FitResult } from '../core/fit-result';
import { resolveCircuit } from '../impedance/resolve-circuit';
import type { AppContext } from './app-context';
import { findRecording } from './find-recording';
import type { FitRequest } from './fit-request';
import type { JobTicket } from './job';
import type { JobPiece } from './jobs';
import type { ProjectRecording } from './project';
import { seriesItem } from './series-item';

/**
 * Fits recordings of the project, every included spectrum where none is named, as one job that is undone in one step.
 * Each sample is one series: its spectra are fitted together, because the circuit is chosen over all of them.
 * @throws ValidationError NOT_FOUND, NO_IMPEDANCE, NO_DATA, or what is wrong with the circuit
 */
export function startFit(context: AppContext, request: FitRequest, ids?: readonly string[]): JobTicket {
  const { jobs, host } = context;
  if (request.circuit !== 'auto') resolveCircuit(request.circuit);
  // Never in smaller chunks: a fit also starts from its neighbours' values, and the answer must not depend on the number of threads.
  const groups = [...Map.groupBy(chosenRecordings(context, ids), (recording) => recording.sample).values()];
  const id = jobs.nextId('fit');
  let next = 0;
  const pieces = groups.map((group) => {
    const indices = group.map((_, k) => next + k);
    next += group.length;
    return fitPiece(context, id, request, group, indices);
  });
  return jobs.start(id, { kind: 'fit', items: groups.flat().map((recording) => recording.id), pieces, atOnce: host.workers.threads });
}

function chosenRecordings({ session, measurements }: AppContext, ids?: readonly string[]): ProjectRecording[] {
  const { project } = session;
  if (ids !== undefined) {
    const chosen = [...new Set(ids)].map((id) => findRecording({ ...project, pendingImport: null }, id));
    for (const { id } of chosen) measurements.impedance(id);
    return chosen;
  }
  const included = project.recordings.filter((recording) => recording.included && recording.technique === 'eis');
  if (included.length === 0) {
    throw new ValidationError('NO_DATA', 'There is no impedance spectrum to fit.', {
      hint: project.pendingImport === null ? 'Add files with impedance spectra.' : 'Import the files that are open first.',
    });
  }
  return included;
}

function fitPiece(
  context: AppContext,
  job: string,
  request: FitRequest,
  recordings: readonly ProjectRecording[],
  indices: readonly number[],
): JobPiece {
  const { host, session, jobs, keeper } = context;
  const items = recordings.map((recording) => seriesItem(session.project, context.measurements, recording));
  // The name of a saved circuit stands for its string.
  const options = { ...request, circuit: session.project.circuits[request.circuit] ?? request.circuit };
  const keep = ({ id, maskedPoints }: ProjectRecording, result: FitResult | FailedFit) =>
    session.execute(
      { type: 'fits.record', payload: { id, fit: { result, request, maskedPoints: [...maskedPoints], run: job, madeAt_ms: Date.now() } } },
      job,
    );
  const first = indices[0] as number;
  return {
    indices,
    run: (settle) => {
      const kept: Promise<void>[] = [];
      // What is said to be done is on the disk.
      const settleKept = (index: number, error?: ErrorRecord) => kept.push(keeper.settled().then(() => settle(first + index, error)));
      const task = host.workers.run('fit-series', { items, options }, ({ index, result }) => {
        const recording = recordings[index];
        if (recording === undefined || !jobs.wantsResults(job)) return;
        try {
          keep(recording, result);
          settleKept(index, result.error);
        } catch (error) {
          // The recording was removed while it was being fitted.
          settleKept(index, toErrorRecord(error));
        }
      });
      return { done: task.result.finally(() => Promise.all(kept)).then(() => undefined), cancel: task.cancel };
    },
    onLost: (index, error) => {
      const [recording, item] = [recordings[index - first], items[index - first]];
      if (recording === undefined || item === undefined || !session.project.recordings.some(({ id }) => id === recording.id)) return;
      const { recordingId, sample, tags } = recording;
      keep(recording, { name: item.name, file: item.file, id: recordingId, sample, tags, cycle: tags.cycle, error });
    },
  };
}
