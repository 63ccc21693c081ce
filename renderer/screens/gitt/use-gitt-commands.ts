import { useMemo } from 'react';
import { exportGitt } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { sayDone, toggleOrigin, togglePin } from '../../app/view-state';
import { entryAddress } from './entry-address';
import { acceptPulses, forgetChoices, leavePulseOut } from './gitt-changes';
import { pulseFlag } from './pulse-flag';
import type { Gitt } from './use-gitt';

/** What can be done in the room of titrations, by palette, key and button alike. */
export function useGittCommands({ sample, titration, pulses, selected, selectedPause, what, step }: Gitt): void {
  const commands = useMemo((): AppCommand[] => {
    const noPulse = selected === null || titration === null ? 'There is no pulse here.' : null;
    const isOut = selected?.standing === 'left-out';
    const isDoubted = selected?.standing === 'doubted';
    const isAccepted = selected !== null && pulseFlag(selected)?.kind === 'accepted';
    const doubted = pulses.filter(({ standing }) => standing === 'doubted').map(({ index }) => index);
    const asked = what === 'pauses' ? selectedPause : selected;
    const noun = what === 'pauses' ? 'pause' : 'pulse';
    const at = asked === null || titration === null ? null : { id: entryAddress(titration.id, noun, asked.index), column: 'D' };
    const withPulse = (run: (recording: string, pulse: number) => Promise<void>) => () => {
      if (titration !== null && selected !== null) void run(titration.id, selected.index);
    };
    return [
      { id: 'gitt.next', title: 'Next pulse', keys: 'N', run: () => step(1), blocked: noPulse },
      { id: 'gitt.previous', title: 'Previous pulse', keys: 'P', run: () => step(-1), blocked: noPulse },
      {
        id: 'gitt.leaveOut',
        title: isOut ? 'Take this pulse back in' : 'Leave this pulse out',
        keys: 'X',
        run: withPulse((recording, pulse) => leavePulseOut(sample, recording, pulse, !isOut)),
        blocked: noPulse,
      },
      {
        id: 'gitt.accept',
        title: isAccepted ? 'Take back the acceptance' : isOut ? 'Take this pulse back in' : 'Accept this flagged pulse',
        keys: 'A',
        run: withPulse((recording, pulse) =>
          isOut ? leavePulseOut(sample, recording, pulse, false) : acceptPulses(sample, recording, [pulse], isDoubted),
        ),
        blocked: noPulse ?? (isDoubted || isAccepted || isOut ? null : 'Nothing is to be accepted here: a pulse that is n.d. stays so.'),
      },
      {
        id: 'gitt.acceptAll',
        title: 'Accept every flagged pulse that is shown',
        run: () => titration !== null && void acceptPulses(sample, titration.id, doubted, true),
        blocked: doubted.length > 0 ? null : 'No pulse that is shown is flagged.',
      },
      { id: 'gitt.origin', title: 'How was this number made', keys: 'I', run: () => at !== null && toggleOrigin(at), blocked: noPulse },
      {
        id: 'gitt.pin',
        title: 'Pin the origin of this number',
        keys: 'Shift+I',
        run: () => at !== null && togglePin(at),
        blocked: noPulse,
      },
      {
        id: 'gitt.find',
        title: 'Find pulses as the program does',
        keys: 'F',
        run: () => {
          void forgetChoices(sample);
          sayDone(`${titration?.pulses.length ?? 0} pulses found; what was chosen before comes back with undo`);
        },
        blocked: titration === null ? 'There is no titration of this cell.' : null,
      },
      {
        id: 'gitt.export',
        title: 'Export CSV',
        keys: 'Mod+E',
        run: () => void exportGitt([sample]),
        blocked: titration === null ? 'There is no titration of this cell.' : null,
      },
    ];
  }, [sample, titration, pulses, selected, selectedPause, what, step]);
  useCommands('gitt', commands);
}
