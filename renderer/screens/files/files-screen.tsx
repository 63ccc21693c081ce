import { chooseFiles } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { rooms } from '../../app/rooms';
import { ActionButton } from '../../widgets/action-button';
import { RoomHeader } from '../../widgets/room-header';
import { EmptyRoom } from '../empty-room';
import { ImportScreen } from '../import/import-screen';
import { RecordingsView } from '../import/recordings-view';

/** The files of the project and what became of each; while something waits to be imported, its preview. */
export function FilesScreen() {
  const project = useProjectStore((store) => store.project);
  if (project.pendingImport !== null) return <ImportScreen pending={project.pendingImport} />;
  if (project.files.length === 0) return <EmptyRoom room={rooms[0] as (typeof rooms)[number]} />;
  const files = project.files.length === 1 ? '1 file' : `${project.files.length} files`;
  const recordings = project.recordings.length === 1 ? '1 recording' : `${project.recordings.length} recordings`;
  return (
    <>
      <RoomHeader name="Files" facts={`${files} · ${recordings} · what is left out takes no part in series and exports`}>
        <ActionButton primary icon="files" keys="Mod+O" onClick={() => void chooseFiles('folder')}>
          Add files
        </ActionButton>
      </RoomHeader>
      <RecordingsView source={project} pending={false} />
    </>
  );
}
