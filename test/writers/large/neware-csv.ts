import { cellCourse, clockOf } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = 'DataPoint,Cycle Index,Step Index,Step Type,Time,Cumulative Time,Current(A),Voltage(V),Capacity(Ah),Date\n';

export const large: LargeFile = {
  course: 'cell',
  name: 'neware.csv',
  columns: 10,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, stepTime_s, cycle, step, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const times = `${clockOf(stepTime_s)},${clockOf(time_s)}`;
      return `${k + 1},${cycle},${step},${isCharge ? 'CC Chg' : 'CC DChg'},${times},${current_A},${potential_V},${capacity_Ah.toFixed(8)},2022-05-24 16:29:53\n`;
    }),
};
