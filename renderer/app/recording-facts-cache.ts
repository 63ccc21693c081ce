import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { RecordingFacts } from '../../src/app/api';
import { measuredIdentity } from './measured-identity';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

const useCache = create<{ facts: Record<string, RecordingFacts> }>()(() => ({ facts: {} }));
const asked = new Set<string>();

/** Counts, ranges and cycles of these recordings, by id, as far as they have arrived; what is missing is asked for. */
export function useRecordingFacts(ids: readonly string[]): Record<string, RecordingFacts> {
  const client = useProjectStore((store) => store.client);
  useEffect(() => {
    if (client === null) return;
    // One call each: a long recording does not keep the others waiting.
    for (const id of ids) {
      const key = keyOf(id);
      if (asked.has(key)) continue;
      asked.add(key);
      client
        .call('recordings.inspect', { ids: [id] })
        .then(([one]) => useCache.setState(({ facts }) => ({ facts: { ...facts, ...(one === undefined ? {} : { [key]: one }) } })))
        .catch((error: unknown) => {
          asked.delete(key);
          reportError(error);
        });
    }
  }, [client, ids]);
  const facts = useCache((cache) => cache.facts);
  return useMemo(
    () =>
      Object.fromEntries(
        ids.flatMap((id) => {
          const one = facts[keyOf(id)];
          return one === undefined ? [] : [[id, one]];
        }),
      ),
    [ids, facts],
  );
}

function keyOf(id: string): string {
  return measuredIdentity(useProjectStore.getState().project, id);
}
