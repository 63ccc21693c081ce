import { useEffect } from 'react';
import { create } from 'zustand';
import type { FitCurve, ProjectFit } from '../../src/app/api';
import { useProjectStore } from './project-store';
import { reportError } from './report-error';

interface CurvesCache {
  /** The curve and the result it was drawn from: a new fit is a new object. */
  curves: Record<string, { result: ProjectFit['result']; curve: FitCurve }>;
}

const useCache = create<CurvesCache>()(() => ({ curves: {} }));
const asked = new Map<string, ProjectFit['result']>();

/** Fitted lines of these recordings, as far as they have arrived and as long as they belong to the fit in force. */
export function useFitCurves(ids: readonly string[], fits: Record<string, ProjectFit>): CurvesCache['curves'] {
  const client = useProjectStore(({ client }) => client);
  useEffect(() => {
    if (client === null) return;
    const missing = ids.filter((id) => {
      const fit = fits[id];
      return fit !== undefined && fit.result.error === undefined && asked.get(id) !== fit.result;
    });
    if (missing.length === 0) return;
    const results = new Map(missing.map((id) => [id, (fits[id] as ProjectFit).result]));
    for (const [id, result] of results) asked.set(id, result);
    client
      .call('fits.curves', { ids: missing, pointsPerDecade: ids.length > 40 ? 12 : 30 })
      .then((curves) =>
        useCache.setState((cache) => ({
          curves: {
            ...cache.curves,
            ...Object.fromEntries(curves.map((curve) => [curve.id, { curve, result: results.get(curve.id) as ProjectFit['result'] }])),
          },
        })),
      )
      .catch((error: unknown) => {
        for (const id of missing) asked.delete(id);
        // An undo may have taken the fits away meanwhile: then nothing is missing.
        if (missing.every((id) => useProjectStore.getState().project.fits[id]?.result === results.get(id))) reportError(error);
      });
  }, [client, ids, fits]);
  return useCache(({ curves }) => curves);
}
