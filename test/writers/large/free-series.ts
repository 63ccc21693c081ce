import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

export const large: LargeFile = {
  course: 'cell',
  name: 'own.csv',
  columns: 4,
  tolerance: 0,
  write: (rows) =>
    largeText('Time (s);Voltage (V);Current (A);Capacity (Ah)\n', rows, (k) => {
      const { time_s, current_A, potential_V, capacity_Ah } = cellCourse(k);
      return `${time_s};${potential_V};${current_A};${capacity_Ah.toFixed(8)}\n`.replaceAll('.', ',');
    }),
};
