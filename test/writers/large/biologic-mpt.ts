import { cellCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const names = [
  'mode',
  'ox/red',
  'Ns changes',
  'Ns',
  'time/s',
  'control/mA',
  'Ecell/V',
  '<I>/mA',
  '(Q-Qo)/mA.h',
  'half cycle',
  'cycle number',
];
const head = `EC-Lab ASCII FILE\r\nNb header lines : 6                          \r\n\r\nGalvanostatic Cycling with Potential Limitation\r\n\r\n${names.join('\t')}\r\n`;

/** As EC-Lab writes numbers: `1.0003201E+003`. */
function ecLab(value: number, decimals: number): string {
  const [mantissa, exponent] = value.toExponential(decimals).split('e') as [string, string];
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${exponent.slice(1).padStart(3, '0')}`;
}

export const large: LargeFile = {
  course: 'cell',
  name: 'cell.mpt',
  columns: 11,
  tolerance: 1e-8,
  write: (rows) =>
    largeText(head, rows, (k) => {
      const { time_s, step, cycle, current_A, potential_V, capacity_Ah, isCharge } = cellCourse(k);
      const charge = ecLab(1000 * (isCharge ? capacity_Ah : 0.34293549 - capacity_Ah), 15);
      return `1\t${isCharge ? 1 : 0}\t0\t1\t${ecLab(time_s, 15)}\t${ecLab(1000 * current_A, 7)}\t${ecLab(potential_V, 7)}\t${ecLab(1000 * current_A, 15)}\t${charge}\t${step - 1}\t${ecLab(cycle, 15)}\r\n`;
    }),
};
