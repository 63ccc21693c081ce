import { useWindowSize } from '../../app/use-window-size';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { Splitter } from '../../widgets/splitter';
import { cyclingFacts } from './cycling-facts';
import { CyclingNumbers } from './cycling-numbers';
import { CyclingPlots } from './cycling-plots';
import { exportCycles } from './export-cycles';
import { useCycling } from './use-cycling';
import { useCyclingCommands } from './use-cycling-commands';

const defaultShare = 628 / 1228;

/** What did the cell give, cycle by cycle, and what did it keep? */
export function CyclingScreen() {
  const cycling = useCycling();
  const { low } = useWindowSize();
  const share = useViewState(({ splits }) => splits.cycling ?? defaultShare);
  useCyclingCommands(cycling);
  return (
    <>
      <RoomHeader name="Cycling" facts={cyclingFacts(cycling)}>
        <ActionButton primary keys="Mod+E" disabled={cycling.result === null} onClick={() => void exportCycles([cycling.sample])}>
          Export CSV
        </ActionButton>
      </RoomHeader>
      <Splitter
        share={share}
        least={[360, 420]}
        onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, cycling: next ?? undefined } }))}
        left={<CyclingPlots cycling={cycling} low={low} />}
        right={<CyclingNumbers cycling={cycling} />}
      />
    </>
  );
}
