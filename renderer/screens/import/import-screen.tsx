import { useMemo, useState } from 'react';
import type { PendingImport } from '../../../src/app/api';
import { execute, importAll } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { Pane } from '../../widgets/pane';
import { RoomHeader } from '../../widgets/room-header';
import { Segmented } from '../../widgets/segmented';
import { Splitter } from '../../widgets/splitter';
import { ImportDetail } from './import-detail';
import { importRows, needsALook } from './import-rows';
import { ImportTable } from './import-table';
import { importFacts, takenWords, understoodWords } from './import-words';

const defaultShare = 798 / 1228;

/** What was dropped and what was understood of it; nothing is stored until it is imported. */
export function ImportScreen({ pending }: { pending: PendingImport }) {
  const [filter, setFilter] = useState<'all' | 'look'>('all');
  const [wanted, setWanted] = useState<string | null>(null);
  const share = useViewState(({ splits }) => splits.import ?? defaultShare);
  const rows = useMemo(() => importRows(pending), [pending]);
  const toLookAt = useMemo(() => rows.filter(needsALook), [rows]);
  const shown = filter === 'all' ? rows : toLookAt;
  const selected = shown.find(({ id }) => id === wanted) ?? shown[0] ?? null;
  const takes = pending.recordings.some(({ included }) => included);

  const step = (direction: -1 | 1) => {
    const at = shown.findIndex(({ id }) => id === selected?.id);
    const next = shown[Math.min(Math.max(at + direction, 0), shown.length - 1)];
    if (next !== undefined) setWanted(next.id);
  };
  const toggle = () => {
    if (selected?.kind !== 'recording') return;
    const { id, included } = selected.recording;
    void execute({ type: 'recordings.edit', payload: { ids: [id], set: { included: !included } } });
  };
  const commands: AppCommand[] = [
    {
      id: 'import.accept',
      title: `Import ${takenWords(pending)}`,
      keys: 'Enter',
      run: () => void importAll(),
      blocked: takes ? null : 'Nothing is taken.',
    },
    { id: 'import.discard', title: 'Cancel the import', keys: 'Escape', run: () => void execute({ type: 'import.discard', payload: {} }) },
    { id: 'import.toggle', title: 'Take or leave this recording', keys: 'Space', run: toggle },
    { id: 'import.down', title: 'Next recording', keys: 'ArrowDown', run: () => step(1) },
    { id: 'import.up', title: 'Previous recording', keys: 'ArrowUp', run: () => step(-1) },
  ];
  useCommands('import', commands);

  return (
    <>
      <RoomHeader name="Import preview" facts={importFacts(pending)}>
        <ActionButton keys="Escape" onClick={() => void execute({ type: 'import.discard', payload: {} })}>
          Cancel
        </ActionButton>
        <ActionButton primary keys="Enter" disabled={!takes} onClick={() => void importAll()}>
          Import {takenWords(pending)}
        </ActionButton>
      </RoomHeader>
      <Splitter
        share={share}
        least={[560, 280]}
        onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, import: next ?? undefined } }))}
        left={
          <Pane
            name={understoodWords(pending)}
            grow={1}
            end={
              <Segmented<'all' | 'look'>
                label="Shown"
                value={filter}
                options={[
                  { value: 'all', markup: `All ${rows.length}` },
                  { value: 'look', markup: `To look at ${toLookAt.length}` },
                ]}
                onChange={setFilter}
              />
            }
          >
            <ImportTable rows={shown} selectedId={selected?.id ?? null} onSelect={setWanted} />
          </Pane>
        }
        right={<ImportDetail row={selected} pending={pending} />}
      />
    </>
  );
}
