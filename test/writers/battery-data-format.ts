import { statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

export function samples(): Sample[] {
  const stated = statedRows();
  const turned = stated.map((row) =>
    [
      row.time_s / 3600,
      row.current_A === 0 ? 0 : -row.current_A,
      row.potential_V,
      row.point < 3 ? 0 : 'A, "with" words',
      row.state,
      row.cycle,
      row.step,
      row.chargeCapacity_Ah,
    ]
      .map((cell) => (typeof cell === 'string' && cell.includes(',') ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
  );
  const names = 'Test Time / h,Current / A,Voltage / V,Protocol Name / 1,Step Type / 1,Cycle Count / 1,Step Index / 1,Charge Capacity / Ah';
  const machine = stated.map((row) =>
    [row.time_s, row.potential_V, row.current_A, 1.7e9 + row.time_s, 25, row.dischargeCapacity_Ah, row.step].join(','),
  );
  const columns = statedColumns('time_s', 'potential_V', 'current_A');
  const published = stated.map((row, k) =>
    [row.time_s, row.potential_V * 1000, row.current_A, row.cycle, row.step, 2 * row.step, (k % 5) + 1, row.chargeCapacity_Ah, 20, 30].join(
      ',',
    ),
  );
  const labels =
    'Test Time / s,Voltage / mV,Current / A,Cycle Count / 1,Step Count / 1,Step ID,Step Index / 1,Step Charging Capacity / Ah,Temperature T1 / degC,Surface Temperature T2 / degC';
  return [
    {
      title: 'hours, words and discharge positive',
      name: 'cell.bdf.csv',
      bytes: textBytes([names, ...turned]),
      spectra: [],
      series: [{ columns: { ...columns, ...statedColumns('cycle', 'step', 'chargeCapacity_Ah') } }],
      tolerance: 1e-15,
    },
    {
      title: 'the labels of version 1.2',
      name: 'cell_1.bdf.csv',
      bytes: textBytes([labels, ...published]),
      spectra: [],
      series: [
        {
          columns: {
            ...columns,
            ...statedColumns('cycle', 'chargeCapacity_Ah'),
            stepCount: stated.map(({ step }) => step),
            step: stated.map(({ step }) => 2 * step),
            pointOfStep: stated.map((_, k) => (k % 5) + 1),
            temperature_K: stated.map(() => 293.15),
            'temperature_K#2': stated.map(() => 303.15),
          },
        },
      ],
      tolerance: 1e-15,
    },
    {
      title: 'names for machines',
      name: 'cell.csv',
      bytes: textBytes([
        'test_time_second,voltage_volt,current_ampere,unix_time_second,ambient_temperature_celsius,cycle_discharging_capacity_ah,step_count',
        ...machine,
      ]),
      spectra: [],
      series: [
        {
          columns: {
            ...columns,
            ...statedColumns('dischargeCapacity_Ah', 'step'),
            dateTime_s: stated.map((row) => 1.7e9 + row.time_s),
            temperatureAmbient_K: stated.map(() => 298.15),
          },
        },
      ],
      tolerance: 0,
    },
  ];
}
