import { stringify } from 'csv-stringify/sync';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { TitrationPulse, TitrationResult } from '../core/titration-result';
import type { CsvDialect } from './csv-dialect';

const plain = [
  'direction',
  'start_s',
  'pulseDuration_s',
  'restDuration_s',
  'current_A',
  'potential_V',
  'capacity_mAh',
  'potentialBefore_V',
  'potentialAfter_V',
  'irDrop_V',
  'deltaEs_V',
  'deltaEsError_V',
  'deltaEtau_V',
  'deltaEtauEndPoint_V',
  'sqrtTimeR2',
  'relaxation_VPerS',
] as const satisfies readonly (keyof TitrationPulse)[];

/**
 * The ledger of titrations, a row a pulse, units in the column names. What does not apply or was refused is empty; why a D is not given
 * stands in `notDetermined`. `semicolon-comma` writes decimal commas.
 */
export function titrationCsv(results: readonly TitrationResult[], dialect: CsvDialect = 'comma'): string {
  const comma = dialect === 'semicolon-comma';
  return stringify(
    results.flatMap((result) => result.pulses.map((pulse) => rowOf(result, pulse))),
    {
      header: true,
      delimiter: comma ? ';' : ',',
      escape_formulas: true,
      cast: { number: (value) => (Number.isFinite(value) ? (comma ? String(value).replace('.', ',') : String(value)) : '') },
    },
  );
}

function rowOf({ sample, file, id, tags, form, shape, length }: TitrationResult, pulse: TitrationPulse) {
  const { derived, line, rows } = pulse;
  return {
    sample,
    cycle: tags.cycle,
    file,
    id,
    pulse: pulse.index,
    ...Object.fromEntries(plain.map((key) => [key, pulse[key]])),
    windowStart_s: pulse.sqrtTimeWindow_s?.[0] ?? null,
    windowEnd_s: pulse.sqrtTimeWindow_s?.[1] ?? null,
    points: line?.points ?? null,
    ...cells('diffusion', 'cm2PerS', derived.diffusion_cm2PerS),
    ...cells('diffusionEndPoint', 'cm2PerS', derived.diffusionEndPoint_cm2PerS),
    ...cells('potentialSlope', 'V', derived.potentialSlope_V),
    dTauOverL2: pulse.dTauOverL2,
    dRestOverL2: pulse.dRestOverL2,
    form,
    shape,
    length,
    standing: pulse.standing,
    flags: pulse.flags.join(' '),
    firstRow: rows.pulse[0] + 1,
    lastRow: rows.pulse[1] + 1,
    notDetermined: derived.diffusion_cm2PerS.notDetermined ?? null,
  };
}

function cells(name: string, unit: string, { value, standardError, ci95 }: DerivedQuantity) {
  return {
    [`${name}_${unit}`]: value,
    [`${name}_standardError_${unit}`]: standardError,
    [`${name}_ci95Low_${unit}`]: ci95?.[0] ?? null,
    [`${name}_ci95High_${unit}`]: ci95?.[1] ?? null,
  };
}
