import type { MethodInput } from '../../../../src/app/api';
import type { CellQuantity, CellRecord } from '../../../../src/core/cell-record';
import { execute } from '../../../app/actions';
import { useProjectStore } from '../../../app/project-store';

type TypedRecord = Extract<MethodInput<'session.execute'>, { type: 'cells.set' }>['payload']['record'];
type Words = Pick<CellRecord, 'electrodes' | 'kind' | 'particleShape'>;

/** One number as typed, with unit and uncertainty; empty forgets it, and an uncertainty that is not typed is none. */
export function setCellQuantity(sample: string, key: CellQuantity, text: string): Promise<void> {
  const { [key]: _value, uncertainty = {}, ...others } = recordOf(sample);
  const { [key]: _error, ...errors } = uncertainty;
  return setRecord(sample, { ...others, uncertainty: errors, ...(text === '' ? {} : { [key]: text }) });
}

/** What a record says in words; undefined forgets it. */
export function setCellWord<K extends keyof Words>(sample: string, key: K, word: Words[K]): Promise<void> {
  const { [key]: _before, ...others } = recordOf(sample);
  return setRecord(sample, { ...others, ...(word === undefined ? {} : { [key]: word }) });
}

/** The thickness of one recording where it is another than the cell's; empty: as the cell's. */
export function setRecordingThickness(sample: string, id: string, text: string): Promise<void> {
  const { recordings = {}, ...others } = recordOf(sample);
  const { [id]: _before, ...rest } = recordings;
  return setRecord(sample, { ...others, recordings: text === '' ? rest : { ...rest, [id]: { thickness_um: text } } });
}

function recordOf(sample: string): CellRecord {
  return useProjectStore.getState().project.cells[sample] ?? {};
}

/** What is empty is not kept; a record that says nothing is none. */
function setRecord(sample: string, { uncertainty, recordings, ...stated }: NonNullable<TypedRecord>): Promise<void> {
  const record = {
    ...stated,
    ...(uncertainty === undefined || Object.keys(uncertainty).length === 0 ? {} : { uncertainty }),
    ...(recordings === undefined || Object.keys(recordings).length === 0 ? {} : { recordings }),
  };
  return execute({ type: 'cells.set', payload: { sample, record: Object.keys(record).length === 0 ? null : record } });
}
