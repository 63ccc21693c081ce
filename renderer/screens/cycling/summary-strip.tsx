import type { CyclingResult } from '../../../src/core/cycling-result';
import { toggleOrigin, useViewState } from '../../app/view-state';
import { RefusedMark } from '../../widgets/refused-mark';
import { numberKey } from '../series/origin/number-key';
import { summaryRowId } from './cycle-row-id';
import { summaryNumbers } from './summary-numbers';
import classes from './summary-strip.module.css';

/** The numbers of the whole life; each says where it comes from when it is pressed. */
export function SummaryStrip({ result }: { result: CyclingResult }) {
  const origins = useViewState((view) => view.origins);
  const id = summaryRowId(result.sample);
  return (
    <section className={classes.strip} aria-label="Summary">
      {summaryNumbers(result).map(({ id: column, label, text, of, reason }) => (
        <div key={column} className={classes.number}>
          <span className={classes.label}>{label}</span>
          <button
            type="button"
            className={classes.value}
            data-origin={numberKey(id, column)}
            data-asked={origins.some(({ at }) => at.id === id && at.column === column)}
            aria-label={`${label} ${text ?? 'not determined'}, where does it come from`}
            onClick={() => toggleOrigin({ id, column })}
          >
            {text ?? <RefusedMark reason={reason} />}
          </button>
          <span className={classes.of}>{of}</span>
        </div>
      ))}
    </section>
  );
}
