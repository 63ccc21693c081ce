import { useState } from 'react';
import type { CyclingCycle, CyclingResult } from '../../../src/core/cycling-result';
import { changeChoices } from '../../app/choose-analysis';
import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { KeyHint } from '../../widgets/key-hint';
import { setCellWord } from '../frame/cell-record/cell-changes';
import { countFrom, toggleCycle } from './cycle-changes';
import { cycleFlag } from './cycle-flag';
import classes from './cycling-notes.module.css';

interface CyclingNotesProps {
  result: CyclingResult;
  selected: CyclingCycle | null;
  onWalk(direction: -1 | 1): void;
}

/** The question that holds numbers back, what is to be looked at, and what was taken for granted, each with its next action. */
export function CyclingNotes({ result, selected, onWalk }: CyclingNotesProps) {
  const flagged = result.cycles.filter((cycle) => cycleFlag(cycle) !== null);
  return (
    <>
      {result.kind === null && <KindQuestion sample={result.sample} />}
      {selected !== null && cycleFlag(selected) !== null ? (
        <FlaggedCycle result={result} cycle={selected} flagged={flagged} />
      ) : (
        flagged.length > 0 && (
          <section className={classes.line} aria-label="Review">
            <FlagMark kind="warning" meaning="to look at" />
            <strong>{flagged.length === 1 ? '1 cycle to look at' : `${flagged.length} cycles to look at`}</strong>
            <span className={classes.list}>{flagged.map(({ cycle }) => cycle).join(', ')}</span>
            <span className={classes.end}>
              <ActionButton small keys="N" onClick={() => onWalk(1)}>
                Walk through
              </ActionButton>
            </span>
          </section>
        )
      )}
      <Notes result={result} />
    </>
  );
}

function KindQuestion({ sample }: { sample: string }) {
  return (
    <section className={classes.strip} aria-label="Question">
      <p>
        <strong>Which cell is it?</strong> An anode half cell releases on charge, the others on discharge. Without it the efficiency stays
        n.d.
      </p>
      <div className={classes.actions}>
        <ActionButton small onClick={() => void setCellWord(sample, 'kind', 'anode-half')}>
          Anode half cell
        </ActionButton>
        <ActionButton small onClick={() => void setCellWord(sample, 'kind', 'cathode-half')}>
          Cathode half cell
        </ActionButton>
        <ActionButton small onClick={() => void setCellWord(sample, 'kind', 'full')}>
          Full cell
        </ActionButton>
      </div>
    </section>
  );
}

function FlaggedCycle({ result, cycle, flagged }: { result: CyclingResult; cycle: CyclingCycle; flagged: CyclingCycle[] }) {
  return (
    <section className={classes.strip} aria-label="Review">
      <div className={classes.head}>
        <FlagMark kind="warning" meaning="to look at" />
        <strong>Cycle {cycle.cycle}</strong>
        <span className={classes.count}>
          {flagged.indexOf(cycle) + 1} of {flagged.length} to look at <KeyHint keys="P" /> <KeyHint keys="N" />
        </span>
      </div>
      <p>{cycleFlag(cycle)}</p>
      <div className={classes.actions}>
        {cycle.findings.some(({ code }) => code === 'SEVERAL_BRANCHES') && (
          <ActionButton small primary onClick={() => void changeChoices('cycling', result.sample, { cyclesFrom: 'current' })}>
            Count cycles by the current
          </ActionButton>
        )}
        <ActionButton small keys="X" onClick={() => void toggleCycle(result.sample, cycle.cycle)}>
          {cycle.isLeftOut ? 'Take it back' : 'Leave out'}
        </ActionButton>
      </div>
    </section>
  );
}

function Notes({ result: { sample, warnings, assumptions, cycles, summary } }: { result: CyclingResult }) {
  const [open, setOpen] = useState(false);
  const count = warnings.length + assumptions.length;
  if (count === 0) return null;
  const words = [countOf(warnings.length, 'warning'), countOf(assumptions.length, 'assumption')].filter(Boolean).join(', ');
  const last = cycles.find(({ cycle }) => cycle === summary.lastCycle);
  const sameRate = cycles.find(({ isCounted, current_A }) => isCounted && near(current_A, last?.current_A ?? null));
  return (
    <section className={classes.notes} aria-label="Notes">
      <button type="button" className={classes.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {warnings.length > 0 && <FlagMark kind="warning" meaning="warnings" />}
        <span>{words}</span>
        {!open && <span className={classes.list}>{warnings[0]?.message ?? assumptions[0]}</span>}
        <span className={classes.more}>{open ? 'Hide' : 'Show'}</span>
      </button>
      {open && (
        <ul className={classes.all}>
          {warnings.map(({ code, message }) => (
            <li key={message}>
              {message}{' '}
              {code === 'SEVERAL_BRANCHES' && (
                <ActionButton small quiet onClick={() => void changeChoices('cycling', sample, { cyclesFrom: 'current' })}>
                  Count cycles by the current
                </ActionButton>
              )}
              {code === 'RATE_DIFFERS' && sameRate !== undefined && (
                <ActionButton small quiet onClick={() => void countFrom(sample, sameRate.cycle)}>
                  {`Count from cycle ${sameRate.cycle}`}
                </ActionButton>
              )}
            </li>
          ))}
          {assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function near(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= 0.05 * Math.max(a, b);
}

function countOf(count: number, word: string): string {
  return count === 0 ? '' : count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
