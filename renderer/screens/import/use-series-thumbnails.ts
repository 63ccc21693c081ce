import { useMemo } from 'react';
import type { RecordingTrace } from '../../../src/app/api';
import { useRecordingFacts } from '../../app/recording-facts-cache';
import { type TraceQuestion, useTraces } from '../../app/use-traces';
import type { TraceView } from '../../plots/trace-model';
import { firstChoice } from '../files/series-plot-choice';
import type { ImportRow } from './import-rows';

/** Twice the pixels of a thumbnail, for sharp screens. */
const view: TraceView = { window: null, width_px: 112, height_px: 36 };

/** What a row of the table tells of a time series: its shape and what its potential spans ("2.5 – 4.2 V"). */
export interface SeriesThumbnail {
  trace: RecordingTrace | null;
  range: string;
}

/** Of the time series among these rows, by id, as they arrive. */
export function useSeriesThumbnails(rows: readonly ImportRow[]): Record<string, SeriesThumbnail> {
  const ids = useMemo(() => rows.flatMap((row) => (row.kind === 'recording' && row.recording.technique !== 'eis' ? [row.id] : [])), [rows]);
  const facts = useRecordingFacts(ids);
  const asked = useMemo(
    () =>
      ids.flatMap((id) => {
        const known = facts[id];
        if (known === undefined || known.technique === 'eis') return [];
        const { kind, x, y } = firstChoice(known);
        const question: TraceQuestion = { id, kind: kind === 'loop' ? 'path' : 'line', x, y: y.slice(0, 1) };
        const potential = known.columns.find(({ quantity }) => quantity === 'potential_V');
        return y.length === 0 ? [] : [{ id, question, range: rangeWords(potential?.min ?? null, potential?.max ?? null) }];
      }),
    [ids, facts],
  );
  const questions = useMemo(() => asked.map(({ question }) => question), [asked]);
  const traces = useTraces(questions, view);
  return useMemo(() => Object.fromEntries(asked.map(({ id, range }, k) => [id, { range, trace: traces[k] ?? null }])), [asked, traces]);
}

/** With as many decimals as tell the ends apart, two at least. */
function rangeWords(min: number | null, max: number | null): string {
  if (min === null || max === null) return '';
  const decimals = max > min ? Math.min(4, Math.max(2, 1 - Math.floor(Math.log10(max - min)))) : 2;
  const [low, high] = [min, max].map((value) => value.toFixed(decimals).replace('-', '−'));
  return `${low} – ${high} V`;
}
