import { useMemo } from 'react';
import { useProjectStore, type WindowJob } from './project-store';

interface FitProgress {
  job: WindowJob | null;
  /** Recordings the job has yet to come to. */
  waiting: ReadonlySet<string>;
}

/** The fit that runs now and what it has still to do. */
export function useFitProgress(): FitProgress {
  const job = useProjectStore(({ jobs }) =>
    jobs.find(({ kind, state }) => kind === 'fit' && (state === 'running' || state === 'cancelling')),
  );
  return useMemo(() => ({ job: job ?? null, waiting: new Set(job?.items.filter((item) => !(item in job.settled)) ?? []) }), [job]);
}
