import type { ReportColumn } from '../../core/report-model';
import { parseTextRuns, type TextRun } from '../../core/text-runs';

/** How a quantity is called in a table: name and unit as markup and in plain text. */
interface QuantityWords {
  name: string;
  unit: string;
  plainName: string;
  plainUnit: string;
}

const ohm = { unit: 'Ω', plainUnit: 'Ω' };
const warburg = { unit: 'Ω s^{−1/2}', plainUnit: 'Ω s^(−1/2)' };
const diffusion = { name: '*D*', unit: 'cm^{2} s^{−1}', plainName: 'D', plainUnit: 'cm²/s' };
const conductivity = { unit: 'S cm^{−1}', plainUnit: 'S/cm' };
const farad = { unit: 'F', plainUnit: 'F' };

/** Every quantity of a fit that may have a column, by its key in exports; the order is that of the columns. */
export const quantities: Readonly<Record<string, QuantityWords>> = {
  Rs_ohm: { name: '*R*_{s}', plainName: 'Rs', ...ohm },
  Rsei_ohm: { name: '*R*_{sei}', plainName: 'Rsei', ...ohm },
  Rct_ohm: { name: '*R*_{ct}', plainName: 'Rct', ...ohm },
  RseiPlusRct_ohm: { name: '*R*_{sei} + *R*_{ct}', plainName: 'Rsei + Rct', ...ohm },
  Rtot_ohm: { name: '*R*_{tot}', plainName: 'Rtot', ...ohm },
  sigmaW_ohmPerSqrtS: { name: '*σ*_{W}', plainName: 'σW', ...warburg },
  diffusion_cm2PerS: diffusion,
  diffusionPotentialSlope_cm2PerS: diffusion,
  diffusionTau_cm2PerS: diffusion,
  ionicConductivity_SPerCm: { name: '*σ*_{ion}', plainName: 'σ_ion', ...conductivity },
  electronicConductivity_SPerCm: { name: '*σ*_{e}', plainName: 'σ_e', ...conductivity },
  exchangeCurrent_APerCm2: { name: '*i*_{0}', plainName: 'i0', unit: 'A cm^{−2}', plainUnit: 'A/cm²' },
  doubleLayerCapacitance_F: { name: '*C*_{dl}', plainName: 'Cdl', ...farad },
  doubleLayerCapacitanceHsuMansfeld_F: { name: '*C*_{dl}, H–M', plainName: 'Cdl, Hsu–Mansfeld', ...farad },
  surfaceFilmCapacitance_F: { name: '*C*_{sei}', plainName: 'Csei', ...farad },
  surfaceFilmCapacitanceHsuMansfeld_F: { name: '*C*_{sei}, H–M', plainName: 'Csei, Hsu–Mansfeld', ...farad },
  reducedChiSquared: { name: 'red. *χ*^{2}', unit: '', plainName: 'reduced χ²', plainUnit: '' },
  pseudoChiSquared: { name: 'pseudo-*χ*^{2}', unit: '', plainName: 'pseudo-χ²', plainUnit: '' },
  rmsResidual_percent: { name: 'rms', unit: '%', plainName: 'rms residual', plainUnit: '%' },
  kramersKronigRms_percent: { name: 'KK rms', unit: '%', plainName: 'Kramers–Kronig rms residual', plainUnit: '%' },
  points: { name: '*N*', unit: '', plainName: 'points', plainUnit: '' },
};

/** Ways to D, the more general first. */
export const diffusionKeys = ['diffusion_cm2PerS', 'diffusionPotentialSlope_cm2PerS', 'diffusionTau_cm2PerS'] as const;

/** A column of numbers. `values`: what will stand in it, for its power of ten. */
export function numberColumn(key: string, values: readonly (number | null)[], words: QuantityWords = quantities[key]!): ReportColumn {
  return { ...wordsColumn(key, words), exponent: commonExponent(values), align: 'number' };
}

export function textColumn(key: string, name: string, plainName: string, unit = ''): ReportColumn {
  return { ...wordsColumn(key, { name, unit, plainName, plainUnit: unit }), exponent: 0, align: 'text' };
}

function wordsColumn(key: string, { name, unit, plainName, plainUnit }: QuantityWords): Omit<ReportColumn, 'exponent' | 'align'> {
  return { key, name: parseTextRuns(name), unit: parseTextRuns(unit), plainName, plainUnit };
}

/** One power of ten for a column: that of its largest number, where plain digits would not do. */
function commonExponent(values: readonly (number | null)[]): number {
  const sizes = values.flatMap((value) => (value === null || value === 0 || !Number.isFinite(value) ? [] : [Math.abs(value)]));
  if (sizes.length === 0) return 0;
  const [largest, smallest] = [Math.max(...sizes), Math.min(...sizes)];
  const exponent = Math.floor(Math.log10(largest));
  return largest >= 1e5 || smallest < 1e-2 || largest < 0.1 ? (exponent === 0 ? 0 : exponent) : 0;
}

/** A run of plain text. */
export function words(text: string): TextRun[] {
  return [{ text }];
}
