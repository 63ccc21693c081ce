import { statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable } from './cycler-table';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

/** Hours, and a protocol of one long line. */
export function samples(): Sample[] {
  const rows = statedRows().map((row) =>
    [
      '2025-07-19 15:26:20',
      row.cycle,
      7,
      row.time_s / 3600,
      row.stepTime_s / 3600,
      row.current_A,
      row.potential_V,
      row.chargeCapacity_Ah,
      24.5,
      row.step,
    ].join(','),
  );
  const header =
    'Date and Time,Cycle Number,Step Type,Run Time (h),Step Time (h),Current (A),Potential (V),Capacity (Ah),Temperature (°C),Step Number';
  const lines = [
    '[Summary]',
    'Novonix UHPC data file',
    'Mass (g): 1.000',
    '[End Summary]',
    '[Protocol]',
    `{"Version":"${'2.13.0,'.repeat(20)}"}`,
    '[End Protocol]',
    '[Data]',
    header,
    ...rows,
  ];
  const stated = statedColumns('time_s', 'stepTime_s', 'cycle', 'step', 'potential_V', 'current_A');
  const capacity_Ah = statedRows().map((row) => row.chargeCapacity_Ah);
  return [
    {
      title: 'times in hours',
      name: 'novonix.csv',
      bytes: textBytes(lines),
      spectra: [],
      series: [{ columns: { ...stated, capacity_Ah, temperature_K: rows.map(() => 297.65) } }],
      tolerance: 1e-15,
    },
    cyclerTable({
      title: 'the names of older versions',
      file: 'novonix.csv',
      above: [
        '[Summary]',
        'Novonix HPC Data File',
        'Started:,1/1/2019',
        '[End Summary]',
        '[Protocol]',
        '[Repeat]',
        '[End Protocol]',
        '[Data]',
      ],
      columns: [
        column('Date and Time', () => '2019-01-01 00:00:00'),
        column('Cycle Number', ({ cycle }) => cycle, 'cycle'),
        column('Step Type', () => 0),
        column('Run Time (h)', ({ time_s }) => time_s / 3600, 'time_s'),
        column('Step Time (h)', ({ stepTime_s }) => stepTime_s / 3600, 'stepTime_s'),
        column('Current (A)', ({ current_A }) => current_A, 'current_A'),
        column('Voltage (V)', ({ potential_V }) => potential_V, 'potential_V'),
      ],
    }),
  ];
}
