import { ReadError } from '../../core/errors';
import type { ReadResult } from '../../core/reader';
import type { TimeSeriesColumn } from '../../core/time-series';
import { directCurrent } from '../cycler/direct-current';
import { directionOfState } from '../cycler/direction-of-state';
import { readCyclerText } from '../cycler/read-cycler-text';
import { totalTimeOfSteps } from '../cycler/total-time-of-steps';
import type { HeadLine } from '../delimited/head-lines';
import { parseNumber } from '../text/parse-number';
import { splitCells } from '../text/split-cells';
import { newareQuantity } from './neware-quantity';

/** From which record on a cycle or step holds. */
interface Group {
  fromRow: number;
  number: number;
  name: string;
}

/** Neware's general report: records with the cycle and step they stand below, and a time that goes on over the steps. */
export function readNewareReport(bytes: Uint8Array, file: string, lines: readonly HeadLine[], separator: ',' | ';' | '\t'): ReadResult {
  const [cycleNames, stepNames, recordNames] = [0, 1, 2].map((k) => splitCells(lines[k]?.text ?? '', separator)) as [
    string[],
    string[],
    string[],
  ];
  if (!/^(Step ?ID|工步(号|序号)?)$/i.test(stepNames[1] ?? '')) throw noLevels(file);
  const nameAt = stepNames.findIndex((name) => /^(Step (Name|Type)|工步(名称|类型|状态))$/i.test(name));
  const [cycles, steps]: [Group[], Group[]] = [[], []];
  const take = (cells: string[], fromRow: number) => {
    if (cells[0] !== '') cycles.push({ fromRow, number: parseNumber(cells[0] ?? '') ?? Number.NaN, name: '' });
    // Where the cycle's own names leave this cell free, its first step stands on the same line.
    const isStep = cells[0] === '' || (cycleNames[1] ?? '') === '';
    if (isStep && (cells[1] ?? '') !== '') {
      steps.push({ fromRow, number: parseNumber(cells[1] as string) ?? Number.NaN, name: cells[nameAt] ?? '' });
    }
  };
  const result = readCyclerText(bytes, {
    file,
    names: recordNames,
    from: lines[2]?.next ?? 0,
    line: 4,
    separator,
    label: 'Neware',
    quantityOf: (name) => newareQuantity(name, true),
    groups: { leadingEmpty: 2, take },
  });
  const draft = result.recordings[0];
  if (draft === undefined || draft.technique === 'eis') return result;
  const { series } = draft;
  const column = (quantity: string, sourceName: string, groups: readonly Group[], of: (group: Group) => number): TimeSeriesColumn => ({
    quantity,
    unit: '',
    sourceName,
    values: spread(groups, series.rows, of),
  });
  const kept = series.columns.filter(({ quantity }) => quantity !== 'cycle' && quantity !== 'step');
  const step = column('step', 'Step ID', steps, ({ number }) => number);
  const current = kept.find(({ quantity }) => quantity === 'current_A');
  const direction = spread(steps, series.rows, ({ name }) => directionOfState(name));
  const directed = current === undefined ? undefined : directCurrent(current.values, direction);
  if (current !== undefined && directed !== undefined) current.values = directed.current_A;
  const stepTime = kept.find(({ quantity }) => quantity === 'stepTime_s');
  const order = spread(steps, series.rows, (group) => steps.indexOf(group));
  const time = stepTime === undefined ? [] : [totalTimeOfSteps(stepTime.values, order)];
  draft.series = {
    ...series,
    columns: [...time, ...kept, column('cycle', 'Cycle ID', cycles, ({ number }) => number), step],
  };
  return { recordings: [draft], warnings: [...result.warnings, ...(directed?.warnings ?? [])] };
}

/** A number of the group that each row belongs to; NaN above the first. */
function spread(groups: readonly Group[], rows: number, of: (group: Group) => number): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  for (const [k, group] of groups.entries()) values.fill(of(group), group.fromRow, groups[k + 1]?.fromRow ?? rows);
  return values;
}

function noLevels(file: string): ReadError {
  return new ReadError('COLUMN_MISSING', `${file} does not name cycle, step and record in its first three lines.`, {
    file,
    line: 1,
    expected: 'Cycle ID, below it and one cell further in Step ID, below that Record ID',
    hint: 'Export the data again with their names, or as a flat list of records.',
  });
}
