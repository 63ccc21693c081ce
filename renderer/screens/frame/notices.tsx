import { useProjectStore } from '../../app/project-store';
import { dismissNotice, useViewState } from '../../app/view-state';
import { ActionButton } from '../../widgets/action-button';
import { Icon } from '../../widgets/icon';
import { IconButton } from '../../widgets/icon-button';
import classes from './notices.module.css';

/** Errors stay in sight until they are dealt with: what, why, and a way on; the cause behind a fold. */
export function Notices() {
  const notices = useViewState((view) => view.notices);
  const lost = useProjectStore((store) => store.lost);
  if (notices.length === 0 && lost === null) return null;
  return (
    <div className={classes.stack}>
      {lost !== null && (
        <div className={classes.notice} role="alert">
          <Icon name="error" />
          <div className={classes.words}>
            <strong>{lost.message}</strong>
            <div>{lost.hint}</div>
          </div>
        </div>
      )}
      {notices.map(({ id, message, hint, details, action }) => (
        <div key={id} className={classes.notice} role="alert">
          <Icon name="error" />
          <div className={classes.words}>
            <strong>{message}</strong>
            {hint !== undefined && <div>{hint}</div>}
            {details !== undefined && (
              <details className={classes.details}>
                <summary>What lies behind it</summary>
                <pre>{JSON.stringify(details, null, 2)}</pre>
              </details>
            )}
          </div>
          {action !== undefined && (
            <ActionButton
              small
              onClick={() => {
                dismissNotice(id);
                action.run();
              }}
            >
              {action.label}
            </ActionButton>
          )}
          <IconButton icon="close" label="Close" onClick={() => dismissNotice(id)} />
        </div>
      ))}
    </div>
  );
}
