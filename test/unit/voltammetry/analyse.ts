import type { CellRecord } from '../../../src/core/cell-record';
import type { FitResult } from '../../../src/core/fit-result';
import type { SourcedSeries } from '../../../src/core/sourced-series';
import type { VoltammetryChoices } from '../../../src/core/voltammetry-choices';
import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import { analyseVoltammetry } from '../../../src/voltammetry/analyse-voltammetry';

/** The result of a series. */
export function analyse(
  recordings: readonly SourcedSeries[],
  choices: VoltammetryChoices = {},
  { cell, impedance = [] }: { cell?: CellRecord; impedance?: readonly FitResult[] } = {},
): VoltammetryResult {
  return analyseVoltammetry({ sample: 'made', recordings, cell, choices, impedance }).result;
}

export const codesOf = ({ warnings }: VoltammetryResult): string[] => warnings.map(({ code }) => code);
