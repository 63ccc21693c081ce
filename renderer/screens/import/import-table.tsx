import { useMemo, useRef } from 'react';
import { execute } from '../../app/actions';
import { useSpectra } from '../../app/spectra-cache';
import { CheckBox } from '../../widgets/check-box';
import { useRowWindow } from '../../widgets/use-row-window';
import type { ImportRow } from './import-rows';
import classes from './import-table.module.css';
import { ImportTableRow } from './import-table-row';
import { useSeriesThumbnails } from './use-series-thumbnails';

const rowHeight_px = 25;

interface ImportTableProps {
  rows: ImportRow[];
  selectedId: string | null;
  onSelect(id: string): void;
}

/** Every recording with what was understood of it, all editable; a file that failed keeps its row. */
export function ImportTable({ rows, selectedId, onSelect }: ImportTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { first, end } = useRowWindow(scroller, rowHeight_px, rows.length);
  const shown = useMemo(() => rows.slice(first, end), [rows, first, end]);
  const spectrumIds = useMemo(
    () => shown.flatMap((row) => (row.kind === 'recording' && row.recording.technique === 'eis' ? [row.id] : [])),
    [shown],
  );
  const spectra = useSpectra(spectrumIds);
  const series = useSeriesThumbnails(shown);
  const recordings = rows.flatMap((row) => (row.kind === 'recording' ? [row.recording] : []));
  const taken = recordings.filter(({ included }) => included).length;
  const lastCycle = Math.max(0, ...recordings.map(({ tags }) => tags.cycle ?? 0));
  return (
    <div ref={scroller} className={classes.scroller}>
      <table className={classes.table} aria-label="Import preview" aria-rowcount={rows.length}>
        <thead>
          <tr>
            <th className={classes.take}>
              <CheckBox
                label="Take all"
                checked={taken > 0 && taken === recordings.length}
                partly={taken > 0 && taken < recordings.length}
                onChange={() =>
                  void execute({
                    type: 'recordings.edit',
                    payload: { ids: recordings.map(({ id }) => id), set: { included: taken < recordings.length } },
                  })
                }
              />
            </th>
            <th className={classes.file}>file</th>
            <th className={classes.sample}>sample</th>
            <th className={classes.technique}>technique</th>
            <th className={classes.number}>points</th>
            <th className={classes.range}>range</th>
            <th className={classes.thumbnail} aria-label="Shape" />
            <th className={classes.cycle}>cycle</th>
            <th className={classes.check}>check</th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: first * rowHeight_px }} />}
          {shown.map((row) => (
            <ImportTableRow
              key={row.id}
              row={row}
              spectrum={spectra[row.id] ?? null}
              series={series[row.id] ?? null}
              lastCycle={lastCycle}
              selected={row.id === selectedId}
              onSelect={onSelect}
            />
          ))}
          {end < rows.length && <tr style={{ height: (rows.length - end) * rowHeight_px }} />}
        </tbody>
      </table>
    </div>
  );
}
