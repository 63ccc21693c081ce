import { useMemo } from 'react';
import type { PendingImport } from '../../../src/app/api';
import { execute, importAll } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { importFacts, takenWords } from './import-words';
import { RecordingsView } from './recordings-view';

const discard = () => void execute({ type: 'import.discard', payload: {} });

/** What was dropped and what was understood of it; nothing is stored until it is imported. */
export function ImportScreen({ pending }: { pending: PendingImport }) {
  const takes = pending.recordings.some(({ included }) => included);
  const words = takenWords(pending);
  const commands = useMemo(
    (): AppCommand[] => [
      {
        id: 'import.accept',
        title: `Import ${words}`,
        keys: 'Enter',
        run: () => void importAll(),
        blocked: takes ? null : 'Nothing is taken.',
      },
      { id: 'import.discard', title: 'Cancel the import', keys: 'Escape', run: discard },
    ],
    [words, takes],
  );
  useCommands('import', commands);
  return (
    <>
      <RoomHeader name="Import preview" facts={importFacts(pending)}>
        <ActionButton keys="Escape" onClick={discard}>
          Cancel
        </ActionButton>
        <ActionButton primary keys="Enter" disabled={!takes} onClick={() => void importAll()}>
          Import {words}
        </ActionButton>
      </RoomHeader>
      <RecordingsView source={pending} pending />
    </>
  );
}
