import { writeRes } from '../arbin-res';
import { cellCourse } from './course';
import type { LargeFile } from './large-file';

const columns = [
  ['Test_ID', 'long'],
  ['Data_Point', 'long'],
  ['Test_Time', 'double'],
  ['Step_Time', 'double'],
  ['Step_Index', 'integer'],
  ['Cycle_Index', 'integer'],
  ['Current', 'float'],
  ['Voltage', 'float'],
  ['Charge_Capacity', 'double'],
  ['Discharge_Capacity', 'double'],
] as const;

export const large: LargeFile = {
  course: 'cell',
  name: 'cell.res',
  columns: columns.length,
  tolerance: 6e-8,
  write: (rows) => {
    const row = (k: number) => {
      const { time_s, stepTime_s, step, cycle, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const counters = isCharge ? [capacity_Ah, 0] : [0, capacity_Ah];
      return [1, k + 1, time_s, stepTime_s, step, cycle, current_A, potential_V, ...counters];
    };
    // Two halves exchanged: the file does not keep the order of the points.
    const half = Math.floor(rows / 2);
    return writeRes('Channel_Normal_Table', { columns, count: rows, row: (k) => row((k + half) % rows) });
  },
};
