import { useEffect, useMemo } from 'react';
import { exportGitt } from '../../app/actions';
import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Splitter } from '../../widgets/splitter';
import { numberMarkup, plainText } from '../series/origin/number-text';
import { ComparisonLine } from './comparison-line';
import { DiffusionPane } from './diffusion-pane';
import { forgetChoices } from './gitt-changes';
import { GittOrigins } from './gitt-origins';
import classes from './gitt-screen.module.css';
import { useGittView } from './gitt-view';
import { titrationFacts } from './gitt-words';
import { lackingWords } from './lacking-words';
import { ledgerColumns } from './ledger-columns';
import { LedgerTable } from './ledger-table';
import { PulsePane } from './pulse-pane';
import { TitrationChooser } from './titration-chooser';
import { TitrationStrip } from './titration-strip';
import { type Gitt, type Titration, useGitt } from './use-gitt';
import { useGittCommands } from './use-gitt-commands';

const defaultShare = 452 / 1228;

/** May I believe this D? From the trace to the pulse to the ledger, and beside the impedance of the same cell. */
export function GittScreen() {
  const gitt = useGitt();
  const { titration, error, busy, failed, sample } = gitt;
  const share = useViewState(({ splits }) => splits.gitt ?? defaultShare);
  useGittCommands(gitt);
  useMeanInStatusBar(titration);
  return (
    <>
      <RoomHeader name="GITT" facts={titration === null ? (busy ? 'looking for pulses' : '') : titrationFacts(titration)}>
        <TitrationChooser gitt={gitt} />
        <ActionButton keys="Mod+E" disabled={titration === null} onClick={() => void exportGitt([sample])}>
          Export CSV
        </ActionButton>
        <ActionButton
          primary
          keys="F"
          disabled={titration === null}
          hint="Pulses, window and what counts as the program finds them; what you chose comes back with undo."
          onClick={() => void forgetChoices(sample)}
        >
          Find pulses
        </ActionButton>
      </RoomHeader>
      {failed.map(({ id, name, error: own }) => (
        <p key={id} className={classes.failed} role="alert">
          {name}: {own.message}
        </p>
      ))}
      {titration === null ? (
        <p className={classes.words}>{error?.message ?? (busy ? '' : (failed[0]?.error.hint ?? 'No titration of this cell.'))}</p>
      ) : (
        <>
          <div className={classes.strip}>
            <TitrationStrip gitt={gitt} titration={titration} />
          </div>
          <Splitter
            share={share}
            least={[330, 520]}
            onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, gitt: next ?? undefined } }))}
            left={<PulsePane gitt={gitt} titration={titration} />}
            right={<Numbers gitt={gitt} titration={titration} />}
          />
          <GittOrigins titration={titration} />
        </>
      )}
    </>
  );
}

function Numbers({ gitt, titration }: { gitt: Gitt; titration: Titration }) {
  const { low } = useWindowSize();
  const columns = useMemo(() => ledgerColumns(titration.pulses, titration.form), [titration]);
  return (
    <div className={classes.numbers} data-low={low}>
      <div className={classes.diffusion}>
        <DiffusionPane gitt={gitt} titration={titration} />
      </div>
      <ComparisonLine titration={titration} />
      <LedgerTable
        titrationId={titration.id}
        pulses={gitt.pulses}
        columns={columns}
        selected={gitt.selected}
        onSelect={(pulse) => useGittView.setState({ pulse })}
        onStep={gitt.step}
      />
    </div>
  );
}

/** The mean stands in the status bar as long as the room is open. */
function useMeanInStatusBar(titration: Titration | null): void {
  const words = titration === null ? null : meanWords(titration);
  useEffect(() => {
    useViewState.setState({ roomWords: words });
    return () => useViewState.setState({ roomWords: null });
  }, [words]);
}

function meanWords(titration: Titration): string {
  const { mean, pulses } = titration;
  const lacking = lackingWords(titration);
  if (lacking !== null) return `mean n.d.: the cell record lacks ${lacking}`;
  const { diffusion_cm2PerS, standardError, pulsesUsed, notDetermined } = mean.all;
  if (diffusion_cm2PerS === null) return `mean n.d.: ${notDetermined ?? ''}`;
  return `mean over all potentials ${plainText(numberMarkup(diffusion_cm2PerS, standardError))} cm² s⁻¹, ${pulsesUsed} of ${pulses.length} pulses`;
}
