import type { Finding } from '../../core/finding';
import type { RecordingDraft } from '../../core/recording';
import { meanOfRows } from '../mean-of-rows';
import { spectrumFromRows } from '../spectrum-from-rows';
import type { Sweep } from '../split-sweeps';
import { type BiologicTable, findColumn } from './biologic-table';

/** The impedances a three-electrode or stack measurement holds in one row; the first is the working electrode's. */
const impedances = [
  { z: 'Z', part: undefined },
  { z: 'Zce', part: 'counter electrode' },
  { z: 'Zwe-ce', part: 'working against counter electrode' },
  { z: 'Zstack', part: 'stack' },
  { z: 'Z1', part: 'element 1' },
  { z: 'Z2', part: 'element 2' },
] as const;

/** One recording a sweep and electrode. EC-Lab stores -Im(Z); where it stores only |Z| and phase, the phase has the true sign. */
export function biologicSpectra(table: BiologicTable, sweeps: readonly Sweep[]): { recordings: RecordingDraft[]; warnings: Finding[] } {
  const recordings: RecordingDraft[] = [];
  const warnings: Finding[] = [];
  const frequency_Hz = findColumn(table, 'freq/Hz') as Float64Array;
  const potential_V = findColumn(table, '<Ewe>/V', '<Ewe/V>', 'Ewe/V', '<Ecell>/V', 'Ecell/V');
  const time_s = findColumn(table, 'time/s');
  for (const { z, part } of impedances) {
    const columns = impedanceColumns(table, z);
    // A program that knows no third electrode fills its columns with zeros: nothing was measured there.
    if (columns === undefined || (part !== undefined && columns.zReal_ohm.every((value) => value === 0))) continue;
    for (const [index, sweep] of sweeps.entries()) {
      const { spectrum, findings } = spectrumFromRows({ frequency_Hz, ...columns }, sweep.rows);
      warnings.push(...findings);
      recordings.push({
        technique: 'eis',
        label: labelOf(table, sweep, index, sweeps.length, part),
        ...(part === undefined ? {} : { part }),
        tags: { cycle: sweep.cycle, potential_V: meanOfRows(potential_V, sweep.rows), time_s: finite(time_s?.[sweep.rows[0] as number]) },
        spectrum,
      });
    }
  }
  return { recordings, warnings };
}

function impedanceColumns(table: BiologicTable, z: string): { zReal_ohm: Float64Array; zImag_ohm: Float64Array } | undefined {
  const real = findColumn(table, `Re(${z})/Ohm`);
  const minusImaginary = findColumn(table, `-Im(${z})/Ohm`);
  if (real !== undefined && minusImaginary !== undefined) return { zReal_ohm: real, zImag_ohm: minusImaginary.map((value) => -value) };
  const modulus = findColumn(table, `|${z}|/Ohm`);
  const phase_deg = findColumn(table, `Phase(${z})/deg`);
  if (modulus === undefined || phase_deg === undefined) return undefined;
  const radian = Math.PI / 180;
  return {
    zReal_ohm: modulus.map((value, k) => value * Math.cos((phase_deg[k] as number) * radian)),
    zImag_ohm: modulus.map((value, k) => value * Math.sin((phase_deg[k] as number) * radian)),
  };
}

function labelOf(table: BiologicTable, sweep: Sweep, index: number, count: number, part: string | undefined): string {
  const which = sweep.cycle !== null ? ` cycle ${sweep.cycle}` : count > 1 ? ` sweep ${index + 1}` : '';
  return `${table.technique.name}${which}${part === undefined ? '' : `, ${part}`}`;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
