import type { ProjectRecording } from '../../../../src/app/api';
import type { CellRecord } from '../../../../src/core/cell-record';
import { useProjectStore } from '../../../app/project-store';
import { useViewState } from '../../../app/view-state';
import { IconButton } from '../../../widgets/icon-button';
import { QuantityField } from '../../../widgets/quantity-field';
import { setCellQuantity, setCellWord, setRecordingThickness } from './cell-changes';
import classes from './cell-record.module.css';
import { cellFields, cellValueText, quantityText, readTyped } from './cell-record-text';

const choices = {
  electrodes: { label: 'Electrodes', options: { two: 'two', three: 'three', symmetric: 'symmetric cell' } },
  kind: { label: 'Kind', options: { 'anode-half': 'anode half cell', 'cathode-half': 'cathode half cell', full: 'full cell' } },
  particleShape: { label: 'Particles', options: { slab: 'slabs', sphere: 'spheres' } },
} as const;
type Choice = keyof typeof choices;

/** Every entry of a record; each change is one step that undo takes back, and every number follows at once. */
export function CellRecordForm({ sample, record }: { sample: string; record: CellRecord }) {
  return (
    <div className={classes.form}>
      <header className={classes.formHeader}>
        <h3>Cell record of {sample}</h3>
        <span className={classes.hint}>Type units and uncertainties: 45 µm, 1.539(15) cm². Every number follows at once.</span>
        <IconButton icon="close" label="Close" keys="Escape" onClick={() => useViewState.setState({ editedCell: null })} />
      </header>
      <div className={classes.choices}>
        {(Object.keys(choices) as Choice[]).map((key) => (
          <WordChoice key={key} choice={key} value={record[key]} onChoose={(word) => void setCellWord(sample, key, word)} />
        ))}
      </div>
      <div className={classes.fields}>
        {cellFields.map(({ key, label, example }) => (
          <QuantityField
            key={`${sample} ${key}`}
            label={label}
            example={example}
            value={cellValueText(record, key)}
            read={(text) => readTyped(key, text)}
            onCommit={(text) => void setCellQuantity(sample, key, text)}
          />
        ))}
        <RecordingThickness sample={sample} record={record} />
      </div>
    </div>
  );
}

/** The selected recording may have an electrode of another thickness. */
function RecordingThickness({ sample, record }: { sample: string; record: CellRecord }) {
  const id = useViewState(({ selectedId }) => selectedId);
  const recording = useProjectStore(({ project }) => project.recordings.find((one) => one.id === id && one.sample === sample));
  if (recording === undefined) return null;
  const own = record.recordings?.[recording.id];
  const value =
    own?.thickness_um === undefined ? '' : quantityText('thickness_um', own.thickness_um, own.uncertainty?.thickness_um ?? null);
  return (
    <QuantityField
      key={recording.id}
      label={`*L* of ${nameOf(recording)} alone`}
      example="as the cell’s"
      value={value}
      read={(text) => readTyped('thickness_um', text)}
      onCommit={(text) => void setRecordingThickness(sample, recording.id, text)}
    />
  );
}

function nameOf({ tags: { cycle }, recordingId }: ProjectRecording): string {
  if (cycle === null) return recordingId.replace(/[*_^]/g, ' ');
  return cycle === 0 ? 'the fresh cell' : `cycle ${cycle}`;
}

interface WordChoiceProps<K extends Choice> {
  choice: K;
  value: CellRecord[K] | undefined;
  onChoose(word: CellRecord[K] | undefined): void;
}

function WordChoice<K extends Choice>({ choice, value, onChoose }: WordChoiceProps<K>) {
  const { label, options } = choices[choice];
  return (
    <label className={classes.choice}>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? undefined : (currentTarget.value as CellRecord[K]))}
      >
        <option value="">not said</option>
        {Object.entries(options).map(([word, words]) => (
          <option key={word} value={word}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
