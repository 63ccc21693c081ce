import { statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable, withComma } from './cycler-table';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

export function samples(): Sample[] {
  const rows = statedRows();
  const stated = statedColumns(
    'point',
    'time_s',
    'stepTime_s',
    'cycle',
    'step',
    'potential_V',
    'current_A',
    'chargeCapacity_Ah',
    'dischargeCapacity_Ah',
  );
  const bare = rows.map((row) =>
    [row.point, row.time_s, 1494645243.5 + row.time_s, row.stepTime_s, row.step, row.cycle, row.current_A, row.potential_V].join(','),
  );
  const header =
    'Data_Point,Test_Time,DateTime,Step_Time,Step_Index,Cycle_Index,Current,Voltage,Charge_Capacity,Discharge_Capacity,Temperature';
  const ends = rows.map((row) => `${row.chargeCapacity_Ah},${row.dischargeCapacity_Ah},25`);
  const plain = [header, ...bare.map((line, k) => `${line},${ends[k]}`)];
  const names =
    'Data Point,Date Time,Test Time (s),Step Time (s),Cycle Index,Step Index,Current (A),Voltage (V),Charge Capacity (Ah),Discharge Capacity (Ah),ACR (Ohm),Aux_Temperature_1 (C)';
  const full = rows.map((row) =>
    [
      row.point,
      '\t09/20/2024 08:32:34.558',
      row.time_s,
      row.stepTime_s,
      row.cycle,
      row.step,
      row.current_A,
      row.potential_V,
      row.chargeCapacity_Ah,
      row.dischargeCapacity_Ah,
      '',
      25,
      '',
    ].join(','),
  );
  const temperature_K = rows.map(() => 298.15);
  const dateTime_s = rows.map((row) => 1494645243.5 + row.time_s);
  return [
    {
      title: 'names without units',
      name: 'FastCharge_CH8.csv',
      bytes: textBytes(plain, '\r\n'),
      spectra: [],
      series: [{ columns: { ...stated, temperature_K, dateTime_s } }],
      tolerance: 0,
    },
    {
      title: 'units, tabs before dates and one cell more than names',
      name: 'arbin.csv',
      bytes: textBytes([`\ufeff${names}`, ...full]),
      spectra: [],
      series: [{ columns: { ...stated, temperature_K } }],
      tolerance: 0,
    },
    cyclerTable({
      title: 'semicolons and decimal commas',
      file: 'arbin.csv',
      separator: ';',
      columns: [
        column('Data_Point', ({ point }) => point, 'point'),
        column('Test_Time(s)', ({ time_s }) => withComma(time_s), 'time_s'),
        column('Date_Time', () => '12.05.2017 10:00:00'),
        column('Step_Time(s)', ({ stepTime_s }) => withComma(stepTime_s), 'stepTime_s'),
        column('Step_Index', ({ step }) => step, 'step'),
        column('Cycle_Index', ({ cycle }) => cycle, 'cycle'),
        column('Current(A)', ({ current_A }) => withComma(current_A), 'current_A'),
        column('Voltage(V)', ({ potential_V }) => withComma(potential_V), 'potential_V'),
      ],
    }),
  ];
}
