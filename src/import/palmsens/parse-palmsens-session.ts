import { ReadError } from '../../core/errors';
import { decodeText } from '../text/decode-text';

export interface PalmsensColumn {
  description: string;
  /** `PalmSens.Units.Hertz`, `PalmSens.Units.ZRe`, … */
  unit: string;
  values: Float64Array;
}
export interface PalmsensMeasurement {
  title: string;
  /** `PalmSens.Data.DataSetEIS`, … */
  type: string;
  columns: PalmsensColumn[];
}

/** @throws ReadError FILE_CUT where the JSON ends too early, FILE_CORRUPT where it is none or has no measurements. */
export function parsePalmsensSession(bytes: Uint8Array, file: string): PalmsensMeasurement[] {
  const text = decodeText(bytes).replace(/[\ufeff\0\s]+$/, '');
  const session = asRecord(parse(text, file));
  if (!Array.isArray(session.Measurements)) {
    throw new ReadError('FILE_CORRUPT', `${file} is a PalmSens session without a list of measurements.`, {
      file,
      expected: 'Measurements: [ … ]',
    });
  }
  return session.Measurements.map((entry) => {
    const measurement = asRecord(entry);
    const dataSet = asRecord(measurement.DataSet);
    const columns = Array.isArray(dataSet.Values) ? dataSet.Values.map(readColumn) : [];
    return { title: asText(measurement.Title), type: asText(dataSet.Type), columns };
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const isCut = !text.endsWith('}');
    throw new ReadError(
      isCut ? 'FILE_CUT' : 'FILE_CORRUPT',
      `${file} is a PalmSens session that ${isCut ? 'ends too early' : 'is damaged'}.`,
      {
        file,
        expected: 'one JSON object up to the end of the file',
        hint: 'Copy the file again, or save the session again from PSTrace.',
        cause: error,
      },
    );
  }
}

function readColumn(entry: unknown): PalmsensColumn {
  const column = asRecord(entry);
  const data = Array.isArray(column.DataValues) ? column.DataValues : [];
  const values = Float64Array.from(data, (cell) => {
    const { V } = asRecord(cell);
    return typeof V === 'number' ? V : Number.NaN;
  });
  return { description: asText(column.Description), unit: asText(asRecord(column.Unit).Type), values };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
