import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = 'Potential (V)\tCurrent (A)\tElapsed Time (s)\tFrequency (Hz)\tZre (ohms)\tZim (ohms)\t|Vac| (V)\t|Iac| (A)\t\r\n';

export const large: LargeFile = {
  course: 'cell',
  name: 'parstat.txt',
  columns: 8,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, current_A, potential_V } = cellCourse(k);
      return `${potential_V}\t${current_A}\t${time_s}\t0\t0\t0\t0\t0\t\r\n`;
    }),
};
