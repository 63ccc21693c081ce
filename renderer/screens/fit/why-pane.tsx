import type { MethodOutput } from '../../../src/app/api';
import { useAnswer } from '../../app/use-answer';
import { Pane } from '../../widgets/pane';
import type { FittedSpectrum } from './use-fitted-spectrum';
import classes from './why-pane.module.css';

type Rival = MethodOutput<'fits.rivals'>[number];

interface WhyPaneProps {
  spectrum: FittedSpectrum;
  /** Only the best rivals, where the window is low. */
  low: boolean;
}

const fewest = 4;

/** Why this circuit: in words, and the numbers of its rivals on the same points. */
export function WhyPane({ spectrum, low }: WhyPaneProps) {
  const { result, fit, id, change } = spectrum;
  const question = `${id} ${fit?.madeAt_ms ?? ''} ${result?.circuit ?? ''}`;
  const { value, busy, error } = useAnswer('fits.rivals', result === null ? null : { id }, question);
  if (result === null) return null;
  const reason = result.circuitReason ?? 'This circuit was asked for.';
  return (
    <Pane name="Why this circuit" remark={busy ? 'comparing …' : 'evidence: AICc, lower is better'} grow={low ? 2 : 3}>
      <div className={classes.scroller}>
        <p className={classes.reason}>{reason}</p>
        {error !== null && <p className={classes.reason}>{error.message}</p>}
        {value !== null && (
          <table className={classes.table} aria-label="Rival circuits">
            <thead>
              <tr>
                <th className={classes.words}>circuit</th>
                <th>parameters</th>
                <th>residual, %</th>
                <th>ΔAICc</th>
                <th className={classes.words} aria-label="Verdict" />
              </tr>
            </thead>
            <tbody>
              {value.slice(0, low ? fewest : value.length).map((rival) => (
                <RivalRow key={rival.circuit} rival={rival} onTry={() => change({ circuit: rival.circuit, touched: [] })} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Pane>
  );
}

const verdicts: Record<Rival['verdict'], string> = { chosen: 'chosen', better: 'fits better', even: 'says as much', worse: 'fits worse' };

function RivalRow({ rival, onTry }: { rival: Rival; onTry(): void }) {
  const { circuit, parameters, rmsResidual_percent, deltaAicc, verdict, isChosen, title } = rival;
  return (
    <tr data-chosen={isChosen}>
      <td className={classes.words}>
        <button
          type="button"
          className={classes.circuit}
          disabled={isChosen}
          title={isChosen ? title : `${title}: put it into the drawing`}
          onClick={onTry}
        >
          {circuit}
        </button>
      </td>
      <td>{parameters}</td>
      <td>{rmsResidual_percent.toPrecision(3)}</td>
      <td>{signed(deltaAicc)}</td>
      <td className={classes.words}>{verdicts[verdict]}</td>
    </tr>
  );
}

function signed(value: number): string {
  const round = Math.round(value);
  return round === 0 ? '0' : `${round > 0 ? '+' : '−'}${Math.abs(round)}`;
}
