import { Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { typedTagOf } from '../../../../src/core/typed-tag';
import { useViewState } from '../../../app/view-state';
import { ActionButton } from '../../../widgets/action-button';
import { setTag } from '../series-changes';
import type { SeriesRow } from '../series-rows';
import type { Series } from '../use-series';
import { pasteValues, readTag, refuseValue, type TagDraft } from './tag-draft';
import classes from './typed-tag-dialog.module.css';

const close = () => useViewState.setState({ editedTag: null });

/** What the spectra of a series were made at that no file says: a name, a unit and a number each. */
export function TypedTagDialog({ series: { rows, sample } }: { series: Series }) {
  const edited = useViewState(({ editedTag }) => editedTag);
  return (
    <Modal
      opened={edited !== null}
      onClose={close}
      size={560}
      title={edited === '' || edited === null ? 'A tag of your own' : `Values of ${typedTagOf(edited).name}`}
      overlayProps={{ backgroundOpacity: 0.16 }}
    >
      {edited !== null && <TagForm key={edited} rows={rows} sample={sample} edited={edited} />}
    </Modal>
  );
}

function draftOf(edited: string, rows: readonly SeriesRow[]): TagDraft {
  const values = rows.flatMap(({ id, recording }) => {
    const value = recording.typedTags?.[edited];
    return value === undefined ? [] : [[id, String(value)] as const];
  });
  return { ...typedTagOf(edited), values: Object.fromEntries(values) };
}

function TagForm({ rows, sample, edited }: { rows: SeriesRow[]; sample: string; edited: string }) {
  const [draft, setDraft] = useState(() => draftOf(edited, rows));
  const ids = rows.map(({ id }) => id);
  const reading = readTag(draft, ids);
  const count = 'reason' in reading ? 0 : Object.values(reading.values).filter((value) => value !== null).length;
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    if ('reason' in reading) return;
    close();
    void setTag(reading.key, reading.values, edited === '' ? undefined : edited);
    useViewState.setState({ axisKind: reading.key });
  };
  const remove = () => {
    close();
    void setTag(edited, Object.fromEntries(ids.map((id) => [id, null])));
  };
  return (
    <form className={classes.form} onSubmit={save}>
      <p className={classes.hint}>
        What the spectra of {sample} were made at, and no file says: a pressure, a concentration, a thickness. A column of a spreadsheet can
        be pasted into the first field.
      </p>
      <div className={classes.head}>
        <label>
          Name
          <input
            value={draft.name}
            data-autofocus
            placeholder="pressure"
            maxLength={60}
            onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
          />
        </label>
        <label className={classes.unit}>
          Unit
          <input
            value={draft.unit}
            placeholder="MPa"
            maxLength={24}
            onChange={({ currentTarget }) => setDraft({ ...draft, unit: currentTarget.value })}
          />
        </label>
      </div>
      <TagValues rows={rows} draft={draft} onDraft={setDraft} />
      <p className={classes.reason}>{'reason' in reading && draft.name !== '' ? reading.reason : ''}</p>
      <div className={classes.buttons}>
        {edited !== '' && (
          <ActionButton quiet onClick={remove}>
            Remove this tag
          </ActionButton>
        )}
        <span className={classes.space} />
        <ActionButton onClick={close}>Cancel</ActionButton>
        <ActionButton primary disabled={'reason' in reading} {...('reason' in reading ? { hint: reading.reason } : {})} onClick={save}>
          {count === 0 ? 'Set the values' : count === 1 ? 'Set 1 value' : `Set ${count} values`}
        </ActionButton>
      </div>
    </form>
  );
}

function TagValues({ rows, draft, onDraft }: { rows: SeriesRow[]; draft: TagDraft; onDraft(draft: TagDraft): void }) {
  const ids = rows.map(({ id }) => id);
  return (
    <div className={classes.values}>
      <table>
        <thead>
          <tr>
            <th>spectrum</th>
            <th>file</th>
            <th>{draft.unit === '' ? 'value' : draft.unit}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, file }) => {
            const text = draft.values[id] ?? '';
            const reason = refuseValue(text, draft.unit);
            return (
              <tr key={id}>
                <td>{name}</td>
                <td className={classes.file} title={file}>
                  {file}
                </td>
                <td>
                  <input
                    aria-label={`Value of ${name}`}
                    aria-invalid={reason !== null}
                    title={reason ?? undefined}
                    value={text}
                    onChange={({ currentTarget }) => onDraft({ ...draft, values: { ...draft.values, [id]: currentTarget.value } })}
                    onPaste={(event) => {
                      const pasted = event.clipboardData.getData('text');
                      if (!/[\r\n]/.test(pasted)) return;
                      event.preventDefault();
                      onDraft(pasteValues(draft, ids, id, pasted));
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
