import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordingFacts } from '../../src/app/api';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

interface FactsCache {
  /** Which project they belong to. */
  opened: number;
  facts: Record<string, RecordingFacts>;
}

const useCache = create<FactsCache>()(() => ({ opened: 0, facts: {} }));
const asked = new Set<string>();
const none: FactsCache['facts'] = {};

/** Counts, ranges and cycles of these recordings, by id, as far as they have arrived; what is missing is asked for. */
export function useRecordingFacts(ids: readonly string[]): Record<string, RecordingFacts> {
  const client = useProjectStore((store) => store.client);
  const opened = useProjectStore((store) => store.opened);
  useEffect(() => {
    if (client === null) return;
    // One call each: a long recording does not keep the others waiting.
    for (const id of ids) {
      const key = `${opened} ${id}`;
      if (asked.has(key)) continue;
      asked.add(key);
      client
        .call('recordings.inspect', { ids: [id] })
        .then((facts) => keep(opened, facts))
        .catch((error: unknown) => {
          asked.delete(key);
          if (useProjectStore.getState().opened === opened) reportError(error);
        });
    }
  }, [client, opened, ids]);
  return useCache((cache) => (cache.opened === opened ? cache.facts : none));
}

function keep(opened: number, facts: readonly RecordingFacts[]): void {
  if (useProjectStore.getState().opened !== opened) return;
  useCache.setState((cache) => ({
    opened,
    facts: { ...(cache.opened === opened ? cache.facts : {}), ...Object.fromEntries(facts.map((one) => [one.id, one])) },
  }));
}
