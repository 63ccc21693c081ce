import { type CellQuantity, type CellRecord, cellQuantities, type RecordingOfCell } from './cell-record';
import type { InsertedValue } from './derived-quantity';
import type { FitResult } from './fit-result';
import type { Ingredient, Lack } from './ingredient';

/** What nobody stated and the program takes all the same, each marked `assumed`. Nothing else has a default. */
const assumed: Partial<Record<CellQuantity, number>> = { temperature_K: 298.15, electrons: 1 };

const examples: Partial<Record<CellQuantity, string>> = {
  area_cm2: '1.5386 cm²',
  thickness_um: '45 µm',
  activeMass_mg: '1.02(2) mg',
  molarMass_gPerMol: '28.0855 g/mol',
  molarVolume_cm3PerMol: '12.06 cm³/mol',
  concentration_molPerCm3: '0.0228 mol/cm³',
  particleRadius_um: '2 µm',
  diffusionLength_um: '5 µm',
};

/** The numbers of a cell record as one recording inherits them. */
export class CellValues {
  readonly record: CellRecord;
  /** Said of this recording alone, not of the cell. */
  private readonly hasOwnThickness: boolean;

  constructor(
    record: CellRecord | undefined,
    private readonly recording: Pick<FitResult, 'id' | 'name' | 'file' | 'tags'>,
  ) {
    const own = ofRecording(record ?? {}, recording);
    this.record = inherited(record ?? {}, own);
    this.hasOwnThickness = own?.thickness_um !== undefined;
  }

  /** A value as it goes into a formula; what is missing says where to enter it. */
  of(key: CellQuantity): Ingredient | Lack {
    const { unit, symbol, name } = cellQuantities[key];
    const known = this.known(key);
    if (known === null) {
      const example = examples[key];
      return {
        missing: key,
        lack: `The cell record has no ${name}. Enter ${key}${example === undefined ? '' : `, for example "${example}"`}.`,
      };
    }
    return { key, inserted: { symbol, unit, ...known }, slopes: new Map() };
  }

  private known(key: CellQuantity): Pick<InsertedValue, 'value' | 'standardError' | 'from' | 'note'> | null {
    const value = this.record[key];
    const from = key === 'thickness_um' && this.hasOwnThickness ? 'recording' : 'cell record';
    if (value !== undefined) return { value, standardError: this.record.uncertainty?.[key] ?? null, from };
    const { temperature_K } = this.recording.tags;
    if (key === 'temperature_K' && temperature_K !== null) return { value: temperature_K, standardError: null, from: 'recording' };
    const standard = assumed[key];
    return standard === undefined ? null : { value: standard, standardError: null, from: 'assumed' };
  }

  /** The record's temperature and the recording's, where they differ by more than 1 K. */
  get temperatureDoubt(): string | null {
    const [stated, measured] = [this.record.temperature_K, this.recording.tags.temperature_K];
    if (stated === undefined || measured === null || Math.abs(stated - measured) <= 1) return null;
    return `The cell record says ${stated} K, the recording ${measured} K; the record's is used.`;
  }
}

/** What the record says of this recording alone, by its id, its label or its file's name. */
function ofRecording(record: CellRecord, { id, name, file }: Pick<FitResult, 'id' | 'name' | 'file'>): RecordingOfCell | undefined {
  return [id, name, file, file?.replace(/^.*[/\\]/, '')].flatMap((key) => (key == null ? [] : (record.recordings?.[key] ?? [])))[0];
}

function inherited(record: CellRecord, own: RecordingOfCell | undefined): CellRecord {
  if (own?.thickness_um === undefined) return record;
  const { thickness_um: _general, ...uncertainty } = record.uncertainty ?? {};
  const error = own.uncertainty?.thickness_um;
  return {
    ...record,
    thickness_um: own.thickness_um,
    uncertainty: error === undefined ? uncertainty : { ...uncertainty, thickness_um: error },
  };
}
