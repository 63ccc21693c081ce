import { useMemo } from 'react';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { setCellQuantity } from '../frame/cell-record/cell-changes';
import { copyOrigin } from '../series/origin/copy-origin';
import { type AskedOrigin, OriginCards } from '../series/origin/origin-cards';
import type { NumberOrigin } from '../series/origin/origin-model';
import { entryAddress } from './entry-address';
import type { NumberColumn } from './ledger-columns';
import { pauseOrigin, pulseOrigin } from './pulse-origin';
import type { Titration } from './use-gitt';

/** The origins of the ledger's numbers that were asked for. */
export function GittOrigins({ titration }: { titration: Titration }) {
  const origins = useViewState((view) => view.origins);
  const recording = useProjectStore(({ project }) => project.recordings.find(({ id }) => id === titration.id));
  const recordingId = recording?.recordingId ?? titration.name;
  const shown = useMemo(
    () =>
      origins.flatMap(({ at, pinned }): AskedOrigin[] => {
        const pulse = titration.pulses.find(({ index }) => entryAddress(titration.id, 'pulse', index) === at.id);
        const pause = titration.interruptions.find(({ index }) => entryAddress(titration.id, 'pause', index) === at.id);
        if (pause !== undefined) {
          const origin = pauseOrigin(titration, pause, recordingId);
          return [{ at, pinned, origin, actions: refusalActions(origin, titration) }];
        }
        if (pulse === undefined || !isColumn(at.column)) return [];
        const origin = pulseOrigin(titration, pulse, at.column, recordingId);
        return [{ at, pinned, origin, actions: actionsOf(origin, titration, pulse, at.column) }];
      }),
    [origins, titration, recordingId],
  );
  return <OriginCards shown={shown} />;
}

function isColumn(column: string): column is NumberColumn {
  return column === 'D' || column === 'dEdx';
}

/** What would help a refused number; what dE/dx is good for. */
function actionsOf(
  origin: NumberOrigin,
  titration: Titration,
  pulse: TitrationPulse,
  column: NumberColumn,
): { label: string; run(): void }[] {
  if (origin.refused !== null) return refusalActions(origin, titration);
  const { value, standardError } = pulse.derived.potentialSlope_V;
  if (column !== 'dEdx' || value === null) return [];
  const text = standardError === null ? `${value} V` : `${value} ± ${standardError} V`;
  return [{ label: 'Use it for D from impedance', run: () => void setCellQuantity(titration.sample, 'potentialSlope_V', text) }];
}

function refusalActions(origin: NumberOrigin, { sample }: Titration): { label: string; run(): void }[] {
  if (origin.refused === null) return [];
  const enter = { label: 'Enter it in the cell record', run: () => useViewState.setState({ editedCell: sample }) };
  return [...(origin.refused.missing.length > 0 ? [enter] : []), { label: 'Copy the reason', run: () => void copyOrigin(origin) }];
}
