import type { TimeSeriesRecording } from '../../core/recording';
import { halfCyclesOfCurrent } from '../cycler/half-cycles-of-current';
import { sweepCycles } from '../sweep-cycles';
import { sweepHalfCycles } from '../sweep-half-cycles';

/**
 * Cycles and half cycles of a series whose file numbers none: a voltammogram's by the turns of its potential; a cycler's cycles from the
 * file's half cycles, two of them a cycle and counted from 0 as EC-Lab counts them; else both from the sign of the current.
 */
export function settleCycles(recording: TimeSeriesRecording): void {
  const { columns } = recording.series;
  const find = (quantity: string) => columns.find((column) => column.quantity === quantity);
  const halfCycle = find('halfCycle');
  if (recording.technique === 'unknown' && halfCycle !== undefined) recording.technique = 'cycling';
  const add = (quantity: string, sourceName: string, values: Float64Array) => columns.push({ quantity, unit: '', sourceName, values });
  const [potential, current] = [find('potential_V'), find('current_A')];
  if (recording.technique === 'cv') {
    if (potential === undefined) return;
    const sourceName = `${potential.sourceName}, turns`;
    if (find('cycle') === undefined) add('cycle', sourceName, sweepCycles(potential.values));
    if (halfCycle === undefined) add('halfCycle', sourceName, sweepHalfCycles(potential.values));
    return;
  }
  if (recording.technique !== 'cycling' && recording.technique !== 'gitt') return;
  if (halfCycle !== undefined && find('cycle') === undefined) {
    const cycles = halfCycle.values.map((value) => Math.floor(value / 2));
    add('cycle', halfCycle.sourceName, cycles);
  }
  if (current === undefined) return;
  const counted = halfCyclesOfCurrent(current.values);
  for (const quantity of ['cycle', 'halfCycle'] as const) {
    if (find(quantity) === undefined) add(quantity, `${current.sourceName}, sign`, counted[quantity]);
  }
}
