import type { CellRecord } from '../../../src/core/cell-record';
import { emptyTags } from '../../../src/core/recording';
import type { TimeSeries } from '../../../src/core/time-series';
import type { TitrationOptions } from '../../../src/core/titration-options';
import type { TitrationResult } from '../../../src/core/titration-result';
import { evaluateTitration } from '../../../src/titration/evaluate-titration';
import { type SimulatedTitration, simulateTitration, type TitrationPlan } from '../../simulators/titration';

/** Columns of equal length as a reader would give them. */
export function titrationSeries({ time_s, current_A, potential_V }: Omit<SimulatedTitration, 'truth'>): TimeSeries {
  const column = (quantity: string, unit: string, values: readonly number[]) => ({
    quantity,
    unit,
    sourceName: quantity,
    values: Float64Array.from(values),
  });
  return {
    rows: time_s.length,
    columns: [column('time_s', 's', time_s), column('current_A', 'A', current_A), column('potential_V', 'V', potential_V)],
  };
}

export function evaluatedSeries(series: TimeSeries, record?: CellRecord, options?: TitrationOptions): TitrationResult {
  return evaluateTitration({ id: 'made#1', name: 'made', file: null, sample: 'made', tags: emptyTags, series }, record, options);
}

/** A simulated titration evaluated with the length it was made with. */
export function evaluated(plan: TitrationPlan, options?: TitrationOptions, record?: CellRecord): TitrationResult {
  const { shape, length_cm } = plan.particle;
  const length = shape === 'slab' ? { diffusionLength_um: length_cm * 1e4 } : { particleRadius_um: length_cm * 1e4 };
  return evaluatedSeries(titrationSeries(simulateTitration(plan)), record ?? { particleShape: shape, ...length }, options);
}
