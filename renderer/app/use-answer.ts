import { useEffect, useState } from 'react';
import type { MethodInput, MethodName, MethodOutput } from '../../src/app/api';
import { type ErrorRecord, toErrorRecord } from '../../src/core/errors';
import { useProjectStore } from './project-store';

export interface Answer<T> {
  value: T | null;
  error: ErrorRecord | null;
  busy: boolean;
}

/**
 * The answer of a method that only reads. Asked again whenever `question` changes; what was answered before stays until then.
 * @param input null: nothing to ask
 * @param question what the answer depends on, as text
 */
export function useAnswer<M extends MethodName>(method: M, input: MethodInput<M> | null, question: string): Answer<MethodOutput<M>> {
  const client = useProjectStore((store) => store.client);
  const [answer, setAnswer] = useState<Answer<MethodOutput<M>> & { question: string }>({
    value: null,
    error: null,
    busy: false,
    question: '',
  });
  const asked = input === null ? '' : question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for the input
  useEffect(() => {
    if (client === null || input === null) return;
    let isWanted = true;
    setAnswer((before) => ({ ...before, busy: true }));
    client
      .call(method, input)
      .then((value) => isWanted && setAnswer({ value, error: null, busy: false, question: asked }))
      .catch((error: unknown) => isWanted && setAnswer({ value: null, error: toErrorRecord(error), busy: false, question: asked }));
    return () => {
      isWanted = false;
    };
  }, [client, method, asked]);
  if (input === null) return { value: null, error: null, busy: false };
  return answer.question === asked ? answer : { value: null, error: null, busy: true };
}
