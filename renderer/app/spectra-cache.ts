import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordingSpectrum } from '../../src/app/api';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

interface SpectraCache {
  /** Which project they belong to. */
  opened: number;
  spectra: Record<string, RecordingSpectrum>;
}

const useCache = create<SpectraCache>()(() => ({ opened: 0, spectra: {} }));
const asked = new Set<string>();
const atOnce = 200;
const none: SpectraCache['spectra'] = {};

/** The measured numbers of these recordings, as far as they have arrived; what is missing is asked for. */
export function useSpectra(ids: readonly string[]): Record<string, RecordingSpectrum> {
  const client = useProjectStore((store) => store.client);
  const opened = useProjectStore((store) => store.opened);
  useEffect(() => {
    if (client === null) return;
    const missing = ids.filter((id) => !asked.has(`${opened} ${id}`));
    for (const id of missing) asked.add(`${opened} ${id}`);
    for (let start = 0; start < missing.length; start += atOnce) {
      const batch = missing.slice(start, start + atOnce);
      client
        .call('recordings.spectra', { ids: batch })
        .then((spectra) => keep(opened, spectra))
        .catch((error: unknown) => {
          for (const id of batch) asked.delete(`${opened} ${id}`);
          if (useProjectStore.getState().opened === opened) reportError(error);
        });
    }
  }, [client, opened, ids]);
  return useCache((cache) => (cache.opened === opened ? cache.spectra : none));
}

function keep(opened: number, spectra: readonly RecordingSpectrum[]): void {
  if (useProjectStore.getState().opened !== opened) return;
  useCache.setState((cache) => ({
    opened,
    spectra: {
      ...(cache.opened === opened ? cache.spectra : {}),
      ...Object.fromEntries(spectra.map((spectrum) => [spectrum.id, spectrum])),
    },
  }));
}
