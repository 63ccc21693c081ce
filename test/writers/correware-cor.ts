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
  const amperes = potential_V.map((value, k) => `${value.toFixed(4)}\t${2.5 * k}\t${(current_A[k] as number) / 2.5}`);
  const columns = { potential_V, current_A, cycle, time_s: potential_V.map((_, k) => 2.5 * k) };
  return [
    {
      title: 'Amps/cm2 and the time in the middle',
      name: 'scan2.cor',
      bytes: textBytes([...header.slice(0, -2), 'E(Volts)\tT(Sec)\tI(Amps/cm2)', 'End Comments', ...amperes]),
      spectra: [],
      series: [{ columns }],
      tolerance: 1e-15,
    },
    {
      title: 'a current per area',
      name: 'scan.cor',
      bytes: textBytes([...header, ...rows], '\r\n'),
      spectra: [],
      series: [{ columns }],
      tolerance: 1e-15,
    },
  ];
}
