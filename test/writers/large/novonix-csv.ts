import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = `[Summary]\nNovonix UHPC data file\n[End Summary]\n[Protocol]\n{}\n[End Protocol]\n[Data]\nDate and Time,Cycle Number,Step Type,Run Time (h),Step Time (h),Current (A),Potential (V),Capacity (Ah),Temperature (°C),Step Number\n`;

export const large: LargeFile = {
  course: 'cell',
  name: 'novonix.csv',
  columns: 10,
  tolerance: 1e-5,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, stepTime_s, cycle, step, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const hours = `${(time_s / 3600).toFixed(9)},${(stepTime_s / 3600).toFixed(9)}`;
      return `2025-07-19 18:51:08,${cycle},${isCharge ? 7 : 8},${hours},${current_A},${potential_V},${capacity_Ah.toFixed(8)},24.783,${step}\n`;
    }),
};
