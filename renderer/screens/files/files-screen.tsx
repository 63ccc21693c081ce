import { useMemo } from 'react';
import { chooseFiles } from '../../app/actions';
import { useProjectStore } from '../../app/project-store';
import { rooms } from '../../app/rooms';
import { ActionButton } from '../../widgets/action-button';
import { FlagMark } from '../../widgets/flag-mark';
import { RoomHeader } from '../../widgets/room-header';
import { EmptyRoom } from '../empty-room';
import { ImportScreen } from '../import/import-screen';
import classes from './files-screen.module.css';

/** The files of the project and what became of each; while something waits to be imported, its preview. */
export function FilesScreen() {
  const project = useProjectStore((store) => store.project);
  const counts = useMemo(() => Map.groupBy(project.recordings, ({ fileId }) => fileId), [project.recordings]);
  if (project.pendingImport !== null) return <ImportScreen pending={project.pendingImport} />;
  if (project.files.length === 0) return <EmptyRoom room={rooms[0] as (typeof rooms)[number]} />;
  return (
    <>
      <RoomHeader
        name="Files"
        facts={`${project.files.length === 1 ? '1 file' : `${project.files.length} files`} · ${project.recordings.length} recordings`}
      >
        <ActionButton primary icon="files" keys="Mod+O" onClick={() => void chooseFiles('folder')}>
          Add files
        </ActionButton>
      </RoomHeader>
      <div className={classes.scroller}>
        <table className={classes.table} aria-label="Files">
          <thead>
            <tr>
              <th>file</th>
              <th>folder</th>
              <th>instrument</th>
              <th className={classes.number}>recordings</th>
              <th className={classes.number}>size, kB</th>
              <th>SHA-256</th>
              <th>what became of it</th>
            </tr>
          </thead>
          <tbody>
            {project.files.map(({ id, name, folder, instrument, size_bytes, sha256, error, skipped, warnings }) => (
              <tr key={id}>
                <td>{name}</td>
                <td>{folder ?? '–'}</td>
                <td>{instrument ?? '–'}</td>
                <td className={classes.number}>{counts.get(id)?.length ?? 0}</td>
                <td className={classes.number}>{size_bytes === 0 ? '–' : (size_bytes / 1000).toFixed(1)}</td>
                <td className={classes.hash} title={sha256}>
                  {sha256 === '' ? '–' : `${sha256.slice(0, 4)} ${sha256.slice(4, 8)} … ${sha256.slice(-4)}`}
                </td>
                <td>
                  {error !== undefined ? (
                    <>
                      <FlagMark kind="error" meaning={error.message} /> {error.message}
                    </>
                  ) : (
                    (skipped ?? (warnings.length > 0 ? warnings.map(({ message }) => message).join(' ') : 'read'))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
