import { useCallback, useMemo } from 'react';
import type { Project } from '../../../src/app/api';
import { projectRatios, type SeriesReference, seriesReference } from '../../../src/app/client';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { orderAxis, referenceName, type SeriesAxis, seriesAxes } from './series-axis';
import { type SeriesRow, seriesRows } from './series-rows';
import { type QuantityColumn, tableColumns } from './table-columns';
import { absoluteNumbers, relativeNumbers, type TrendNumbers } from './trend-numbers';
import type { ScaleKind } from './trend-scale';

export interface Series {
  /** The cells there are, in the order of import. */
  samples: string[];
  sample: string;
  axes: SeriesAxis[];
  axis: SeriesAxis;
  /** How the axis is divided where not as usual. */
  scale: ScaleKind | undefined;
  rows: SeriesRow[];
  /** Of the table, the trends follow them. */
  columns: QuantityColumn[];
  /** The place on the axis that numbers are over; null: they are absolute. */
  reference: (Pick<SeriesReference, 'value' | 'branch'> & { name: string }) | null;
  /** What the trends show. */
  numbers: TrendNumbers;
  /** The column that keys act on. */
  columnId: string;
  selected: SeriesRow | null;
  select(id: string): void;
  /** To the next or previous flagged spectrum, around the end. */
  walk(direction: -1 | 1): void;
  /** To the neighbour in the series. */
  step(direction: -1 | 1): void;
}

/** The series of the cell that is shown. */
export function useSeries(): Series {
  const project = useProjectStore((store) => store.project);
  const { sample: wanted, selectedId, axisKind, columns: chosen, columnId: wantedColumn, scales } = useViewState();
  const samples = useMemo(() => samplesOf(project), [project]);
  const sample = wanted !== null && samples.includes(wanted) ? wanted : (samples[0] ?? '');
  const axes = useMemo(
    () => seriesAxes(project.recordings.filter((recording) => isMember(recording, sample))),
    [project.recordings, sample],
  );
  const axis = axes.find(({ kind }) => kind === axisKind) ?? axes[0] ?? orderAxis;
  const rows = useMemo(() => seriesRows(project, sample, axis), [project, sample, axis]);
  const columns = useMemo(() => tableColumns(rows, chosen), [rows, chosen]);
  const asked = columns.find(({ id }) => id === wantedColumn) ?? columns.find(({ name }) => name === '*D*');
  const columnId = asked?.id ?? 'Rct';
  const selected = rows.find(({ id }) => id === selectedId) ?? null;
  const { reference, numbers } = useReference(project, axis);

  const select = useCallback((id: string) => useViewState.setState({ selectedId: id }), []);
  const walk = useCallback(
    (direction: -1 | 1) => {
      const flagged = rows.filter(({ flag }) => flag !== null && flag.kind !== 'accepted');
      if (flagged.length === 0) return;
      const from = rows.findIndex(({ id }) => id === useViewState.getState().selectedId);
      const order = direction === 1 ? flagged : [...flagged].reverse();
      const beyond = order.find((row) => (direction === 1 ? rows.indexOf(row) > from : from === -1 || rows.indexOf(row) < from));
      select((beyond ?? (order[0] as SeriesRow)).id);
    },
    [rows, select],
  );
  const step = useCallback(
    (direction: -1 | 1) => {
      const from = rows.findIndex(({ id }) => id === useViewState.getState().selectedId);
      const next = rows[from === -1 ? (direction === 1 ? 0 : rows.length - 1) : Math.min(Math.max(from + direction, 0), rows.length - 1)];
      if (next !== undefined) select(next.id);
    },
    [rows, select],
  );
  const scale = scales[axis.kind] as ScaleKind | undefined;
  // The same object as long as nothing of it changes: commands are made from it.
  return useMemo(
    () => ({ samples, sample, axes, axis, scale, rows, columns, reference, numbers, columnId, selected, select, walk, step }),
    [samples, sample, axes, axis, scale, rows, columns, reference, numbers, columnId, selected, select, walk, step],
  );
}

/** The project's reference where it is a place on this axis, and what trends show then. */
function useReference(project: Project, axis: SeriesAxis): Pick<Series, 'reference' | 'numbers'> {
  const stored = seriesReference(project);
  return useMemo(() => {
    if (stored === null || stored.axis !== axis.kind) return { reference: null, numbers: absoluteNumbers };
    const { axis: _axis, ...place } = stored;
    const name = referenceName(axis, place);
    return { reference: { ...place, name }, numbers: relativeNumbers(projectRatios(project, stored), name) };
  }, [project, stored, axis]);
}

function samplesOf({ recordings }: Project): string[] {
  return [...new Set(recordings.filter(({ technique, included }) => technique === 'eis' && included).map(({ sample }) => sample))];
}

function isMember({ technique, included, sample }: Project['recordings'][number], of: string): boolean {
  return technique === 'eis' && included && sample === of;
}
