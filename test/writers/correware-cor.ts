import { statedScan } from './autolab-nova';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

/** Decimal commas in the header only, and a current per area of 2.5 cm². */
export function samples(): Sample[] {
  const { potential_V, current_A, cycle } = statedScan();
  const rows = potential_V.map((value, k) => `${value.toFixed(4)}\t${(current_A[k] as number) / 2.5}\t${2.5 * k}\t0`);
  const header = [
    'CORRW ASCII',
    '  CorrWare for Windows: Version 3.5b',
    '    Surface Area:             2,5',
    '  Begin Experiment:           Cyclic Voltammogram\t[0,05 Ref]',
    '    Scan Rate:                20',
    `  Data Points: ${rows.length}`,
    'E(Volts)\tI(A/cm2)\tT(Seconds)\tASCII Value',
    'End Comments',
  ];
  return [
    {
      title: 'a current per area',
      name: 'scan.cor',
      bytes: textBytes([...header, ...rows], '\r\n'),
      spectra: [],
      series: [{ columns: { potential_V, current_A, cycle, time_s: potential_V.map((_, k) => 2.5 * k) } }],
      tolerance: 1e-15,
    },
  ];
}
