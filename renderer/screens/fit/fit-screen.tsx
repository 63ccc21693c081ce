import { useState } from 'react';
import { cancelJobs, exportTable } from '../../app/actions';
import { useFitProgress } from '../../app/use-fit-progress';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import { PaneNote } from '../../widgets/pane-note';
import { RoomHeader } from '../../widgets/room-header';
import { Segmented } from '../../widgets/segmented';
import { Splitter } from '../../widgets/splitter';
import type { SeriesRow } from '../series/series-rows';
import { type Series, useSeries } from '../series/use-series';
import { CircuitPane } from './circuit-pane';
import { dropDraft } from './fit-draft';
import { FitFacts } from './fit-facts';
import { FitNotes } from './fit-notes';
import { ParameterTable } from './parameter-table';
import { ResidualPane } from './residual-pane';
import { SpectrumPane } from './spectrum-pane';
import { useFitCommands } from './use-fit-commands';
import { useFitWork } from './use-fit-work';
import { type FittedSpectrum, useFittedSpectrum } from './use-fitted-spectrum';
import { WhyPane } from './why-pane';

const defaultShare = 628 / 1228;
const weightings = ['modulus', 'unit', 'proportional', 'measured'] as const;

/** May I believe this one? One spectrum, its circuit, every parameter, what is left over, and why this circuit. */
export function FitScreen() {
  const series = useSeries();
  const row = series.selected ?? series.rows[0];
  return row === undefined ? null : <FitOf key={row.id} series={series} row={row} />;
}

function FitOf({ series, row }: { series: Series; row: SeriesRow }) {
  const { low } = useWindowSize();
  const { job } = useFitProgress();
  const share = useViewState(({ splits }) => splits.fit ?? defaultShare);
  const spectrum = useFittedSpectrum(row.recording, row.fit, row.result);
  const [parameter, setParameter] = useState<string | null>(null);
  const element = parameter?.split('_')[0] ?? null;
  const work = useFitWork(series, row, spectrum);
  useFitCommands({ series, row, spectrum, parameter, work, busy: job !== null });

  return (
    <>
      <RoomHeader name="Fit" facts={<FitFacts row={row} spectrum={spectrum} />}>
        <Neighbours series={series} row={row} />
        {spectrum.isEditing && (
          <ActionButton onClick={() => dropDraft(row.id)} hint="Forget what was changed and show the fit as it is.">
            Back to the fit
          </ActionButton>
        )}
        <ActionButton keys="Mod+E" disabled={row.fit === null} onClick={() => void exportTable([row.id])}>
          Export
        </ActionButton>
        {job === null ? (
          <ActionButton
            primary
            keys="F"
            disabled={work.blocked !== null}
            {...(work.blocked === null ? {} : { hint: work.blocked })}
            onClick={work.fit}
          >
            Fit
          </ActionButton>
        ) : (
          <ActionButton primary keys="Escape" onClick={() => void cancelJobs()}>
            Cancel the fit
          </ActionButton>
        )}
      </RoomHeader>
      <Splitter
        share={share}
        least={[360, 460]}
        onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, fit: next ?? undefined } }))}
        left={
          <>
            <SpectrumPane series={series} row={row} spectrum={spectrum} busy={job !== null} />
            <ResidualPane row={row} spectrum={spectrum} />
          </>
        }
        right={
          <>
            <CircuitPane
              spectrum={spectrum}
              selected={element}
              onSelect={(label) => setParameter(firstOf(spectrum.read.compiled?.parameters, label))}
            />
            <ParametersPane
              spectrum={spectrum}
              failure={row.fit?.result.error?.message ?? null}
              selected={parameter}
              onSelect={setParameter}
            />
            <FitNotes spectrum={spectrum} onFit={work.fitWith} />
            <WhyPane spectrum={spectrum} low={low} />
          </>
        }
      />
    </>
  );
}

interface ParametersPaneProps {
  spectrum: FittedSpectrum;
  /** Why there is no fit. */
  failure: string | null;
  selected: string | null;
  onSelect(name: string | null): void;
}

function ParametersPane({ spectrum, failure, selected, onSelect }: ParametersPaneProps) {
  return (
    <Pane
      name="Parameters"
      grow={5}
      remark={startWords(spectrum)}
      end={
        <Segmented
          label="Weighting"
          value={spectrum.draft.weighting}
          options={weightings.map((value) => ({ value, markup: value }))}
          onChange={(weighting) => spectrum.change({ weighting })}
        />
      }
    >
      {spectrum.read.compiled === null ? (
        <PaneNote>{failure ?? 'The circuit is chosen by evidence when this spectrum is fitted; or type one above.'}</PaneNote>
      ) : (
        <ParameterTable spectrum={spectrum} selected={selected} onSelect={onSelect} />
      )}
    </Pane>
  );
}

function firstOf(parameters: readonly { name: string; element: string }[] | undefined, label: string | null): string | null {
  return label === null ? null : (parameters?.find(({ element }) => element === label)?.name ?? null);
}

function startWords({ result, isEditing }: FittedSpectrum): string {
  if (result === null || isEditing) return '';
  return `${result.agreeingStarts} of ${result.starts} starts agree`;
}

/** The neighbours in the series, with their keys. */
function Neighbours({ series: { rows, select }, row }: { series: Series; row: SeriesRow }) {
  const at = rows.indexOf(row);
  const [before, after] = [rows[at - 1], rows[at + 1]];
  return (
    <>
      <ActionButton
        keys="P"
        disabled={before === undefined}
        hint={before === undefined ? 'This is the first.' : before.name}
        onClick={() => before && select(before.id)}
      >
        ‹
      </ActionButton>
      <ActionButton
        keys="N"
        disabled={after === undefined}
        hint={after === undefined ? 'This is the last.' : after.name}
        onClick={() => after && select(after.id)}
      >
        ›
      </ActionButton>
    </>
  );
}
