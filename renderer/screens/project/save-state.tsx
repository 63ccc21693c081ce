import { saveAgain } from '../../app/project-actions';
import { useProjectFile } from '../../app/project-file-store';
import classes from './save-state.module.css';
import { saveStateWords } from './save-state-words';

/** Whether everything is in the project file; where it is not, a way to try again. */
export function SaveState() {
  const file = useProjectFile((store) => store.file);
  if (file === null) return null;
  const { kind, text, title } = saveStateWords(file);
  if (kind === 'failed') {
    return (
      <button type="button" className={classes.state} data-kind={kind} title={title} onClick={() => void saveAgain()}>
        {text}
      </button>
    );
  }
  return (
    <span className={classes.state} data-kind={kind} title={title}>
      {text}
    </span>
  );
}
