import { useCallback, useMemo } from 'react';
import type { CellTitrations } from '../../../src/core/cell-titrations';
import type { ErrorRecord } from '../../../src/core/errors';
import type { CurrentInterruption, TitrationPulse } from '../../../src/core/titration-result';
import { useProjectStore } from '../../app/project-store';
import { useAnalysis } from '../../app/use-analysis';
import { useViewState } from '../../app/view-state';
import { type DirectionChoice, useGittView, type WhatChoice } from './gitt-view';

export type Titration = CellTitrations['titrations'][number];

export interface Gitt {
  sample: string;
  /** All of this cell, in the order of the project. */
  titrations: readonly Titration[];
  failed: CellTitrations['failed'];
  /** Why the cell has none. */
  error: ErrorRecord | null;
  busy: boolean;
  titration: Titration | null;
  direction: DirectionChoice;
  /** Those of the direction that is shown. */
  pulses: readonly TitrationPulse[];
  selected: TitrationPulse | null;
  select(pulse: number): void;
  /** Short pauses of the direction that is shown. */
  pauses: readonly CurrentInterruption[];
  selectedPause: CurrentInterruption | null;
  selectPause(pause: number): void;
  /** Which of the two the keys walk along. */
  what: WhatChoice;
  step(direction: -1 | 1): void;
}

/** The titrations of the cell that is shown, and what of them is looked at. */
export function useGitt(): Gitt {
  const recordings = useProjectStore(({ project }) => project.recordings);
  const wanted = useViewState(({ sample }) => sample);
  const { titrationId, pulse, pause, direction, what: wantedWhat } = useGittView();
  const sample = useMemo(() => {
    const titrated = recordings.filter(({ technique, included }) => technique === 'gitt' && included);
    return (titrated.find((recording) => recording.sample === wanted) ?? titrated[0])?.sample ?? '';
  }, [recordings, wanted]);
  const { outcome, error, busy } = useAnalysis('gitt', sample);
  const titrations = outcome?.result.titrations ?? none;
  const titration = titrations.find(({ id }) => id === titrationId) ?? titrations[0] ?? null;
  const pulses = useMemo(
    () => (titration?.pulses ?? []).filter((each) => direction === 'both' || each.direction === direction),
    [titration, direction],
  );
  const selected = pulses.find(({ index }) => index === pulse) ?? firstOf(pulses);
  const select = useCallback((index: number) => useGittView.setState({ pulse: index }), []);
  const pauses = useMemo(
    () => (titration?.interruptions ?? []).filter((each) => direction === 'both' || each.direction === direction),
    [titration, direction],
  );
  const usual = pauses.length > 0.5 * pulses.length ? 'pauses' : 'pulses';
  const what = pauses.length === 0 ? 'pulses' : (wantedWhat ?? usual);
  const selectedPause = pauses.find(({ index }) => index === pause) ?? pauses[0] ?? null;
  const selectPause = useCallback((index: number) => useGittView.setState({ pause: index }), []);
  const step = useCallback(
    (by: -1 | 1) => {
      if (what === 'pauses') selectPause(neighbour(pauses, selectedPause, by));
      else select(neighbour(pulses, selected, by));
    },
    [what, pulses, selected, select, pauses, selectedPause, selectPause],
  );
  const failed = outcome?.result.failed ?? noFailure;
  return {
    ...{ sample, titrations, failed, error, busy, titration, direction, what, step },
    ...{ pulses, selected, select, pauses, selectedPause, selectPause },
  };
}

/** The one beside it, the last one at an end. */
function neighbour(list: readonly { index: number }[], from: { index: number } | null, by: -1 | 1): number {
  const at = list.findIndex(({ index }) => index === from?.index);
  return list[Math.min(Math.max(at + by, 0), list.length - 1)]?.index ?? 0;
}

/** What counts is looked at first, then what has a line. */
function firstOf(pulses: readonly TitrationPulse[]): TitrationPulse | null {
  const of = (...standings: TitrationPulse['standing'][]) => pulses.find(({ standing }) => standings.includes(standing));
  return of('used') ?? of('doubted') ?? pulses[0] ?? null;
}

const none: readonly Titration[] = [];
const noFailure: CellTitrations['failed'] = [];
