import { useProjectStore } from '../../../app/project-store';
import { useViewState } from '../../../app/view-state';
import { setCellWord } from '../../frame/cell-record/cell-changes';
import { copyOrigin } from '../../series/origin/copy-origin';
import { type AskedOrigin, OriginCards } from '../../series/origin/origin-cards';
import type { NumberOrigin } from '../../series/origin/origin-model';
import type { Cycling } from '../use-cycling';
import { originAt } from './origin-at';

/** The origins that were asked for in the table of cycles and in the strip above it. */
export function CyclingOrigins({ cycling }: { cycling: Cycling }) {
  const origins = useViewState((view) => view.origins);
  const info = useProjectStore((store) => store.info);
  const recordings = useProjectStore(({ project }) => project.recordings);
  const { sample, result } = cycling;
  const shown = origins.flatMap(({ at, pinned }): AskedOrigin[] => {
    const origin = originAt(cycling, at, { info, recordings });
    return origin === null ? [] : [{ at, pinned, origin, actions: actionsOf(origin, sample, result?.kind === null) }];
  });
  return <OriginCards shown={shown} />;
}

function actionsOf(origin: NumberOrigin, sample: string, asksKind: boolean): AskedOrigin['actions'] {
  if (origin.refused === null) return [];
  const kinds = [
    { label: 'Anode half cell', run: () => void setCellWord(sample, 'kind', 'anode-half') },
    { label: 'Cathode half cell', run: () => void setCellWord(sample, 'kind', 'cathode-half') },
    { label: 'Full cell', run: () => void setCellWord(sample, 'kind', 'full') },
  ];
  const isQuestion = asksKind && origin.refused.reasons.some((reason) => reason.startsWith('Which cell is it?'));
  return [...(isQuestion ? kinds : []), { label: 'Copy the reason', run: () => void copyOrigin(origin) }];
}
