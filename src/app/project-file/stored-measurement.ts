import type { StoredColumn, StoredMeasurement } from '../../core/project-store';
import type { ImpedanceRecording, Recording, TimeSeriesRecording } from '../../core/recording';
import type { Spectrum } from '../../core/spectrum';
import { fromStoredJson, toStoredJson } from './stored-json';

const spectrumUnits = { frequency_Hz: 'Hz', zReal_ohm: 'Ω', zImag_ohm: 'Ω', sigmaReal_ohm: 'Ω', sigmaImag_ohm: 'Ω' } as const;
const spectrumColumns = Object.keys(spectrumUnits) as (keyof Spectrum)[];

/** A recording as the project file keeps it: its numbers as columns, bit for bit. */
export function toStoredMeasurement(id: string, recording: Recording, source_sha256: string | null): StoredMeasurement {
  if (recording.technique === 'eis') {
    const { spectrum, ...rest } = recording as ImpedanceRecording;
    const columns = spectrumColumns.flatMap((quantity): StoredColumn[] => {
      const values = spectrum[quantity];
      return values === undefined ? [] : [{ quantity, unit: spectrumUnits[quantity], sourceName: '', values }];
    });
    return { id, source_sha256, json: toStoredJson(rest), columns };
  }
  const { series, ...rest } = recording as TimeSeriesRecording;
  const { columns, ...facts } = series;
  return { id, source_sha256, json: toStoredJson({ ...rest, series: facts }), columns: [...columns] };
}

/** @throws Error in words where the columns do not belong to one recording of this kind */
export function fromStoredMeasurement({ id, json, columns }: StoredMeasurement): Recording {
  const facts = fromStoredJson(json) as Omit<Recording, 'spectrum' | 'series'> & { series?: { rows: number } };
  const rows = columns[0]?.values.length ?? 0;
  if (columns.some(({ values }) => values.length !== rows)) throw new Error(`the columns of "${id}" have different lengths`);
  if (facts.series !== undefined) {
    if (columns.length > 0 && facts.series.rows !== rows) throw new Error(`"${id}" has ${rows} rows, not ${facts.series.rows}`);
    return { ...facts, series: { ...facts.series, columns } } as TimeSeriesRecording;
  }
  const spectrum = Object.fromEntries(columns.map(({ quantity, values }) => [quantity, values])) as Partial<Spectrum>;
  const missing = spectrumColumns.slice(0, 3).find((name) => spectrum[name] === undefined);
  if (missing !== undefined) throw new Error(`the spectrum of "${id}" has no ${missing}`);
  return { ...facts, spectrum: spectrum as Spectrum } as ImpedanceRecording;
}
