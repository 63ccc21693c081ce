import { rowsOfStep, scanCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head = 'EXPLAIN\r\nTAG\tCV\r\nTITLE\tLABEL\tCV\tTest &Identifier\r\nSCANRATE\tQUANT\t1.00000E+001\tScan Rate (mV/s)\r\n';
const rowsOfTable = 2 * rowsOfStep;

export const large: LargeFile = {
  course: 'scan',
  name: 'cv.DTA',
  columns: 9,
  tolerance: 0,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, potential_V, current_A, cycle } = scanCourse(k);
      const title = `CURVE${cycle}\tTABLE\t${Math.min(rowsOfTable, rows - k)}\r\n\tPt\tT\tVf\tIm\tVu\tSig\tAch\tIERange\tOver\r\n\t#\ts\tV vs. Ref.\tA\tV\tV\tV\t#\tbits\r\n`;
      const row = `\t${k}\t${time_s}\t${potential_V.toExponential(5)}\t${current_A.toExponential(5)}\t0.00000E+000\t${potential_V.toExponential(5)}\t-1.08005E-003\t5\t...........\r\n`;
      return k % rowsOfTable === 0 ? title + row : row;
    }),
};
