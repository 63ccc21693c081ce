import { useEffect, useMemo } from 'react';
import { exportGitt } from '../../app/actions';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Splitter } from '../../widgets/splitter';
import { WithFigure } from '../figure/with-figure';
import { numberMarkup, plainText } from '../series/origin/number-text';
import { ComparisonLine } from './comparison-line';
import { DiffusionPane } from './diffusion-pane';
import { forgetChoices } from './gitt-changes';
import { GittOrigins } from './gitt-origins';
import classes from './gitt-screen.module.css';
import { useGittView, type WhatChoice } from './gitt-view';
import { titrationFacts } from './gitt-words';
import { lackingWords } from './lacking-words';
import { ledgerColumns } from './ledger-columns';
import { LedgerTable } from './ledger-table';
import { pauseColumns } from './pause-columns';
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
  useMeanInStatusBar(titration, gitt.what);
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
            <WithFigure request={{ kinds: ['gitt-trace'], sample: titration.sample, ids: [titration.id] }}>
              <TitrationStrip gitt={gitt} titration={titration} />
            </WithFigure>
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
  const over = useGittView((view) => view.over);
  return (
    <div className={classes.numbers}>
      <div className={classes.diffusion}>
        <WithFigure request={{ kinds: ['gitt-diffusion'], sample: titration.sample, ids: [titration.id], over }}>
          <DiffusionPane gitt={gitt} titration={titration} />
        </WithFigure>
      </div>
      <ComparisonLine titration={titration} />
      <Ledger gitt={gitt} titration={titration} />
    </div>
  );
}

function Ledger({ gitt, titration }: { gitt: Gitt; titration: Titration }) {
  const pulses = useMemo(() => ledgerColumns(titration.pulses, titration.form), [titration]);
  const pauses = useMemo(() => pauseColumns(titration.interruptions), [titration]);
  const shared = { titrationId: titration.id, onStep: gitt.step };
  if (gitt.what === 'pauses') {
    const index = gitt.selectedPause?.index ?? null;
    return (
      <LedgerTable {...shared} noun="pause" entries={gitt.pauses} columns={pauses} selectedIndex={index} onSelect={gitt.selectPause} />
    );
  }
  const index = gitt.selected?.index ?? null;
  return <LedgerTable {...shared} noun="pulse" entries={gitt.pulses} columns={pulses} selectedIndex={index} onSelect={gitt.select} />;
}

/** The mean stands in the status bar as long as the room is open. */
function useMeanInStatusBar(titration: Titration | null, what: WhatChoice): void {
  const words = titration === null ? null : meanWords(titration, what);
  useEffect(() => {
    useViewState.setState({ roomWords: words });
    return () => useViewState.setState({ roomWords: null });
  }, [words]);
}

function meanWords(titration: Titration, what: WhatChoice): string {
  const { mean, interruptionMean, pulses, interruptions } = titration;
  const lacking = lackingWords(titration);
  if (lacking !== null) return `mean n.d.: the cell record lacks ${lacking}`;
  const { diffusion_cm2PerS, standardError, pulsesUsed, notDetermined } = (what === 'pauses' ? interruptionMean : mean).all;
  if (diffusion_cm2PerS === null) return `mean n.d.: ${notDetermined ?? ''}`;
  const count = `${pulsesUsed} of ${what === 'pauses' ? `${interruptions.length} pauses` : `${pulses.length} pulses`}`;
  return `mean over all potentials ${plainText(numberMarkup(diffusion_cm2PerS, standardError))} cm² s⁻¹, ${count}`;
}
