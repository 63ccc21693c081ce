import { toggleOrigin } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { KeyHint } from '../../widgets/key-hint';
import { Pane } from '../../widgets/pane';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import { WithFigure } from '../figure/with-figure';
import { numberMarkup } from '../series/origin/number-text';
import { entryAddress } from './entry-address';
import { acceptPulses, leavePulseOut } from './gitt-changes';
import { pulsePlace } from './gitt-words';
import { diffusionOf } from './ledger-columns';
import { pulseFlag } from './pulse-flag';
import classes from './pulse-pane.module.css';
import { PulsePlot } from './pulse-plot';
import { SqrtPlot } from './sqrt-plot';
import type { Gitt, Titration } from './use-gitt';

/** One pulse: the constructions that make its numbers, the line they rest on, its D, and what is to be said of it. */
export function PulsePane({ gitt, titration }: { gitt: Gitt; titration: Titration }) {
  const { selected, step } = gitt;
  if (selected === null) return <p className={classes.empty}>No pulse of this direction.</p>;
  const key = `${titration.id} ${selected.index}`;
  return (
    <Pane
      name={`Pulse ${selected.index}`}
      remark={pulsePlace(selected)}
      grow={1}
      end={
        <span className={classes.walk}>
          <button type="button" aria-label="Previous pulse" onClick={() => step(-1)}>
            <KeyHint keys="P" />
          </button>
          <button type="button" aria-label="Next pulse" onClick={() => step(1)}>
            <KeyHint keys="N" />
          </button>
        </span>
      }
    >
      <div className={classes.column}>
        <WithFigure request={{ kinds: ['gitt-pulse'], sample: titration.sample, ids: [titration.id], pulse: selected.index }}>
          <div className={classes.pulse}>
            <PulsePlot key={key} id={titration.id} pulse={selected} form={titration.form} />
          </div>
          <div className={classes.root}>
            <SqrtPlot key={key} id={titration.id} pulse={selected} />
          </div>
        </WithFigure>
        <PulseFoot gitt={gitt} titration={titration} />
      </div>
    </Pane>
  );
}

/** D or why there is none, and what a person may say to it. */
function PulseFoot({ gitt: { sample, selected }, titration }: { gitt: Gitt; titration: Titration }) {
  if (selected === null) return null;
  const { index, standing, findings } = selected;
  const flag = pulseFlag(selected);
  const { value, standardError, notDetermined } = diffusionOf(selected, titration.form);
  const isOut = standing === 'left-out';
  return (
    <footer className={classes.foot}>
      {flag !== null && (
        <div className={classes.flag}>
          {flag.kind !== 'note' && <FlagMark kind={flag.kind} meaning={flag.words} />}
          <span className={classes.words} title={findings.map(({ message, action }) => `${message} ${action}`).join('\n')}>
            {flag.message}
          </span>
          <span className={classes.actions}>
            {(standing === 'doubted' || flag.kind === 'accepted') && (
              <ActionButton small keys="A" onClick={() => void acceptPulses(sample, titration.id, [index], standing === 'doubted')}>
                {standing === 'doubted' ? 'Accept' : 'Take back'}
              </ActionButton>
            )}
            {isOut && (
              <ActionButton small keys="X" onClick={() => void leavePulseOut(sample, titration.id, index, false)}>
                Take back in
              </ActionButton>
            )}
          </span>
        </div>
      )}
      <div className={classes.value}>
        <span className={classes.number}>
          {value === null ? (
            <>
              <RichText markup="*D* " />
              <RefusedMark reason={notDetermined ?? ''} />
            </>
          ) : (
            <RichText markup={`*D* = ${numberMarkup(value, standardError)} cm² s⁻¹`} />
          )}
        </span>
        <button
          type="button"
          className={classes.how}
          onClick={() => toggleOrigin({ id: entryAddress(titration.id, 'pulse', index), column: 'D' })}
        >
          {value === null ? 'Show why' : 'Show how'} <KeyHint keys="I" />
        </button>
      </div>
    </footer>
  );
}
