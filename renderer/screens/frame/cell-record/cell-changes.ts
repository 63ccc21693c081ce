import type { MethodInput } from '../../../../src/app/api';
import type { CellQuantity, CellRecord } from '../../../../src/core/cell-record';
import { useProjectStore, whenConnected } from '../../../app/project-store';
import { reportError } from '../../../app/report-error';

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

/** What was sent last and has perhaps not come back yet: a change on top of it must not forget it. */
let sent: { sample: string; record: NonNullable<TypedRecord>; revision: number } | null = null;

function recordOf(sample: string): NonNullable<TypedRecord> {
  const { revision, project } = useProjectStore.getState();
  return sent !== null && sent.sample === sample && sent.revision > revision ? sent.record : (project.cells[sample] ?? {});
}

/** What is empty is not kept; a record that says nothing is none. */
async function setRecord(sample: string, { uncertainty, recordings, ...stated }: NonNullable<TypedRecord>): Promise<void> {
  const record = {
    ...stated,
    ...(uncertainty === undefined || Object.keys(uncertainty).length === 0 ? {} : { uncertainty }),
    ...(recordings === undefined || Object.keys(recordings).length === 0 ? {} : { recordings }),
  };
  const own = { sample, record, revision: Number.POSITIVE_INFINITY };
  sent = own;
  try {
    const client = await whenConnected();
    const payload = { sample, record: Object.keys(record).length === 0 ? null : record };
    own.revision = (await client.call('session.execute', { type: 'cells.set', payload })).revision;
  } catch (error) {
    if (sent === own) sent = null;
    reportError(error);
  }
}
