import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = `~Resultfile from Basytec Battery Test System\n~\n~Time[s]\tDataSet\tt-Step[s]\tCommand\tU[V]\tI[A]\tAh[Ah]\tAh-Cyc-Charge\tAh-Cyc-Discharge\tT1[°C]\tCyc-Count\n`;

export const large: LargeFile = {
  course: 'cell',
  name: 'basytec.txt',
  columns: 11,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, stepTime_s, cycle, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const counters = isCharge ? `${capacity_Ah}\t${capacity_Ah}\t0` : `${-capacity_Ah}\t0\t${capacity_Ah}`;
      return `${time_s}\t${k + 1}\t${stepTime_s}\t${isCharge ? 'Charge' : 'Discharge'}\t${potential_V}\t${current_A}\t${counters}\t25.5\t${cycle}\n`;
    }),
};
