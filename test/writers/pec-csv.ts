import { clock, statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

const instructions = { rest: 'Idle', charge: 'Charge', discharge: 'Discharge' };

export function samples(): Sample[] {
  const rows = statedRows().map((row) =>
    [
      25195,
      1,
      'ACT4',
      '014',
      1,
      '345_9',
      row.step,
      instructions[row.state],
      row.cycle,
      `${clock(row.time_s)}.000`,
      row.stepTime_s,
      row.potential_V,
      row.current_A,
      row.chargeCapacity_Ah * 1000,
      row.dischargeCapacity_Ah * 1000,
      '',
    ].join(','),
  );
  const header =
    'Test,Cell,Rack,Shelf,Position,Cell ID,Step,Instruction Name,Cycle,Total Time (Hours in hh:mm:ss.xxx),Step Time (Seconds),Voltage (V),Current (A),Charge Capacity (mAh),Discharge Capacity (mAh),';
  const lines = ['Request Year:,2026', 'Test:,25195', 'Names of initialized variables:', 'Chemistry:,Li-ion', header, ...rows];
  return [
    {
      title: 'times of two kinds',
      name: 'Test25195.csv',
      bytes: textBytes(lines),
      spectra: [],
      series: [
        {
          columns: statedColumns(
            'time_s',
            'stepTime_s',
            'cycle',
            'step',
            'potential_V',
            'current_A',
            'chargeCapacity_Ah',
            'dischargeCapacity_Ah',
          ),
        },
      ],
      tolerance: 1e-15,
    },
  ];
}
