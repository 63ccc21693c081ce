import { scanCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const head =
  'Nov. 20, 2026   15:55:08\nCyclic Voltammetry\nInstrument Model:  CHI660E\n\nInit E (V) = 0\nHigh E (V) = 1\nScan Rate (V/s) = 0.01\nSample Interval (V) = 0.0001\n\nPotential/V, Current/A\n\n';

export const large: LargeFile = {
  course: 'scan',
  name: 'chi.txt',
  columns: 2,
  tolerance: 1e-12,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { potential_V, current_A } = scanCourse(k);
      return `${potential_V}, ${current_A.toExponential(5)}\n`;
    }),
};
