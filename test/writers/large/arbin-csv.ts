import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head =
  'Data_Point,Test_Time,DateTime,Step_Time,Step_Index,Cycle_Index,Current,Voltage,Charge_Capacity,Discharge_Capacity,Temperature\n';

export const large: LargeFile = {
  course: 'cell',
  name: 'arbin.csv',
  columns: 11,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, stepTime_s, step, cycle, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const [charge, discharge] = isCharge ? [capacity_Ah, 0.34293549] : [0.34293549, capacity_Ah];
      return `${k + 1},${time_s},${1.5e9 + k},${stepTime_s},${step},${cycle},${current_A},${potential_V},${charge},${discharge},25.1234567\n`;
    }),
};
