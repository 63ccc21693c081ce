import { useMemo } from 'react';
import { fitSpectra } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import type { SeriesRow } from '../series/series-rows';
import type { Series } from '../series/use-series';
import { dropDraft, requestOf } from './fit-draft';
import type { FittedSpectrum } from './use-fitted-spectrum';

/** The fits that the room can set going. */
export interface FitWork {
  blocked: string | null;
  /** As the draft says. */
  fit(): void;
  /** The whole series with the draft's circuit, weighting, bounds and ties; held values are one spectrum's own. */
  fitAll(): void;
  fitWith(circuit: string): void;
}

export function useFitWork(series: Series, row: SeriesRow, spectrum: FittedSpectrum): FitWork {
  const known = useProjectStore(({ info }) => info?.circuits);

  return useMemo(() => {
    /** With the named circuit where the string is one: it knows which arc is which. */
    const named = (circuit: string) => known?.find((one) => one.circuit === circuit)?.id ?? circuit;
    const names = spectrum.read.compiled?.parameters.map(({ name }) => name) ?? [];
    const request = requestOf(spectrum.draft, names, spectrum.fit);
    const blocked = spectrum.read.error !== null ? 'The circuit cannot be read yet.' : null;
    return {
      blocked,
      fit: () => {
        dropDraft(row.id);
        void fitSpectra([row.id], { ...request, circuit: named(request.circuit ?? 'auto') });
      },
      fitAll: () => {
        const { fix: _, guess: __, ...general } = request;
        const ids = series.rows.map(({ id }) => id);
        void fitSpectra(ids, { ...general, circuit: named(request.circuit ?? 'auto') });
      },
      fitWith: (circuit: string) => {
        dropDraft(row.id);
        void fitSpectra([row.id], { circuit: named(circuit), weighting: spectrum.draft.weighting });
      },
    };
  }, [row.id, spectrum, series.rows, known]);
}
