import { ReadError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import { meanOfRows } from '../mean-of-rows';
import { type ImpedanceColumns, spectrumFromRows } from '../spectrum-from-rows';
import { splitSweeps } from '../split-sweeps';
import type { ColumnSource, ImpedanceMapping } from './impedance-mapping';
import { numberColumn, type TextTable } from './text-table';

/**
 * One recording a sweep of a text table. A cycle column that never changes still says the cycle here: a person wrote it.
 * @throws ReadError NUMBER_UNREADABLE, QUANTITY_AMBIGUOUS (phase without unit), NO_DATA.
 */
export function spectraOfTable(
  table: TextTable,
  mapping: ImpedanceMapping,
  label?: string,
): { recordings: RecordingDraft[]; warnings: Finding[] } {
  if (table.problem !== undefined) throw table.problem;
  const columns = impedanceColumns(table, mapping);
  const cycle = mapping.cycle === undefined ? undefined : numberColumn(table, mapping.cycle.index);
  const time_s = optionalColumn(table, mapping.time);
  const potential_V = optionalColumn(table, mapping.potential);
  const warnings = missingFrequencies(table, columns.frequency_Hz);
  const sweeps = splitSweeps(columns.frequency_Hz, { cycle });
  const recordings = sweeps.map((sweep, index): RecordingDraft => {
    const { spectrum, findings } = spectrumFromRows(columns, sweep.rows, table.lines);
    warnings.push(...findings);
    const stated = cycle?.[sweep.rows[0] as number];
    const number = Number.isFinite(stated) ? (stated as number) : null;
    const start_s = time_s?.[sweep.rows[0] as number];
    return {
      technique: 'eis',
      label: labelOf(label, number, index, sweeps.length),
      tags: {
        cycle: number,
        potential_V: meanOfRows(potential_V, sweep.rows),
        time_s: Number.isFinite(start_s) ? (start_s as number) : null,
      },
      spectrum,
    };
  });
  if (recordings.length === 0) throw noSweep(table);
  return { recordings, warnings };
}

function impedanceColumns(table: TextTable, mapping: ImpedanceMapping): ImpedanceColumns {
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

function scaled(table: TextTable, { index, factor = 1 }: ColumnSource): Float64Array {
  const values = numberColumn(table, index);
  return factor === 1 ? values : values.map((value) => value * factor);
}

function optionalColumn(table: TextTable, source: ColumnSource | undefined): Float64Array | undefined {
  if (source === undefined) return undefined;
  try {
    return scaled(table, source);
  } catch {
    // A time of day or a date: the sweep is complete without it.
    return undefined;
  }
}

/** Without a stated unit a phase beyond π/2 is in degrees; one that stays within could be either, and a guess could be wrong by 57. */
function phaseColumn(table: TextTable, source: ColumnSource): Float64Array {
  if (source.factor !== undefined) return scaled(table, source);
  const values = numberColumn(table, source.index);
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

function missingFrequencies(table: TextTable, frequency_Hz: Float64Array): Finding[] {
  const points: number[] = [];
  for (const [row, value] of frequency_Hz.entries()) if (!(value > 0)) points.push(row);
  if (points.length === 0) return [];
  const lines = points.slice(0, 10).map((row) => table.lines[row]);
  const message = `${points.length} rows have no positive frequency and belong to no spectrum (line ${lines.join(', ')}).`;
  return [{ code: 'NO_FREQUENCY', message, points }];
}

function labelOf(label: string | undefined, cycle: number | null, index: number, count: number): string {
  const which = cycle !== null ? `cycle ${cycle}` : count > 1 ? `sweep ${index + 1}` : '';
  return [label ?? 'impedance', which].filter((part) => part !== '').join(' ');
}

function noSweep(table: TextTable): ReadError {
  return new ReadError('NO_IMPEDANCE', `${table.file}: none of the ${table.rows.length} rows of the table has a positive frequency.`, {
    file: table.file,
    line: table.headerLine,
    expected: 'rows with a frequency above zero',
  });
}
