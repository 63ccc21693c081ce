import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = `Today's Date 10/10/2019  Date of Test:\t10/10/2019\nRec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tAmp-hr\tAmps\tVolts\tState\tDPt Time\n`;

export const large: LargeFile = {
  course: 'cell',
  name: 'maccor.txt',
  columns: 10,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, stepTime_s, cycle, step, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const times = `${time_s.toFixed(4)}\t${stepTime_s.toFixed(4)}`;
      return `${k + 1}\t${cycle}\t${step}\t${times}\t${capacity_Ah.toFixed(10)}\t${current_A.toFixed(10)}\t${potential_V.toFixed(8)}\t${isCharge ? 'C' : 'D'}\t10/22/2019 00:00:02\n`;
    }),
};
