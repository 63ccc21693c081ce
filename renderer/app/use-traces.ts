import { useEffect, useMemo, useRef, useState } from 'react';
import type { MethodInput, RecordingTrace } from '../../src/app/api';
import type { TraceView } from '../plots/trace-model';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

type TraceInput = MethodInput<'recordings.traces'>['traces'][number];
/** What is to be drawn of a recording; the plot's view says on how many pixels. */
export type TraceQuestion = Pick<TraceInput, 'id' | 'kind' | 'x' | 'y' | 'rows'>;

/** Points that are painted between two frames; the curves of a plot share them, down to what still has a shape. */
const paintable = 20_000;
const leastPoints = 200;
/** Curves a call: one after the other costs the plot many drawings, all in one keeps other calls waiting. */
const atOnce = 8;

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
    const wanted = questions.flatMap((question, k) =>
      known.current.get(keys[k] as string)?.isWhole === true ? [] : [{ question, key: keys[k] as string }],
    );
    const { window, width_px, height_px } = view ?? firstView;
    const most = Math.max(leastPoints, Math.floor(paintable / Math.max(1, questions.length)));
    for (let start = 0; start < wanted.length; start += atOnce) {
      const batch = wanted.slice(start, start + atOnce);
      const traces = batch.map(({ question }) => ({ ...question, width_px, height_px, most, ...(window === null ? {} : { window }) }));
      client
        .call('recordings.traces', { traces })
        .then((found) => {
          if (!isCurrent) return;
          const fresh = batch.map(({ key }, k) => [key, answerOf(found[k] as RecordingTrace, window)] as const);
          // What is asked for no longer is let go.
          setAnswers((all) => new Map([...[...all].filter(([key]) => keys.includes(key)), ...fresh]));
        })
        .catch((error: unknown) => {
          if (isCurrent) reportError(error);
        });
    }
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

function answerOf(trace: RecordingTrace, window: TraceView['window']): Answer {
  return { trace, isWhole: window === null && trace.curves.every(({ x, rowsInSight }) => x.length >= rowsInSight) };
}
