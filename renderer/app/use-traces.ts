import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArctraceClient, MethodInput, RecordingTrace } from '../../src/app/api';
import type { TraceView } from '../plots/trace-model';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

type TraceInput = MethodInput<'recordings.traces'>['traces'][number];
/** What is to be drawn of a recording; the plot's view says on how many pixels. */
export type TraceQuestion = Pick<TraceInput, 'id' | 'kind' | 'x' | 'y' | 'rows'>;

/** Before the plot has said how large it is. */
const firstView: TraceView = { window: null, width_px: 1200, height_px: 800 };

/**
 * The curves of these recordings, thinned to what a plot shows, in the order asked; null until they have arrived. When the view changes the
 * old ones stay until the new have come; curves that came whole are not asked for again. Keep `questions` the same object while they are.
 * @param view what the plot's `onView` said last; null before it did
 */
export function useTraces(questions: readonly TraceQuestion[], view: TraceView | null): (RecordingTrace | null)[] {
  const client = useProjectStore((store) => store.client);
  const opened = useProjectStore((store) => store.opened);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const known = useRef(answers);
  useEffect(() => {
    known.current = answers;
  }, [answers]);
  const keys = useMemo(() => questions.map((question) => `${opened} ${JSON.stringify(question)}`), [questions, opened]);
  useEffect(() => {
    if (client === null) return;
    let isCurrent = true;
    questions.forEach((question, k) => {
      const key = keys[k] as string;
      if (known.current.get(key)?.isWhole === true) return;
      ask(client, question, view ?? firstView)
        .then((trace) => {
          if (!isCurrent) return;
          const answer = { trace, isWhole: isWhole(trace, view ?? firstView) };
          // What is asked for no longer is let go.
          setAnswers((all) => new Map([...[...all].filter(([each]) => keys.includes(each)), [key, answer]]));
        })
        .catch((error: unknown) => {
          if (isCurrent) reportError(error);
        });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, questions, keys, view]);
  return useMemo(() => keys.map((key) => answers.get(key)?.trace ?? null), [keys, answers]);
}

interface Answer {
  trace: RecordingTrace;
  /** Every row is there: zooming needs no more. */
  isWhole: boolean;
}

async function ask(client: ArctraceClient, question: TraceQuestion, { window, width_px, height_px }: TraceView): Promise<RecordingTrace> {
  const request: TraceInput = { ...question, width_px, height_px, ...(window === null ? {} : { window }) };
  const [trace] = await client.call('recordings.traces', { traces: [request] });
  return trace as RecordingTrace;
}

function isWhole({ curves }: RecordingTrace, { window }: TraceView): boolean {
  return window === null && curves.every(({ x, rowsInSight }) => x.length >= rowsInSight);
}
