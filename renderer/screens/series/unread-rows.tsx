import { FlagMark } from '../../widgets/flag-mark';
import classes from './series-table.module.css';
import type { UnreadFile } from './unread-files';

/** A file that failed keeps its row, with the reason across the columns. */
export function UnreadRows({ files, columnCount }: { files: readonly UnreadFile[]; columnCount: number }) {
  return files.map(({ id, name, reason }) => (
    <tr key={id} className={`${classes.row} ${classes.unread}`}>
      <td className={classes.unreadName} colSpan={columnCount} title={sentence(name, reason)}>
        {sentence(name, reason)}
      </td>
      <td className={classes.flag}>
        <FlagMark kind="error" meaning={`not read: ${reason}`} />
      </td>
    </tr>
  ));
}

function sentence(name: string, reason: string): string {
  return reason.startsWith(name) ? reason : `${name} not read: ${reason}`;
}
