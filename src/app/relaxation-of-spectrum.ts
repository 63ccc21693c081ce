import type { SeriesItem } from '../impedance/fit-options';
import { type RelaxationTimes, relaxationTimes } from '../impedance/relaxation-times';
import { type SpectrumHeading, spectrumHeading } from './spectrum-heading';

/** The distribution of one spectrum, as every host shows it. */
export interface SpectrumRelaxation extends SpectrumHeading, RelaxationTimes {}

export interface RelaxationRequest {
  /** Weight of the penalty; chosen from the data when left out. */
  lambda?: number | undefined;
  frequencyMin_Hz?: number | undefined;
  frequencyMax_Hz?: number | undefined;
}

/** Rows outside the range, and those of the item's mask, are left out. @throws ValidationError TOO_FEW_POINTS, INPUT_INVALID */
export function relaxationOfSpectrum(item: SeriesItem, request: RelaxationRequest = {}): SpectrumRelaxation {
  const { frequencyMin_Hz = 0, frequencyMax_Hz = Number.POSITIVE_INFINITY, lambda } = request;
  const { frequency_Hz, zReal_ohm, zImag_ohm } = item.recording.spectrum;
  const keep = (row: number) => item.mask?.[row] !== 1 && frequency_Hz[row]! >= frequencyMin_Hz && frequency_Hz[row]! <= frequencyMax_Hz;
  const pick = (values: Float64Array) => values.filter((_, row) => keep(row));
  const spectrum = { frequency_Hz: pick(frequency_Hz), zReal_ohm: pick(zReal_ohm), zImag_ohm: pick(zImag_ohm) };
  const heading = spectrumHeading({ ...item, recording: { ...item.recording, spectrum } });
  return { ...heading, ...relaxationTimes(spectrum, lambda === undefined ? {} : { lambda }) };
}
