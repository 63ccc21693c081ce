import type { ColumnMapping, MappedColumn } from '../../core/column-mapping';

/** A mapping in one line, as `parseColumnMapping` reads it. */
export function columnMappingText({ columns, skip, decimal, separator }: ColumnMapping): string {
  return [
    ...columns.map(columnText),
    ...(skip === undefined ? [] : [`skip=${skip}`]),
    ...(decimal === undefined ? [] : [`decimal=${decimal}`]),
    ...(separator === undefined ? [] : [`separator=${separator}`]),
  ].join(',');
}

function columnText({ quantity, column, unit, negative }: MappedColumn): string {
  const place = typeof column === 'number' ? String(column) : quoted(column);
  return [`${quantity}=${place}`, ...(unit === '' ? [] : [unit]), ...(negative ? ['negative'] : [])].join(':');
}

function quoted(name: string): string {
  if (!/^\d+$|^["']|[,:]|^\s|\s$/.test(name)) return name;
  return name.includes('"') ? `'${name}'` : `"${name}"`;
}
