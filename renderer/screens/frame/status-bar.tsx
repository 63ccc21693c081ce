import { cancelJobs } from '../../app/actions';
import { useCommandRegistry } from '../../app/command-registry';
import { useProjectStore } from '../../app/project-store';
import { useViewState } from '../../app/view-state';
import { Icon } from '../../widgets/icon';
import { KeyHint } from '../../widgets/key-hint';
import { jobWords } from './job-words';
import classes from './status-bar.module.css';

/** Keys worth seeing in each room, by command. */
const hints: Record<string, { id: string; words: string }[]> = {
  start: [
    { id: 'open.folder', words: 'open' },
    { id: 'view.palette', words: 'commands' },
    { id: 'view.keys', words: 'all keys' },
  ],
  import: [
    { id: 'import.toggle', words: 'take or leave' },
    { id: 'import.accept', words: 'import' },
    { id: 'import.discard', words: 'cancel' },
    { id: 'view.keys', words: 'all keys' },
  ],
  gitt: [
    { id: 'gitt.previous', words: 'previous' },
    { id: 'gitt.next', words: 'next pulse' },
    { id: 'gitt.leaveOut', words: 'leave out' },
    { id: 'gitt.accept', words: 'accept' },
    { id: 'gitt.origin', words: 'how was this number made' },
    { id: 'edit.undo', words: 'undo' },
  ],
  series: [
    { id: 'series.next', words: 'next flag' },
    { id: 'series.accept', words: 'accept' },
    { id: 'series.origin', words: 'how was this number made' },
    { id: 'series.fit', words: 'fit' },
    { id: 'view.keys', words: 'all keys' },
  ],
  fit: [
    { id: 'fit.previous', words: 'previous' },
    { id: 'fit.next', words: 'next' },
    { id: 'fit.fit', words: 'fit' },
    { id: 'fit.lock', words: 'hold' },
    { id: 'fit.circuit', words: 'circuit' },
    { id: 'view.keys', words: 'all keys' },
  ],
  report: [
    { id: 'report.word', words: 'export' },
    { id: 'report.copyNumbers', words: 'copy table for Excel' },
    { id: 'report.next', words: 'next page' },
    { id: 'view.keys', words: 'all keys' },
  ],
  compare: [
    { id: 'compare.next', words: 'next cell' },
    { id: 'compare.copy', words: 'copy the table' },
    { id: 'compare.export', words: 'export' },
    { id: 'view.keys', words: 'all keys' },
  ],
  cycling: [
    { id: 'cycling.next', words: 'next flag' },
    { id: 'cycling.leaveOut', words: 'leave out' },
    { id: 'cycling.reference', words: 'reference' },
    { id: 'cycling.origin', words: 'how was this number made' },
    { id: 'view.keys', words: 'all keys' },
  ],
  cv: [
    { id: 'cv.next', words: 'next peak' },
    { id: 'cv.right', words: 'move peak' },
    { id: 'cv.remove', words: 'leave out' },
    { id: 'cv.rate0', words: 'scan rate' },
    { id: 'cv.origin', words: 'how was this number made' },
    { id: 'view.keys', words: 'all keys' },
  ],
};

/** What happened last or runs now, and the keys of this room. */
export function StatusBar({ place }: { place: string }) {
  const { jobs, info } = useProjectStore();
  const lastWords = useViewState((view) => view.lastWords);
  const roomWords = useViewState((view) => view.roomWords);
  const byOwner = useCommandRegistry((registry) => registry.byOwner);
  const commands = Object.values(byOwner).flat();
  const running = jobs.find(({ state }) => state === 'running' || state === 'cancelling');
  return (
    <footer className={classes.bar}>
      <div className={classes.left} role="status">
        {running !== undefined ? (
          <>
            <span>{jobWords(running)}</span>
            <button type="button" className={classes.cancel} onClick={() => void cancelJobs()}>
              Cancel <KeyHint keys="Escape" />
            </button>
          </>
        ) : lastWords !== null ? (
          <>
            {lastWords.good && (
              <span className={classes.good}>
                <Icon name="check" size={13} />
              </span>
            )}
            <span>{lastWords.text}</span>
            {lastWords.action !== undefined && (
              <button type="button" className={classes.cancel} onClick={lastWords.action.run}>
                {lastWords.action.label}
              </button>
            )}
          </>
        ) : roomWords !== null ? null : (
          <>
            {info !== null && <span>version {info.version}</span>}
            <span>works without a network</span>
          </>
        )}
        {roomWords !== null && running === undefined && <span className={classes.room}>{roomWords}</span>}
      </div>
      <div className={classes.right}>
        {(hints[place] ?? hints.start ?? []).map(({ id, words }) => {
          const keys = commands.find((command) => command.id === id)?.keys;
          return keys === undefined ? null : (
            <span key={id} className={classes.hint}>
              <KeyHint keys={keys} /> {words}
            </span>
          );
        })}
      </div>
    </footer>
  );
}
