import { useMemo, useState } from 'react';
import type { ProjectFile, ProjectRecording } from '../../../src/app/api';
import { execute } from '../../app/actions';
import { type AppCommand, useCommands } from '../../app/command-registry';
import { useViewState } from '../../app/view-state';
import { Pane } from '../../widgets/pane';
import { Segmented } from '../../widgets/segmented';
import { Splitter } from '../../widgets/splitter';
import { ImportDetail } from './import-detail';
import { importRows, needsALook } from './import-rows';
import { ImportTable } from './import-table';
import { understoodWords } from './import-words';

const defaultShare = 798 / 1228;

interface RecordingsViewProps {
  source: { files: ProjectFile[]; recordings: ProjectRecording[] };
  /** Not imported yet: files can still be taken off the list. */
  pending: boolean;
}

/** Every recording with what was understood of it, and the selected one at length. */
export function RecordingsView({ source, pending }: RecordingsViewProps) {
  const [filter, setFilter] = useState<'all' | 'look'>('all');
  const [wanted, setWanted] = useState<string | null>(null);
  const share = useViewState(({ splits }) => splits.import ?? defaultShare);
  const rows = useMemo(() => importRows(source), [source]);
  const toLookAt = useMemo(() => rows.filter(needsALook), [rows]);
  const shown = filter === 'all' ? rows : toLookAt;
  const selected = shown.find(({ id }) => id === wanted) ?? shown[0] ?? null;

  const commands = useMemo((): AppCommand[] => {
    const step = (direction: -1 | 1) => {
      const at = shown.findIndex(({ id }) => id === selected?.id);
      setWanted(shown[Math.min(Math.max(at + direction, 0), shown.length - 1)]?.id ?? null);
    };
    const toggle = () => {
      if (selected?.kind !== 'recording') return;
      const { id, included } = selected.recording;
      void execute({ type: 'recordings.edit', payload: { ids: [id], set: { included: !included } } });
    };
    return [
      { id: 'import.toggle', title: 'Take or leave this recording', keys: 'Space', run: toggle },
      { id: 'import.down', title: 'Next recording', keys: 'ArrowDown', run: () => step(1) },
      { id: 'import.up', title: 'Previous recording', keys: 'ArrowUp', run: () => step(-1) },
    ];
  }, [shown, selected]);
  useCommands('recordings', commands);

  const choice = (
    <Segmented<'all' | 'look'>
      label="Shown"
      value={filter}
      options={[
        { value: 'all', markup: `All ${rows.length}` },
        { value: 'look', markup: `To look at ${toLookAt.length}` },
      ]}
      onChange={setFilter}
    />
  );
  return (
    <Splitter
      share={share}
      least={[560, 280]}
      onShare={(next) => useViewState.setState(({ splits }) => ({ splits: { ...splits, import: next ?? undefined } }))}
      left={
        <Pane name={understoodWords(source)} grow={1} end={choice}>
          <ImportTable rows={shown} selectedId={selected?.id ?? null} onSelect={setWanted} />
        </Pane>
      }
      right={<ImportDetail row={selected} recordings={source.recordings} pending={pending} />}
    />
  );
}
