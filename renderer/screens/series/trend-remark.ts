import type { Series } from './use-series';

/** What the numbers of a trend are, what the bars, and how the branches are told apart. */
export function trendRemark({ reference, rows }: Pick<Series, 'reference' | 'rows'>): string {
  const isParted = new Set(rows.flatMap(({ recording }) => recording.tags.branch ?? [])).size > 1;
  const branches = isParted ? ', charge filled, discharge open' : '';
  return `${reference === null ? '' : `relative to ${reference.name.replace(/[*_^]/g, ' ')}, `}95 % intervals${branches}`;
}
