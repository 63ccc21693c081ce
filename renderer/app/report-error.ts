import { toErrorRecord } from '../../src/core/errors';
import { addNotice, type Notice } from './view-state';

/** An error of an action stays in sight until it is dealt with: what, where, and what would mend it. */
export function reportError(error: unknown, action?: Notice['action']): void {
  const record = toErrorRecord(error);
  addNotice({
    message: record.message,
    ...(record.hint === undefined ? {} : { hint: record.hint }),
    details: record,
    ...(action === undefined ? {} : { action }),
  });
}
