import { useMemo, useState } from 'react';
import type { ProjectRecording } from '../../../src/app/api';
import { useRecordingFacts } from '../../app/recording-facts-cache';
import { ColumnsPane } from './columns-pane';
import { SeriesPane } from './series-pane';
import { firstChoice, type SeriesPlotChoice, toggleQuantity } from './series-plot-choice';

/** A time series at length: its plot, and its columns with units, source names and ranges. */
export function SeriesDetail({ recording }: { recording: ProjectRecording }) {
  const ids = useMemo(() => [recording.id], [recording.id]);
  const facts = useRecordingFacts(ids)[recording.id];
  const [chosen, setChosen] = useState<SeriesPlotChoice | null>(null);
  if (facts === undefined || facts.technique === 'eis') return null;
  const choice = chosen ?? firstChoice(facts);
  return (
    <>
      <SeriesPane recording={recording} facts={facts} choice={choice} onChoose={setChosen} />
      <ColumnsPane
        facts={facts}
        drawn={choice.kind === 'loop' ? [choice.x, ...choice.y] : choice.y}
        onToggle={(quantity) => setChosen(toggleQuantity(choice, quantity, facts))}
      />
    </>
  );
}
