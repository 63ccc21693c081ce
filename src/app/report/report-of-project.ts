import { toErrorRecord } from '../../core/errors';
import type { ReportInput } from '../../report/report-input';
import { AnalysisRunner } from '../analysis/analysis-runner';
import { errorFromRecord } from '../error-from-record';
import type { WorkerPool } from '../host';
import type { RestoredProject } from '../project-file/restore-project';
import { runWorkerTask } from '../run-worker-task';
import { projectReport } from './project-report';

/** A program that does one thing and ends needs no threads. */
const thisThread: WorkerPool = {
  threads: 1,
  run: (name, input, onPartial) => {
    const work = async () => {
      try {
        return runWorkerTask(name, input, { onPartial, isCancelled: () => false });
      } catch (error) {
        throw errorFromRecord(toErrorRecord(error));
      }
    };
    return { result: work(), cancel: () => undefined };
  },
  close: () => Promise.resolve(),
};

/** What a report of a project file is made from: the same as in its window. */
export function reportOfProject({ project, measurements }: RestoredProject): Promise<ReportInput> {
  return projectReport({ project, measurements, workers: thisThread, analyses: new AnalysisRunner() });
}
