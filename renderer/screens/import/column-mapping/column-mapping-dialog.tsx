import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { ProjectFile, UnreadTablePreview } from '../../../../src/app/api';
import { toErrorRecord } from '../../../../src/core/errors';
import { whenConnected } from '../../../app/project-store';
import { reportError } from '../../../app/report-error';
import { sayDone } from '../../../app/view-state';
import { ActionButton } from '../../../widgets/action-button';
import { CheckBox } from '../../../widgets/check-box';
import { ColumnHead } from './column-head';
import classes from './column-mapping.module.css';
import { draftColumns, draftFromGuess, type MappingDraft, whatIsMissing, withQuantity } from './mapping-draft';
import { TableFacts } from './table-facts';
import { type TableStatement, useTablePreview } from './use-table-preview';

interface ColumnMappingDialogProps {
  file: ProjectFile;
  onClose(): void;
}

/** A person says what the columns of a text are that no reader recognised; files of the same shape follow. */
export function ColumnMappingDialog({ file, onClose }: ColumnMappingDialogProps) {
  const [stated, setStated] = useState<TableStatement>({});
  const { preview, problem } = useTablePreview(file.id, stated);
  return (
    <Modal
      opened
      onClose={onClose}
      title={`What are the columns of ${file.name}?`}
      size={920}
      overlayProps={{ backgroundOpacity: 0.16 }}
      classNames={{ content: classes.dialog ?? '', header: classes.header ?? '', title: classes.title ?? '' }}
    >
      {problem !== null && <p className={classes.problem}>{problem}</p>}
      {preview !== null && (
        <>
          <TableFacts preview={preview} onState={(more) => setStated((before) => ({ ...before, ...more }))} />
          <Columns key={preview.width} preview={preview} stated={stated} onClose={onClose} />
        </>
      )}
    </Modal>
  );
}

function Columns({ preview, stated, onClose }: { preview: UnreadTablePreview; stated: TableStatement; onClose(): void }) {
  const { names, width, rows, alike, guess } = preview;
  const [draft, setDraft] = useState<MappingDraft>(() => draftFromGuess(width, guess));
  const [remember, setRemember] = useState(true);
  // What the host said, and of which mapping: it goes with the next change.
  const [problem, setProblem] = useState<{ words: string; of: MappingDraft } | null>(null);
  const [busy, setBusy] = useState(false);
  const missing = whatIsMissing(draft);
  const map = async () => {
    setBusy(true);
    try {
      const client = await whenConnected();
      const mapping = { ...stated, columns: draftColumns(draft) };
      const { mapped, failed } = await client.call('files.mapColumns', { fileIds: alike, mapping, remember });
      sayDone(`Mapped the columns of ${mapped === 1 ? '1 file' : `${mapped} files`}`);
      onClose();
      for (const { error } of failed) reportError(error);
    } catch (error) {
      const { message, expected, hint } = toErrorRecord(error);
      setProblem({ words: [message, expected && `Expected: ${expected}.`, hint].filter(Boolean).join(' '), of: draft });
      setBusy(false);
    }
  };
  const files = alike.length === 1 ? '1 file' : `${alike.length} files`;
  return (
    <>
      <div className={classes.scroller}>
        <table className={classes.table} aria-label="Columns">
          <thead>
            <tr>
              <th className={classes.line}>line</th>
              {draft.map((column, k) => (
                <ColumnHead
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                  key={k}
                  number={k + 1}
                  name={names[k] ?? null}
                  column={column}
                  onQuantity={(quantity) => setDraft(withQuantity(draft, k, quantity))}
                  onChange={(changed) => setDraft(draft.map((one, at) => (at === k ? changed : one)))}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 8).map(({ line, cells }) => (
              <tr key={line}>
                <td className={classes.line}>{line}</td>
                {draft.map((column, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                  <td key={k} data-mapped={column !== null}>
                    {cells[k]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem?.of === draft && (
        <p className={classes.problem} role="alert">
          {problem.words}
        </p>
      )}
      <footer className={classes.footer}>
        <span className={classes.remember}>
          <CheckBox label="Remember for files of this shape" checked={remember} onChange={() => setRemember(!remember)} />
          Remember for files with the same {names.length > 0 ? 'header line' : 'number of columns'}
        </span>
        <span className={classes.missing}>{missing}</span>
        <ActionButton onClick={onClose}>Cancel</ActionButton>
        <ActionButton primary disabled={missing !== null || busy} onClick={() => void map()}>
          Map {files}
        </ActionButton>
      </footer>
    </>
  );
}
