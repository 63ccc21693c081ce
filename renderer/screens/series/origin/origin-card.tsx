import type { Ref } from 'react';
import { closeOrigin, type NumberAddress, togglePin } from '../../../app/view-state';
import { ActionButton } from '../../../widgets/action-button';
import { Icon } from '../../../widgets/icon';
import { IconButton } from '../../../widgets/icon-button';
import { RichText } from '../../../widgets/rich-text';
import { copyOrigin } from './copy-origin';
import { FormulaLine } from './formula-line';
import { raisedMarkup } from './number-text';
import classes from './origin-card.module.css';
import type { NumberOrigin } from './origin-model';

interface OriginCardProps {
  origin: NumberOrigin;
  at: NumberAddress;
  pinned: boolean;
  /** What can be done about a refused number. */
  actions: { label: string; run(): void }[];
  place: { left: number; top: number; width: number; maxHeight: number; arrow: number | null };
  cardRef: Ref<HTMLElement>;
}

/** Where a number comes from: formula, what went in and its share of the error, what it assumes, what it was made from. */
export function OriginCard({ origin, at, pinned, actions, place, cardRef }: OriginCardProps) {
  const { title, place: where, interval, refused, remarks, facts } = origin;
  const { left, top, width, maxHeight, arrow } = place;
  const assumes = remarks[0]?.startsWith('It assumes ') === true;
  return (
    <section
      ref={cardRef}
      className={classes.card}
      style={{ left, top, width }}
      aria-label={`Origin of ${at.column}`}
      data-refused={refused !== null}
    >
      {arrow !== null && <span className={classes.arrow} style={{ top: arrow }} />}
      <header className={classes.header}>
        {refused !== null && <Icon name="refused" size={15} />}
        <h3 className={classes.title}>
          <RichText markup={title} />
        </h3>
        <span className={classes.place}>{where}</span>
        <span className={classes.buttons}>
          <IconButton icon="copy" label="Copy all of this" keys="Mod+C" onClick={() => void copyOrigin(origin)} />
          <IconButton icon="pin" label={pinned ? 'Take the pin out' : 'Pin it'} keys="Shift+I" onClick={() => togglePin(at)} />
          <IconButton icon="close" label="Close" keys="Escape" onClick={() => closeOrigin(at)} />
        </span>
      </header>
      <div className={classes.body} style={{ maxHeight: maxHeight - 44 }}>
        {refused !== null && <Refusal {...refused} />}
        {origin.formula !== '' && (
          <div className={classes.formula}>
            <FormulaLine formula={origin.formula} inserted={origin.inserted} />
          </div>
        )}
        {interval !== '' && (
          <p className={classes.interval}>
            <RichText markup={interval} />
          </p>
        )}
        <div className={classes.columns} data-single={origin.inputs.length === 0 || remarks.length === 0}>
          {origin.inputs.length > 0 && <Inputs inputs={origin.inputs} />}
          {remarks.length > 0 && (
            <div className={classes.remarks}>
              <h4>{assumes ? 'It assumes' : 'To know'}</h4>
              {remarks.map((remark) => (
                <p key={remark}>
                  <RichText markup={raisedMarkup(remark.replace(/^It assumes /, ''))} />
                </p>
              ))}
            </div>
          )}
        </div>
        <dl className={classes.facts}>
          {facts.map(({ name, value }) => (
            <div key={name} data-long={value.length > 34}>
              <dt>{name}</dt>
              <dd data-code={name === 'circuit' || /^[0-9a-f]{64}$/.test(value)} title={value}>
                {value}
              </dd>
            </div>
          ))}
        </dl>
        {actions.length > 0 && (
          <div className={classes.actions}>
            {actions.map(({ label, run }) => (
              <ActionButton key={label} small onClick={run}>
                {label}
              </ActionButton>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

/** Found against needed, then what would help. */
function Refusal({ reasons, checks }: NonNullable<NumberOrigin['refused']>) {
  return (
    <>
      {checks.length > 0 && (
        <table className={classes.checks}>
          <thead>
            <tr>
              <th />
              <th>found</th>
              <th>needed</th>
            </tr>
          </thead>
          <tbody>
            {checks.map(({ what, found, needed, met }) => (
              <tr key={what}>
                <td>
                  <RichText markup={what} />
                </td>
                <td>{met ? found : <strong>{found}</strong>}</td>
                <td>{needed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reasons.map((reason) => (
        <p key={reason} className={classes.reason}>
          {reason}
        </p>
      ))}
    </>
  );
}

function Inputs({ inputs }: Pick<NumberOrigin, 'inputs'>) {
  const withShares = inputs.some(({ share }) => share !== null);
  return (
    <table className={classes.inputs}>
      <thead>
        <tr>
          <th>inserted</th>
          <th />
          <th>from</th>
          {withShares && <th>share of error</th>}
        </tr>
      </thead>
      <tbody>
        {inputs.map(({ symbol, value, from, share }) => (
          <tr key={symbol}>
            <td>
              <RichText markup={symbol} />
            </td>
            <td className={classes.number}>
              <RichText markup={value} />
            </td>
            <td className={classes.from}>{from}</td>
            {withShares && (
              <td className={classes.share}>
                {share === null ? (
                  '–'
                ) : (
                  <>
                    <span className={classes.bar}>
                      <span style={{ width: `${Math.min(100, Math.max(0, 100 * share))}%` }} />
                    </span>
                    {Math.round(100 * share)} %
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
