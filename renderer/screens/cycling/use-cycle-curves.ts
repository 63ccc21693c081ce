import { useEffect, useState } from 'react';
import type { CurvesOfCycles } from '../../../src/app/api';
import type { CyclingResult } from '../../../src/core/cycling-result';
import { useProjectStore } from '../../app/project-store';
import { reportError } from '../../app/report-error';

/** Somebody walking through the cycles is not asked for at every step. */
const rest_ms = 150;

/** Curves of these cycles, as far as they have arrived; the old ones stay until the new have come. Keep `cycles` the same array while it is. */
export function useCycleCurves(result: CyclingResult, cycles: readonly number[]): CurvesOfCycles | null {
  const client = useProjectStore((store) => store.client);
  const [answer, setAnswer] = useState<{ sample: string; curves: CurvesOfCycles } | null>(null);
  useEffect(() => {
    if (client === null || cycles.length === 0) return;
    let isCurrent = true;
    const ask = () =>
      client
        .call('cycling.curves', { sample: result.sample, cycles: [...cycles] })
        .then((curves) => {
          if (isCurrent) setAnswer({ sample: result.sample, curves });
        })
        .catch((error: unknown) => {
          if (isCurrent) reportError(error);
        });
    const timer = setTimeout(ask, rest_ms);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, result, cycles]);
  return answer?.sample === result.sample ? answer.curves : null;
}
