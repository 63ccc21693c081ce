import { cellCourse, clockOf } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

export const large: LargeFile = {
  course: 'cell',
  name: 'landt.csv',
  columns: 3,
  tolerance: 1e-15,
  write: (rows) =>
    largeText('TestTime,Current/mA,Voltage/V\n', rows, (k) => {
      const { time_s, current_A, potential_V } = cellCourse(k);
      return `${clockOf(time_s, true)},${(1000 * current_A).toFixed(5)},${potential_V}\n`;
    }),
};
