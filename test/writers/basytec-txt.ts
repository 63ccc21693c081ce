import { clock, statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable, withComma } from './cycler-table';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

const commands = { rest: 'Pause', charge: 'Charge', discharge: 'Discharge' };

/** A unit lost to an encoding, and more tabs behind the last name. */
export function samples(): Sample[] {
  const rows = statedRows().map((row) =>
    [
      row.time_s / 3600,
      row.point,
      row.stepTime_s,
      commands[row.state],
      row.potential_V,
      row.current_A,
      row.chargeCapacity_Ah - row.dischargeCapacity_Ah,
      row.chargeCapacity_Ah,
      row.dischargeCapacity_Ah,
      25.5,
      row.cycle,
    ].join('\t'),
  );
  const names = 'Time[h]\tDataSet\tt-Step[s]\tCommand\tU[V]\tI[A]\tAh[Ah]\tAh-Cyc-Charge\tAh-Cyc-Discharge\tT1[\ufffdC]\tCyc-Count\t\t';
  const lines = ['~Resultfile from Basytec Battery Test System', '~', '~Name of Test: test', '~', `~${names}`, ...rows];
  const stated = statedColumns(
    'time_s',
    'stepTime_s',
    'cycle',
    'point',
    'potential_V',
    'current_A',
    'chargeCapacity_Ah',
    'dischargeCapacity_Ah',
  );
  const charge_Ah = statedRows().map((row) => row.chargeCapacity_Ah - row.dischargeCapacity_Ah);
  return [
    {
      title: 'a damaged unit and tabs behind the names',
      name: 'basytec.txt',
      bytes: textBytes(lines),
      spectra: [],
      series: [{ columns: { ...stated, charge_Ah, temperature_K: rows.map(() => 298.65) } }],
      tolerance: 1e-15,
    },
    cyclerTable({
      title: 'times as h:min:s and decimal commas',
      file: 'basytec.txt',
      separator: '\t',
      above: ['~Resultfile from Basytec Battery Test System', '~Date and Time of Data Converting: 01.01.2020 10:00:00'],
      columns: [
        column('~Time[h:min:s]', ({ time_s }) => clock(time_s), 'time_s'),
        column('DataSet', ({ point }) => point, 'point'),
        column('t-Step[h:min:s]', ({ stepTime_s }) => clock(stepTime_s), 'stepTime_s'),
        column('Line', ({ step }) => step),
        column('Command', ({ state }) => commands[state]),
        column('U[V]', ({ potential_V }) => withComma(potential_V), 'potential_V'),
        column('I[A]', ({ current_A }) => withComma(current_A), 'current_A'),
        column('Ah-Charge', ({ chargeCapacity_Ah }) => withComma(chargeCapacity_Ah), 'chargeCapacity_Ah'),
        column('Ah-Discharge', ({ dischargeCapacity_Ah }) => withComma(dischargeCapacity_Ah), 'dischargeCapacity_Ah'),
      ],
    }),
  ];
}
