import { scanCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = 'Potential applied (V);Time (s);WE(1).Current (A);WE(1).Potential (V);Scan;Index;Q+;Q-\r\n';

export const large: LargeFile = {
  course: 'scan',
  name: 'nova.txt',
  columns: 8,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, potential_V, current_A, cycle } = scanCourse(k);
      return `${potential_V};${time_s};${current_A};${potential_V};${cycle};${k + 1};1.234567E-06;-1.234567E-06\r\n`;
    }),
};
