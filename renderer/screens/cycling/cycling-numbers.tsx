import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { ChoicesBar } from './choices-bar';
import { CyclesTable } from './cycles-table';
import { CyclingNotes } from './cycling-notes';
import classes from './cycling-numbers.module.css';
import { type NumbersTab, useCyclingView } from './cycling-view';
import { CyclingOrigins } from './origin/cycling-origins';
import { RatesTable } from './rates-table';
import { SummaryStrip } from './summary-strip';
import type { Cycling } from './use-cycling';

/** The numbers of the life and of every cycle, what was chosen, and what to mind. */
export function CyclingNumbers({ cycling }: { cycling: Cycling }) {
  const { result, error, selected } = cycling;
  const { numbersTab } = useCyclingView();
  if (result === null) return error === null ? null : <Refused message={error.message} expected={error.expected} hint={error.hint} />;
  const tabs: { value: NumbersTab; markup: string }[] = [
    { value: 'cycles', markup: 'Cycles' },
    { value: 'rates', markup: 'Rates' },
  ];
  return (
    <section className={classes.column} data-origins aria-label="Numbers">
      <SummaryStrip result={result} />
      <ChoicesBar result={result} />
      <Pane
        name="Numbers"
        grow={1}
        tabs={
          <Segmented label="Table" value={numbersTab} options={tabs} onChange={(tab) => useCyclingView.setState({ numbersTab: tab })} />
        }
        {...(numbersTab === 'rates' ? { remark: '± standard deviation of the cycles of a step' } : {})}
      >
        {numbersTab === 'cycles' ? (
          <CyclesTable cycling={cycling} result={result} />
        ) : (
          <RatesTable result={result} selected={selected?.cycle ?? null} onSelect={cycling.select} />
        )}
      </Pane>
      <CyclingNotes result={result} selected={selected} onWalk={cycling.walk} />
      <CyclingOrigins cycling={cycling} />
    </section>
  );
}

function Refused({ message, expected, hint }: { message: string; expected?: string | undefined; hint?: string | undefined }) {
  return (
    <section className={classes.refused} aria-label="Why there are no numbers">
      <p>
        <strong>{message}</strong>
      </p>
      {expected !== undefined && <p>Expected: {expected}.</p>}
      {hint !== undefined && <p>{hint}</p>}
      <ActionButton small onClick={() => useViewState.setState({ room: 'files' })}>
        Look at its columns in Files
      </ActionButton>
    </section>
  );
}
