import { ReadError } from '../core/errors';
import type { Finding } from '../core/finding';
import type { RecordingDraft } from '../core/recording';
import { type SpectrumColumns, spectraOfColumns, type TablePlace } from './spectra-of-columns';
import type { ImpedanceColumns } from './spectrum-from-rows';
import type { ColumnSource, ImpedanceMapping } from './text/impedance-mapping';

/** A table whose columns can be had as numbers. @throws ReadError where a cell of the column is none */
export interface MappedTable extends TablePlace {
  numbers(index: number): Float64Array;
}

/**
 * One recording a sweep of a table. A cycle column that never changes still says the cycle here: a person wrote it.
 * @throws ReadError NUMBER_UNREADABLE, QUANTITY_AMBIGUOUS (phase without unit), NO_IMPEDANCE.
 */
export function spectraOfMapping(
  table: MappedTable,
  mapping: ImpedanceMapping,
  label?: string,
): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const columns: SpectrumColumns = {
    ...impedanceColumns(table, mapping),
    cycle: mapping.cycle === undefined ? undefined : table.numbers(mapping.cycle.index),
    time_s: optionalColumn(table, mapping.time),
    potential_V: optionalColumn(table, mapping.potential),
  };
  return spectraOfColumns(table, columns, label);
}

function impedanceColumns(table: MappedTable, mapping: ImpedanceMapping): ImpedanceColumns {
  const frequency_Hz = scaled(table, mapping.frequency);
  if ('real' in mapping) return { frequency_Hz, zReal_ohm: scaled(table, mapping.real), zImag_ohm: scaled(table, mapping.imaginary) };
  const modulus_ohm = scaled(table, mapping.modulus);
  const phase_deg = phaseColumn(table, mapping.phase);
  return {
    frequency_Hz,
    zReal_ohm: modulus_ohm.map((value, k) => value * Math.cos(((phase_deg[k] as number) * Math.PI) / 180)),
    zImag_ohm: modulus_ohm.map((value, k) => value * Math.sin(((phase_deg[k] as number) * Math.PI) / 180)),
  };
}

function scaled(table: MappedTable, { index, factor = 1 }: ColumnSource): Float64Array {
  const values = table.numbers(index);
  return factor === 1 ? values : values.map((value) => value * factor);
}

function optionalColumn(table: MappedTable, source: ColumnSource | undefined): Float64Array | undefined {
  if (source === undefined) return undefined;
  try {
    return scaled(table, source);
  } catch {
    // A time of day or a date: the sweep is complete without it.
    return undefined;
  }
}

/** Without a stated unit a phase beyond π/2 is in degrees; one that stays within could be either, and a guess could be wrong by 57. */
function phaseColumn(table: MappedTable, source: ColumnSource): Float64Array {
  if (source.factor !== undefined) return scaled(table, source);
  const values = table.numbers(source.index);
  if (!values.some((value) => Math.abs(value) > 1.6)) {
    throw new ReadError(
      'QUANTITY_AMBIGUOUS',
      `${table.file}, line ${table.headerLine}: the phase stays within ±1.6 and its unit is not stated.`,
      {
        file: table.file,
        line: table.headerLine,
        column: source.index + 1,
        expected: 'a name such as "phase (deg)" or "phase (rad)"',
        hint: 'Write the unit into the header line.',
      },
    );
  }
  return source.negated ? values.map((value) => -value) : values;
}
