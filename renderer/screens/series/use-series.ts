import { useCallback, useMemo } from 'react';
import type { Project } from '../../../src/app/api';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { orderAxis, type SeriesAxis, seriesAxes } from './series-axis';
import { type SeriesRow, seriesRows } from './series-rows';
import { type QuantityColumn, tableColumns } from './table-columns';

export interface Series {
  /** The cells there are, in the order of import. */
  samples: string[];
  sample: string;
  axes: SeriesAxis[];
  axis: SeriesAxis;
  rows: SeriesRow[];
  /** Of the table, the trends follow them. */
  columns: QuantityColumn[];
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
  const { sample: wanted, selectedId, axisKind, columns: chosen, columnId: wantedColumn } = useViewState();
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
  return { samples, sample, axes, axis, rows, columns, columnId, selected, select, walk, step };
}

function samplesOf({ recordings }: Project): string[] {
  return [...new Set(recordings.filter(({ technique, included }) => technique === 'eis' && included).map(({ sample }) => sample))];
}

function isMember({ technique, included, sample }: Project['recordings'][number], of: string): boolean {
  return technique === 'eis' && included && sample === of;
}
