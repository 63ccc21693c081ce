import { clock, countedCycles, statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable } from './cycler-table';
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
    cyclerTable({
      title: 'microamperes by tabs',
      file: 'titration.txt',
      separator: '\t',
      columns: [
        column('TestTime', ({ time_s }) => `0-${clock(time_s)}`, 'time_s'),
        column('Voltage/V', ({ potential_V }) => potential_V, 'potential_V'),
        column('Current/uA', ({ current_A }) => current_A * 1e6, 'current_A'),
      ],
    }),
  ];
}
