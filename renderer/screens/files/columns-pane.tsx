import { formatReading } from '../../../src/core/plot/format-reading';
import { formatCount } from '../../plots/format-count';
import { quantityAxis } from '../../plots/quantity-axis';
import { CheckBox } from '../../widgets/check-box';
import { Pane } from '../../widgets/pane';
import classes from './columns-pane.module.css';
import type { SeriesFacts } from './series-plot-choice';

interface ColumnsPaneProps {
  facts: SeriesFacts;
  /** Quantities the plot shows. */
  drawn: readonly string[];
  onToggle(quantity: string): void;
}

/** Every column of a time series: quantity, unit, the file's own name, and what it spans; a box draws it. */
export function ColumnsPane({ facts, drawn, onToggle }: ColumnsPaneProps) {
  return (
    <Pane name="Columns" remark={seriesWords(facts)}>
      <table className={classes.table} aria-label="Columns">
        <thead>
          <tr>
            <th aria-label="Drawn" />
            <th>quantity</th>
            <th>in the file</th>
            <th className={classes.number}>least</th>
            <th className={classes.number}>greatest</th>
            <th>unit</th>
          </tr>
        </thead>
        <tbody>
          {facts.columns.map(({ quantity, unit, sourceName, min, max }) => {
            const axis = quantityAxis({ quantity, unit, min: min ?? Number.NaN, max: max ?? Number.NaN });
            return (
              <tr key={quantity}>
                <td>
                  <CheckBox
                    label={`Draw ${quantity}`}
                    checked={drawn.includes(quantity)}
                    disabled={min === null}
                    onChange={() => onToggle(quantity)}
                  />
                </td>
                <td title={quantity}>{quantity.replace(/_[^_]*$/, '')}</td>
                <td className={classes.source} title={sourceName}>
                  {sourceName}
                </td>
                <td className={classes.number}>{numberText(min, axis.factor)}</td>
                <td className={classes.number}>{numberText(max, axis.factor)}</td>
                <td className={classes.unit}>{axis.unit}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Pane>
  );
}

/** "1 000 000 rows · 12 cycles · 0.1 mV/s". */
function seriesWords({ rows, cycles, scanRate_VPerS }: SeriesFacts): string {
  return [
    `${formatCount(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    ...(cycles === undefined ? [] : [cycles === 1 ? '1 cycle' : `${cycles} cycles`]),
    ...(scanRate_VPerS === undefined ? [] : [`${formatReading(scanRate_VPerS * 1000, 4).replace(/\.?0+$/, '')} mV/s`]),
  ].join(' · ');
}

function numberText(value: number | null, factor: number): string {
  if (value === null) return '–';
  const isCount = factor === 1 && Number.isInteger(value) && Math.abs(value) < 1e5;
  return isCount ? formatReading(value, 6).replace(/\.0+$/, '') : formatReading(value * factor, 5);
}
