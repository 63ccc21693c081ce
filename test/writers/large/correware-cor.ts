import { scanCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head =
  'CORRW ASCII\r\n  CorrWare for Windows: Version 3.5b\r\n    Surface Area:             1\r\n  Begin Experiment:           Cyclic Voltammogram\r\n    Scan Rate:                10\r\nE(Volts)\tI(A/cm2)\tT(Seconds)\tASCII Value\r\nEnd Comments\r\n';

export const large: LargeFile = {
  course: 'scan',
  name: 'scan.cor',
  columns: 4,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, potential_V, current_A } = scanCourse(k);
      return `${potential_V}\t${current_A.toExponential(5)}\t${time_s}\t0\r\n`;
    }),
};
