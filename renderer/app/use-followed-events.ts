import { useEffect, useRef } from 'react';
import { endedJobWords } from '../screens/frame/job-words';
import { fitSpectra } from './actions';
import { useProjectStore, type WindowJob } from './project-store';
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
      sayDone(endedJobWords(job), job.state === 'done' && job.failed === 0, job.state === 'cancelled' ? continueFit(job) : undefined);
      if (job.error !== undefined)
        addNotice({ message: job.error.message, ...(job.error.hint ? { hint: job.error.hint } : {}), details: job.error });
    }
  }, [jobs]);
}

/** Goes on with what a cancelled fit did not come to, as what it did come to was fitted. */
function continueFit({ kind, items, settled }: WindowJob): { label: string; run: () => void } | undefined {
  if (kind !== 'fit') return undefined;
  const run = () => {
    const { fits } = useProjectStore.getState().project;
    const kept = items.find((id) => id in settled && fits[id] !== undefined);
    void fitSpectra(
      items.filter((id) => !(id in settled)),
      kept === undefined ? {} : fits[kept]?.request,
    );
  };
  return items.some((id) => !(id in settled)) ? { label: 'Continue', run } : undefined;
}
