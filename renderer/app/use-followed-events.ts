import { useEffect, useRef } from 'react';
import { endedJobWords } from '../screens/frame/job-words';
import { useProjectStore } from './project-store';
import { addNotice, sayDone, useViewState } from './view-state';

/** Lets the view follow what the host did: a new preview is shown, an ended job is said. */
export function useFollowedEvents(): void {
  const pendingId = useProjectStore(({ project }) => project.pendingImport?.id ?? null);
  const jobs = useProjectStore((store) => store.jobs);
  const said = useRef(new Set<string>());

  useEffect(() => {
    if (pendingId !== null) useViewState.setState({ room: 'files' });
  }, [pendingId]);

  useEffect(() => {
    for (const job of jobs) {
      const ended = job.state === 'done' || job.state === 'cancelled' || job.state === 'failed';
      if (!ended || said.current.has(job.id)) continue;
      said.current.add(job.id);
      sayDone(endedJobWords(job), job.state === 'done' && job.failed === 0);
      if (job.error !== undefined)
        addNotice({ message: job.error.message, ...(job.error.hint ? { hint: job.error.hint } : {}), details: job.error });
    }
  }, [jobs]);
}
