import { useEffect, useState } from 'react';
import type { UnreadTablePreview } from '../../../../src/app/api';
import { type ColumnSeparator, columnSeparators } from '../../../../src/core/column-mapping';
import { Segmented } from '../../../widgets/segmented';
import classes from './column-mapping.module.css';
import type { TableStatement } from './use-table-preview';

interface TableFactsProps {
  preview: UnreadTablePreview;
  onState(stated: TableStatement): void;
}

/** How the table is written: told from the file, to be corrected. */
export function TableFacts({ preview, onState }: TableFactsProps) {
  const { separator, decimal, skip } = preview;
  const [typed, setTyped] = useState(String(skip));
  useEffect(() => setTyped(String(skip)), [skip]);
  const commit = () => {
    const lines = Number(typed);
    if (Number.isInteger(lines) && lines >= 0 && typed.trim() !== '') {
      if (lines !== skip) onState({ skip: lines });
    } else setTyped(String(skip));
  };
  return (
    <div className={classes.facts}>
      <span>Columns parted by</span>
      <Segmented<ColumnSeparator>
        label="Separator"
        value={separator}
        options={columnSeparators.map((value) => ({ value, markup: value }))}
        onChange={(value) => onState({ separator: value, ...(value === 'comma' ? { decimal: 'point' as const } : {}) })}
      />
      <span>Decimal</span>
      <Segmented<'point' | 'comma'>
        label="Decimal mark"
        value={decimal}
        options={[
          { value: 'point', markup: 'point' },
          { value: 'comma', markup: 'comma' },
        ]}
        onChange={(value) =>
          onState({ decimal: value, ...(value === 'comma' && separator === 'comma' ? { separator: 'semicolon' as const } : {}) })
        }
      />
      <label className={classes.skip}>
        Skip
        <input
          inputMode="numeric"
          aria-label="Lines to skip"
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
          onBlur={commit}
          onKeyDown={({ key }) => key === 'Enter' && commit()}
        />
        lines
      </label>
    </div>
  );
}
