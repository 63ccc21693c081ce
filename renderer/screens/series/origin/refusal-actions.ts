import { useViewState } from '../../../app/view-state';
import type { SeriesRow } from '../series-rows';
import { copyOrigin } from './copy-origin';
import type { NumberOrigin } from './origin-model';

/** What would help a refused number, then what else can be done with it. */
export function refusalActions(origin: NumberOrigin, { recording }: SeriesRow): { label: string; run(): void }[] {
  if (origin.refused === null) return [];
  const { missing } = origin.refused;
  const copy = { label: 'Copy the reason', run: () => void copyOrigin(origin) };
  if (missing.length === 0) return [copy];
  return [{ label: 'Enter it in the cell record', run: () => useViewState.setState({ editedCell: recording.sample }) }, copy];
}
