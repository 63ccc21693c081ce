import { useMemo } from 'react';
import { exportTable } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import type { SeriesRow } from '../series/series-rows';
import type { Series } from '../series/use-series';
import { dropDraft } from './fit-draft';
import { proposalOf } from './fit-notes';
import { toggleLock } from './parameter-table';
import type { FitWork } from './use-fit-work';
import type { FittedSpectrum } from './use-fitted-spectrum';

interface FitRoom {
  series: Series;
  row: SeriesRow;
  spectrum: FittedSpectrum;
  /** The parameter that is selected. */
  parameter: string | null;
  work: FitWork;
  busy: boolean;
}

/** What can be done in the Fit room, by palette, key and button alike. */
export function useFitCommands({ series, row, spectrum, parameter, work, busy }: FitRoom): void {
  const commands = useMemo((): AppCommand[] => {
    const blocked = busy ? 'A fit is running.' : work.blocked;
    const proposal = proposalOf(spectrum, work.fitWith);
    const at = series.rows.indexOf(row);
    const go = (step: -1 | 1) => series.select(series.rows[at + step]?.id ?? row.id);
    return [
      { id: 'fit.fit', title: 'Fit this spectrum', keys: 'F', run: work.fit, blocked },
      { id: 'fit.all', title: 'Fit the whole series with this circuit', keys: 'Shift+F', run: work.fitAll, blocked },
      {
        id: 'fit.next',
        title: 'Next spectrum',
        keys: 'N',
        run: () => go(1),
        blocked: at + 1 < series.rows.length ? null : 'This is the last.',
      },
      { id: 'fit.previous', title: 'Previous spectrum', keys: 'P', run: () => go(-1), blocked: at > 0 ? null : 'This is the first.' },
      {
        id: 'fit.accept',
        title: 'Take what is proposed',
        keys: 'A',
        run: () => proposal?.(),
        blocked: proposal === null ? 'Nothing is proposed here.' : null,
      },
      {
        id: 'fit.lock',
        title: 'Hold or free the selected parameter',
        keys: 'L',
        run: () => parameter !== null && toggleLock(spectrum, parameter),
        blocked: parameter === null ? 'Select a parameter first.' : null,
      },
      { id: 'fit.circuit', title: 'Type a circuit', keys: 'C', run: typeCircuit, blocked: null },
      {
        id: 'fit.back',
        title: 'Back to the fit as it is',
        run: () => dropDraft(row.id),
        blocked: spectrum.isEditing ? null : 'Nothing was changed.',
      },
      {
        id: 'fit.export',
        title: 'Export CSV of this spectrum',
        keys: 'Mod+E',
        run: () => void exportTable([row.id]),
        blocked: row.fit === null ? 'Fit it first.' : null,
      },
    ];
  }, [series, row, spectrum, parameter, work, busy]);
  useCommands('fit', commands);
}

function typeCircuit(): void {
  const field = document.querySelector<HTMLInputElement>('[data-circuit-field]');
  field?.focus();
  field?.select();
}
