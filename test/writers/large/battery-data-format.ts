import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = 'Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Step Index / 1\n';

export const large: LargeFile = {
  course: 'cell',
  name: 'cell.bdf.csv',
  columns: 5,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, cycle, step, current_A, potential_V } = cellCourse(k);
      return `${time_s},${potential_V},${current_A},${cycle},${step}\n`;
    }),
};
