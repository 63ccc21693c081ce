import { useEffect } from 'react';
import { create } from 'zustand';
import type { RecordingSpectrum } from '../../src/app/api';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

interface SpectraCache {
  spectra: Record<string, RecordingSpectrum>;
}

const useCache = create<SpectraCache>()(() => ({ spectra: {} }));
const asked = new Set<string>();
const atOnce = 200;

/** The measured numbers of these recordings, as far as they have arrived; what is missing is asked for. */
export function useSpectra(ids: readonly string[]): Record<string, RecordingSpectrum> {
  const client = useProjectStore(({ client }) => client);
  useEffect(() => {
    if (client === null) return;
    const missing = ids.filter((id) => !asked.has(id));
    for (const id of missing) asked.add(id);
    for (let start = 0; start < missing.length; start += atOnce) {
      const batch = missing.slice(start, start + atOnce);
      client
        .call('recordings.spectra', { ids: batch })
        .then((spectra) =>
          useCache.setState((cache) => ({
            spectra: { ...cache.spectra, ...Object.fromEntries(spectra.map((spectrum) => [spectrum.id, spectrum])) },
          })),
        )
        .catch((error: unknown) => {
          for (const id of batch) asked.delete(id);
          reportError(error);
        });
    }
  }, [client, ids]);
  return useCache(({ spectra }) => spectra);
}
