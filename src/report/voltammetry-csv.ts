import type { VoltammetryResult } from '../core/voltammetry-result';
import type { CsvDialect } from './csv-dialect';
import { type CsvRow, csvOfRows } from './csv-of-rows';

/** The tables of a scan-rate series: a row a peak and rate, a row a rate, or a row a potential and sweep. */
export type VoltammetryTable = 'peaks' | 'shares' | 'separation';

/** Units in the column names, empty where there is no such number. */
export function voltammetryCsv(results: readonly VoltammetryResult[], table: VoltammetryTable, dialect: CsvDialect = 'comma'): string {
  const rows = { peaks: peakRows, shares: shareRows, separation: separationRows }[table];
  return csvOfRows(results.flatMap(rows), dialect);
}

function peakRows({ sample, peaks, resistance }: VoltammetryResult): CsvRow[] {
  return peaks.flatMap((peak) =>
    peak.points.map((point) => ({
      sample,
      peak: peak.name,
      sweep: peak.sweep,
      rate_VPerS: point.rate_VPerS,
      cycle: point.cycle,
      potential_V: point.potential_V,
      current_A: point.current_A,
      currentBaselined_A: point.currentBaselined_A,
      placed: point.placed,
      shift_V: peak.shift_V,
      b: peak.b,
      b_standardError: peak.bStandardError,
      b_low95: peak.bCi95?.[0] ?? null,
      b_high95: peak.bCi95?.[1] ?? null,
      b_r2: peak.bR2,
      bBaselined: peak.baselined?.b ?? null,
      bBaselined_standardError: peak.baselined?.bStandardError ?? null,
      readsAs: peak.readsAs,
      diffusionRandlesSevcik_cm2PerS: peak.randlesSevcik.value,
      diffusionRandlesSevcik_standardError_cm2PerS: peak.randlesSevcik.standardError,
      correctedFor_ohm: resistance?.value_ohm ?? null,
      notDetermined: peak.notDetermined ?? peak.randlesSevcik.notDetermined ?? null,
    })),
  );
}

function shareRows({ sample, shares, trasatti }: VoltammetryResult): CsvRow[] {
  return shares.map((share) => ({
    sample,
    rate_VPerS: share.rate_VPerS,
    capacitiveShare: share.capacitiveShare,
    capacitiveShare_standardError: share.standardError,
    capacitiveShare_low95: share.ci95[0],
    capacitiveShare_high95: share.ci95[1],
    capacitive_C: share.capacitive_C,
    total_C: share.total_C,
    capacitiveShareUnmarked: share.capacitiveShareUnmarked,
    trasattiOuter_C: trasatti?.outer_C?.value ?? null,
    trasattiTotal_C: trasatti?.total_C?.value ?? null,
  }));
}

function separationRows({ sample, separation, exponents }: VoltammetryResult): CsvRow[] {
  if (separation === null) return [];
  return separation.sweep.map((sweep, k) => ({
    sample,
    sweep,
    potential_V: separation.potential_V[k]!,
    k1_F: separation.k1[k]!,
    k1_standardError_F: separation.k1StandardError[k]!,
    k2_ARootSPerRootV: separation.k2[k]!,
    k2_standardError_ARootSPerRootV: separation.k2StandardError[k]!,
    r2: separation.r2[k]!,
    relativeResidual: separation.relativeResidual[k]!,
    marked: separation.marked[k]!,
    b: exponents?.b[k] ?? null,
    b_standardError: exponents?.bStandardError[k] ?? null,
  }));
}
