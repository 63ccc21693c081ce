import type { CellComparison, MethodSummary } from '../../../src/core/cell-comparison';
import type { RoomId } from '../../app/rooms';
import { useViewState } from '../../app/view-state';
import { RefusedMark } from '../../widgets/refused-mark';
import { RichText } from '../../widgets/rich-text';
import classes from './compare-table.module.css';
import { plainNumberMarkup } from './plain-number';

const roomOf: Record<MethodSummary['method'], RoomId> = {
  impedance: 'series',
  'impedance-slope': 'series',
  titration: 'gitt',
  interruption: 'gitt',
  voltammetry: 'cv',
};

/** Each method: mean, range, how many, with what area, and why others are refused. */
export function MethodsTable({ cell }: { cell: CellComparison }) {
  if (cell.methods.length === 0) return null;
  return (
    <section className={classes.methods} aria-label="Methods">
      <table className={classes.table} aria-label="Diffusion coefficients by method">
        <thead>
          <tr>
            <th className={classes.first}>Method</th>
            <th>
              <RichText markup="*D*, geometric mean" />
              <span className={classes.unit}>cm² s⁻¹</span>
            </th>
            <th>
              range
              <span className={classes.unit}>cm² s⁻¹</span>
            </th>
            <th>
              used
              <span className={classes.unit}>of</span>
            </th>
            <th>
              <RichText markup="*A*" />
              <span className={classes.unit}>cm²</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cell.methods.map((method) => (
            <tr key={method.method} className={classes.row}>
              <th scope="row" className={classes.first}>
                <button
                  type="button"
                  className={classes.link}
                  title={method.formula}
                  onClick={() => useViewState.setState({ room: roomOf[method.method], sample: cell.sample })}
                >
                  {method.name}
                </button>
              </th>
              <td>
                {method.geometric_cm2PerS === null ? (
                  <RefusedMark reason={method.reason ?? ''} />
                ) : (
                  <RichText markup={plainNumberMarkup(method.geometric_cm2PerS, 3)} />
                )}
              </td>
              <td>
                {method.range_cm2PerS === null || method.used < 2 ? (
                  '–'
                ) : (
                  <RichText markup={method.range_cm2PerS.map((value) => plainNumberMarkup(value, 2)).join(' – ')} />
                )}
              </td>
              <td>
                {method.used} of {method.used + method.refused}
              </td>
              <td>{method.area_cm2 === null ? '–' : Number(method.area_cm2.toPrecision(5))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cell.methods
        .filter(({ refused, reason }) => refused > 0 && reason !== undefined)
        .map(({ method, name, refused, reason }) => (
          <p key={method} className={classes.reason}>
            {name}: {refused} n.d. {reason}
          </p>
        ))}
    </section>
  );
}
