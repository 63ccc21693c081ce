import { useProjectFile } from '../../app/project-file-store';
import classes from './recent-list.module.css';

interface RecentListProps {
  most: number;
  onChoose(id: string): void;
}

/** The projects that were open last, newest first. */
export function RecentList({ most, onChoose }: RecentListProps) {
  const recent = useProjectFile((store) => store.recent);
  return (
    <ul className={classes.list} aria-label="Recent projects">
      {recent.slice(0, most).map(({ id, title, name, changed }) => (
        <li key={id}>
          <button type="button" className={classes.entry} title={name} onClick={() => onChoose(id)}>
            <span className={classes.title}>{title}</span>
            <span className={classes.when}>{changed.slice(0, 16).replace('T', ' ')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
