import { quantityAxis } from '../../plots/quantity-axis';
import { CheckBox } from '../../widgets/check-box';
import { Pane } from '../../widgets/pane';
import { columnNumber } from './column-number';
import classes from './columns-pane.module.css';
import type { SeriesFacts } from './series-plot-choice';
import { seriesWords } from './series-words';

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
          {facts.columns.map((column) => (
            <ColumnRow
              key={column.quantity}
              column={column}
              isDrawn={drawn.includes(column.quantity)}
              onToggle={() => onToggle(column.quantity)}
            />
          ))}
        </tbody>
      </table>
    </Pane>
  );
}

interface ColumnRowProps {
  column: SeriesFacts['columns'][number];
  isDrawn: boolean;
  onToggle(): void;
}

function ColumnRow({ column: { quantity, unit, sourceName, min, max }, isDrawn, onToggle }: ColumnRowProps) {
  const { factor, unit: axisUnit } = quantityAxis({ quantity, unit, min: min ?? Number.NaN, max: max ?? Number.NaN });
  const [least, greatest] = [min, max].map((value) => columnNumber(value, { quantity, unit, factor }));
  // Dates are written as dates.
  const shownUnit = quantity.startsWith('dateTime') ? '' : axisUnit;
  return (
    <tr>
      <td>
        <CheckBox label={`Draw ${quantity}`} checked={isDrawn} disabled={min === null} onChange={onToggle} />
      </td>
      <td title={quantity}>{quantity.replace(/_[^_]*$/, '')}</td>
      <td className={classes.source} title={sourceName}>
        {sourceName}
      </td>
      <td className={classes.number} title={least}>
        {least}
      </td>
      <td className={classes.number} title={greatest}>
        {greatest}
      </td>
      <td className={classes.unit} title={shownUnit}>
        {shownUnit}
      </td>
    </tr>
  );
}
