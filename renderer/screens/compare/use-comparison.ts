import { useEffect, useState } from 'react';
import type { CellComparison } from '../../../src/core/cell-comparison';
import { type ErrorRecord, toErrorRecord } from '../../../src/core/errors';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';

export interface Comparison {
  /** By sample, in the order of import; null until they have arrived the first time. */
  cells: CellComparison[] | null;
  /** The cell that is shown. */
  cell: CellComparison | null;
  error: ErrorRecord | null;
  busy: boolean;
}

/** While fits arrive one by one, the comparison waits until they rest. */
const rest_ms = 250;

/** Every cell's techniques, worked out anew after changes. */
export function useComparison(): Comparison {
  const client = useProjectStore((store) => store.client);
  const opened = useProjectStore((store) => store.opened);
  const { recordings, fits, cells: records, settings } = useProjectStore((store) => store.project);
  const wanted = useViewState(({ sample }) => sample);
  const [answer, setAnswer] = useState<{ of: unknown; cells: CellComparison[] | null; error: ErrorRecord | null } | null>(null);
  const [asked, setAsked] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the comparison hangs on
  useEffect(() => {
    if (client === null) return;
    let isCurrent = true;
    const question = {};
    setAsked(question);
    const timer = setTimeout(() => {
      client
        .call('compare.cells', {})
        .then((cells) => isCurrent && setAnswer({ of: question, cells, error: null }))
        .catch((error: unknown) => isCurrent && setAnswer({ of: question, cells: null, error: toErrorRecord(error) }));
    }, rest_ms);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, opened, recordings, fits, records, settings]);
  const cells = answer?.cells ?? null;
  const cell = cells?.find(({ sample }) => sample === wanted) ?? cells?.[0] ?? null;
  return { cells, cell, error: answer?.error ?? null, busy: answer?.of !== asked };
}
