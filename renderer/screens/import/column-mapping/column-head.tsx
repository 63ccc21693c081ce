import { type MappedQuantity, mappedQuantities } from '../../../../src/core/column-mapping';
import { CheckBox } from '../../../widgets/check-box';
import classes from './column-mapping.module.css';
import type { MappingDraft } from './mapping-draft';
import { quantityWords, unitWords } from './quantity-words';

interface ColumnHeadProps {
  /** From 1. */
  number: number;
  name: string | null;
  column: MappingDraft[number];
  onQuantity(quantity: MappedQuantity | null): void;
  onChange(column: NonNullable<MappingDraft[number]>): void;
}

/** What one column is: quantity, unit and sign. */
export function ColumnHead({ number, name, column, onQuantity, onChange }: ColumnHeadProps) {
  const label = `column ${number}`;
  const units: readonly string[] = column === null ? [] : mappedQuantities[column.quantity];
  return (
    <th className={classes.column} data-mapped={column !== null}>
      <div className={classes.name} title={name ?? label}>
        <span className={classes.number}>{number}</span> {name}
      </div>
      <select
        className={classes.select}
        aria-label={`Quantity of ${label}`}
        value={column?.quantity ?? ''}
        onChange={({ currentTarget: { value } }) => onQuantity(value === '' ? null : (value as MappedQuantity))}
      >
        <option value="">leave out</option>
        {(Object.keys(mappedQuantities) as MappedQuantity[]).map((quantity) => (
          <option key={quantity} value={quantity}>
            {quantityWords[quantity]}
          </option>
        ))}
      </select>
      <div className={classes.unit}>
        {column !== null && column.quantity !== 'cycle' && (
          <>
            <select
              className={classes.select}
              aria-label={`Unit of ${label}`}
              value={column.unit}
              aria-invalid={column.unit === ''}
              onChange={({ currentTarget: { value } }) => onChange({ ...column, unit: value })}
            >
              {column.unit === '' && <option value="">unit?</option>}
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {unitWords(unit)}
                </option>
              ))}
            </select>
            <span className={classes.sign} title="The file stores the negative of it.">
              <CheckBox
                label={`Column ${number} holds the negative`}
                checked={column.negative}
                onChange={() => onChange({ ...column, negative: !column.negative })}
              />
              negative
            </span>
          </>
        )}
      </div>
    </th>
  );
}
