import { cellCourse, clockOf } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = `Request Year:,2026\nTest:,25195\nTest,Cell,Rack,Shelf,Position,Cell ID,Step,Instruction Name,Cycle,Total Time (Hours in hh:mm:ss.xxx),Step Time (Seconds),Voltage (V),Current (A),Charge Capacity (mAh),Discharge Capacity (mAh),\n`;

export const large: LargeFile = {
  course: 'cell',
  name: 'pec.csv',
  columns: 15,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, stepTime_s, cycle, step, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const capacity = (1000 * capacity_Ah).toFixed(5);
      const values = `${potential_V},${current_A},${isCharge ? `${capacity},0` : `0,${capacity}`},`;
      return `25195,1,ACT4,014,1,345_9,${step},${isCharge ? 'Charge' : 'Discharge'},${cycle},${clockOf(time_s)}.000,${stepTime_s},${values}\n`;
    }),
};
