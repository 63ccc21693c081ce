import { clock, countedCycles, statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

/** Days, milliamperes, and a row of empty cells between charge and discharge. */
export function samples(): Sample[] {
  const rows = statedRows().flatMap(({ step, stepTime_s, time_s, current_A, potential_V }) => {
    const row = `1-${clock(time_s)},${current_A * 1000},${potential_V}`;
    return step === 4 && stepTime_s === 0 ? [',,', row] : [row];
  });
  const columns = statedColumns('potential_V', 'current_A');
  const time_s = statedRows().map((row) => 86400 + row.time_s);
  return [
    {
      title: 'days and an empty row',
      name: 'GITT.csv',
      bytes: textBytes(['TestTime,Current/mA,Voltage/V', ...rows], '\r\n'),
      spectra: [],
      series: [{ columns: { ...columns, time_s, ...countedCycles } }],
      tolerance: 1e-15,
    },
  ];
}
