import { useEffect, useMemo, useState } from 'react';
import type { AnalysisOutcome, Project } from '../../src/app/api';
import { type ErrorRecord, toErrorRecord } from '../../src/core/errors';
import type { AnalysisTechnique } from '../../src/core/recording';
import { useProjectStore } from './project-store';

type OutcomeOf<T extends AnalysisTechnique> = Extract<AnalysisOutcome, { technique: T }>;

export interface AnalysisState<T extends AnalysisTechnique> {
  /** Of the sample asked for; while a new one is worked out, the one before. */
  outcome: OutcomeOf<T> | null;
  /** Why there is none. */
  error: ErrorRecord | null;
  busy: boolean;
}

/** The analysis of a cell by one technique, worked out anew whenever something it hangs on has changed. */
export function useAnalysis<T extends AnalysisTechnique>(technique: T, sample: string): AnalysisState<T> {
  const client = useProjectStore((store) => store.client);
  const project = useProjectStore((store) => store.project);
  const opened = useProjectStore((store) => store.opened);
  const question = useMemo(() => questionOf(project, opened, technique, sample), [project, opened, technique, sample]);
  const [answer, setAnswer] = useState<{ question: string; outcome: OutcomeOf<T> | null; error: ErrorRecord | null } | null>(null);
  useEffect(() => {
    if (client === null || question === null) return;
    let isCurrent = true;
    const settle = (outcome: OutcomeOf<T> | null, error: ErrorRecord | null) => {
      if (isCurrent) setAnswer({ question, outcome, error });
    };
    client
      .call('analysis.run', { technique, sample })
      .then((outcome) => settle(outcome as OutcomeOf<T>, null))
      .catch((error: unknown) => settle(null, toErrorRecord(error)));
    return () => {
      isCurrent = false;
    };
  }, [client, question, technique, sample]);
  const outcome = answer?.outcome?.sample === sample ? answer.outcome : null;
  const busy = question !== null && answer?.question !== question;
  return { outcome: question === null ? null : outcome, error: busy ? null : (answer?.error ?? null), busy };
}

/** Everything in the project that an analysis hangs on, as text; null where there is nothing to analyse. */
function questionOf(project: Project, opened: number, technique: AnalysisTechnique, sample: string): string | null {
  const own = project.recordings.filter((recording) => recording.sample === sample && recording.included);
  const taken = own.filter((recording) => recording.technique === technique);
  if (taken.length === 0) return null;
  const choices = (project.settings[`${technique}.choices`] as Record<string, unknown> | undefined)?.[sample];
  const fits = own.flatMap(({ id }) => {
    const fit = project.fits[id];
    return fit === undefined ? [] : [[id, fit.madeAt_ms, fit.stale]];
  });
  const recordings = taken.map(({ id, label, tags }) => [id, label, tags]);
  return JSON.stringify([opened, technique, sample, recordings, project.cells[sample], choices, fits]);
}
