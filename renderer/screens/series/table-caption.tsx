import { Tooltip } from '@mantine/core';
import { useMemo } from 'react';
import type { SeriesRow } from './series-rows';
import classes from './table-caption.module.css';

/** What the parentheses mean and which circuit the numbers belong to, with the reason it was chosen. */
export function TableCaption({ rows }: { rows: readonly SeriesRow[] }) {
  const circuits = useMemo(() => circuitsOf(rows), [rows]);
  const headings = useMemo(() => [...new Set(rows.flatMap(({ result }) => result?.heading ?? []))], [rows]);
  if (circuits.length === 0) return null;
  return (
    <div className={classes.caption}>
      <span>In parentheses: standard error of the last digits.</span>
      {headings.map((heading) => (
        <Tooltip key={heading} label={headingWords[heading] ?? ''} multiline maw={360} disabled={headingWords[heading] === undefined}>
          <span>Resistances {heading}</span>
        </Tooltip>
      ))}
      {circuits.map(({ circuit, names, reason }) => (
        <Tooltip key={circuit} label={reason} multiline maw={360} disabled={reason === ''}>
          <span className={classes.circuit}>
            {names} <code>{circuit}</code>
          </span>
        </Tooltip>
      ))}
    </div>
  );
}

const headingWords: Readonly<Record<string, string>> = {
  'interfacial, cell': 'The sum of both electrodes, unless the cell record says that there are three or that the cell is symmetric.',
  'interfacial, one electrode': 'Of the working electrode alone: the cell record says that there is a reference.',
};

function circuitsOf(rows: readonly SeriesRow[]): { circuit: string; names: string; reason: string }[] {
  const fitted = rows.flatMap((row) => {
    return row.result === null ? [] : [{ row, result: row.result }];
  });
  return [...Map.groupBy(fitted, ({ result }) => result.circuit)].map(([circuit, members]) => {
    const [only] = members;
    const all = members.length === fitted.length;
    const names = all ? 'all' : members.length === 1 && only !== undefined ? only.row.label : `${members.length} spectra`;
    return { circuit, names, reason: only?.result.circuitReason ?? '' };
  });
}
