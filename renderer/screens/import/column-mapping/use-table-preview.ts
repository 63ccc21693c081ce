import { useEffect, useState } from 'react';
import type { MethodInput, UnreadTablePreview } from '../../../../src/app/api';
import { toErrorRecord } from '../../../../src/core/errors';
import { whenConnected } from '../../../app/project-store';

/** What a person stated of how the table is written; the rest is told from the file. */
export type TableStatement = Omit<MethodInput<'files.previewTable'>, 'fileId'>;

/** The beginning of an unread text as a table, asked anew whenever something else is stated. */
export function useTablePreview(fileId: string, stated: TableStatement): { preview: UnreadTablePreview | null; problem: string | null } {
  const [preview, setPreview] = useState<UnreadTablePreview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    whenConnected()
      .then((client) => client.call('files.previewTable', { fileId, ...stated }))
      .then((answer) => {
        if (isWanted) setPreview(answer);
      })
      .catch((error: unknown) => {
        const { message, hint } = toErrorRecord(error);
        if (isWanted) setProblem([message, hint].filter(Boolean).join(' '));
      });
    return () => {
      isWanted = false;
    };
  }, [fileId, stated]);
  return { preview, problem };
}
