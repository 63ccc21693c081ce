import { useMemo } from 'react';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Segmented } from '../../widgets/segmented';
import { CellTab } from './cell-tab';
import { compareFacts } from './compare-facts';
import { useCompareView } from './compare-view';
import { exportComparison } from './export-comparison';
import { sampleColumns } from './sample-columns';
import { SamplesTab } from './samples-tab';
import { useCompareCommands } from './use-compare-commands';
import { useComparison } from './use-comparison';

/** What do the techniques say of one cell together, and how do the samples differ? */
export function CompareScreen() {
  const comparison = useComparison();
  const { tab, cycle } = useCompareView();
  const share = useViewState(({ splits }) => splits.compare);
  const columns = useMemo(() => (comparison.cells === null ? [] : sampleColumns(comparison.cells, cycle)), [comparison.cells, cycle]);
  useCompareCommands(comparison, columns);
  const onShare = (next: number | null) => useViewState.setState(({ splits }) => ({ splits: { ...splits, compare: next ?? undefined } }));
  return (
    <>
      <RoomHeader name="Compare" facts={compareFacts(comparison, tab)}>
        <Segmented
          label="Compare"
          value={tab}
          options={[
            { value: 'cell', markup: 'This cell' },
            { value: 'samples', markup: 'Samples' },
          ]}
          onChange={(next) => useCompareView.setState({ tab: next })}
        />
        <ActionButton primary keys="Mod+E" disabled={comparison.cells === null} onClick={() => void exportComparison(comparison, tab)}>
          Export CSV
        </ActionButton>
      </RoomHeader>
      {tab === 'cell' ? (
        <CellTab comparison={comparison} share={share ?? 660 / 1228} onShare={onShare} />
      ) : (
        <SamplesTab comparison={comparison} columns={columns} />
      )}
    </>
  );
}
