import { formatUncertainty } from '../../../src/core/format-uncertainty';
import { toggleOrigin, useViewState } from '../../app/view-state';
import { RichText } from '../../widgets/rich-text';
import { plainText } from './origin/number-text';
import { derivedColumns, type QuantityColumn } from './table-columns';
import classes from './trend-words.module.css';
import type { Series } from './use-series';

/** What the trend alone cannot say: activation energies of a series over temperature, and what has no value at the reference. */
export function TrendWords({ series }: { series: Series }) {
  const missing = withoutReference(series);
  const energies = series.axis.kind === 'temperature_K' ? activationEnergies(series) : [];
  if (missing === null && energies.length === 0) return null;
  return (
    <p className={classes.words}>
      {energies.map(({ id, column, text, name, of }) => (
        <span key={column}>
          <button
            type="button"
            className={classes.number}
            onClick={() => ask(id, column)}
            aria-label={`Origin of ${name} = ${text} kJ/mol`}
          >
            <RichText markup={`*E*_{a} = ${text} kJ mol^{−1}`} />
          </button>{' '}
          <RichText markup={`${of}. `} />
        </span>
      ))}
      {missing !== null && <RichText markup={missing} />}
    </p>
  );
}

/** The origin of a number stands beside its column, so the column must be there. */
function ask(id: string, column: string): void {
  useViewState.setState(({ columns }) => ({ columns: { ...columns, [column]: true }, columnId: column, selectedId: id }));
  toggleOrigin({ id, column });
}

const readings: Readonly<Record<string, string>> = {
  Ea: 'of *R*_{ct} from ln(*T*/*R*) over 1/*T*',
  EaConduction: 'from ln(1/*R*)',
};

function activationEnergies({ rows }: Series): { id: string; column: string; text: string; name: string; of: string }[] {
  return derivedColumns.flatMap(({ id: column, key, plainName }) => {
    const of = readings[column];
    const row = rows.find(({ result }) => result?.derived[key]?.value != null);
    const energy = row?.result?.derived[key];
    if (of === undefined || row === undefined || energy?.value == null) return [];
    return [{ id: row.id, column, text: formatUncertainty(energy.value, energy.standardError).text, name: plainName, of }];
  });
}

/** Quantities that cannot be shown over the reference because they have no value there. */
function withoutReference({ rows, columns, reference, numbers }: Series): string | null {
  if (reference === null) return null;
  const isMissing = (column: QuantityColumn) => {
    const cells = rows.map((row) => numbers.cell(row, column)).filter((cell) => cell !== null && cell.kind !== 'none');
    return cells.length > 0 && cells.every((cell) => cell?.kind === 'refused');
  };
  const names = columns.filter(isMissing).map(({ name }) => plainText(name));
  if (names.length === 0) return null;
  return `${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no value at ${reference.name.replace(/[*_^]/g, ' ')} to divide by: choose another reference.`;
}
