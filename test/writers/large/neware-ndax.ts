import { zipSync } from 'fflate';
import { ndcPages, stateCodeOf } from '../neware-ndax';
import { cellCourse, rowsOfStep } from './course';
import type { LargeFile } from './large-file';

/** Version 14 in three members; run information for the ends of every step and each third row, as real files have it for a quarter of them. */
export const large: LargeFile = {
  course: 'cell',
  name: 'cell.ndax',
  columns: 12,
  stepsMeet: true,
  // Eight bytes a row, 55 for a third of them.
  unpacked: (rows) => rows * (8 + 55 / 3),
  tolerance: 6e-8,
  write: (rows) => {
    const informed: number[] = [];
    for (let k = 0; k < rows; k++) {
      const place = k % rowsOfStep;
      if (place < 2 || place === rowsOfStep - 1 || place % 3 === 0) informed.push(k);
    }
    const steps = Math.ceil(rows / rowsOfStep);
    return zipSync(
      {
        'data.ndc': ndcPages(1, 14, rows, 8, (view, at, k) => {
          const { potential_V, current_A } = cellCourse(k);
          view.setFloat32(at, potential_V, true);
          view.setFloat32(at + 4, current_A, true);
        }),
        'data_runInfo.ndc': ndcPages(18, 14, informed.length, 55, (view, at, place) => {
          const { stepTime_s, time_s, capacity_Ah, isCharge, step, k } = cellCourse(informed[place] as number);
          view.setInt32(at, stepTime_s * 1000, true);
          view.setFloat32(at + (isCharge ? 5 : 9), capacity_Ah, true);
          view.setInt32(at + 29, stepTime_s === 0 ? 0 : 1000, true);
          view.setInt32(at + 33, 1_758_723_656 + time_s, true);
          view.setInt32(at + 37, step, true);
          view.setInt32(at + 41, k + 1, true);
        }),
        'data_step.ndc': ndcPages(7, 14, steps, 37, (view, at, k) => {
          view.setInt32(at, Math.floor(k / 2), true);
          view.setInt32(at + 4, k + 1, true);
          view.setUint8(at + 24, stateCodeOf(k % 2 === 0 ? 'charge' : 'discharge'));
        }),
      },
      { level: 1 },
    );
  },
};
