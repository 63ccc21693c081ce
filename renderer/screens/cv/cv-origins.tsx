import { useViewState } from '../../app/view-state';
import { copyOrigin } from '../series/origin/copy-origin';
import { type AskedOrigin, OriginCards } from '../series/origin/origin-cards';
import type { NumberOrigin } from '../series/origin/origin-model';
import { type AskedColumn, askedColumns } from './peak-columns';
import { peakOrigin } from './peak-origin';
import { shareOrigin } from './share-origin';
import type { CvSeries } from './use-cv';

/** The origins that were asked for, as long as their numbers are there. */
export function CvOrigins({ series }: { series: CvSeries }) {
  const origins = useViewState((view) => view.origins);
  const shown = origins.flatMap(({ at, pinned }): AskedOrigin[] => {
    const origin = originAt(series, at);
    return origin === null ? [] : [{ at, pinned, origin, actions: actionsOf(origin, series.sample) }];
  });
  return <OriginCards shown={shown} />;
}

/** Of a peak (`<sample> A1`, by column) or of a share (by place). */
export function originAt({ sample, result }: CvSeries, { id, column }: { id: string; column: string }): NumberOrigin | null {
  if (result === null) return null;
  const share = /^share (\d+)$/.exec(column)?.[1];
  if (share !== undefined) return id === sample ? shareOrigin(result, Number(share)) : null;
  const peak = result.peaks.find(({ name }) => id === `${sample} ${name}`);
  return peak === undefined || !(askedColumns as readonly string[]).includes(column)
    ? null
    : peakOrigin(result, peak, column as AskedColumn);
}

function actionsOf(origin: NumberOrigin, sample: string): { label: string; run(): void }[] {
  if (origin.refused === null) return [];
  const copy = { label: 'Copy the reason', run: () => void copyOrigin(origin) };
  if (origin.refused.missing.length === 0) return [copy];
  return [{ label: 'Enter it in the cell record', run: () => useViewState.setState({ editedCell: sample }) }, copy];
}
