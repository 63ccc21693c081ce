import { clock, statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable, utf16, withComma } from './cycler-table';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

/** Lines above the table, discharge positive, no units; then units and decimal commas. */
export function samples(): Sample[] {
  const stated = statedRows();
  const bare = stated.map((row) => `${row.time_s};${row.current_A === 0 ? 0 : -row.current_A};${row.potential_V};${row.chargeCapacity_Ah}`);
  const comma = (value: number) => String(value).replace('.', ',');
  const named = stated.map((row) => [row.time_s / 60, row.current_A * 1e6, row.potential_V].map(comma).join('\t'));
  const columns = statedColumns('time_s', 'potential_V', 'current_A');
  const chargeCapacity = stated.map((row) => row.chargeCapacity_Ah);
  return [
    {
      title: 'no units and discharge positive',
      name: 'own.csv',
      bytes: textBytes(['cell;ee002;;', '# ---;;;', 'test_time;current;voltage;charge_capacity', ...bare, ';;;']),
      spectra: [],
      series: [{ columns: { ...columns, chargeCapacity } }],
      tolerance: 0,
    },
    {
      title: 'units and decimal commas',
      name: 'own.txt',
      bytes: textBytes(['Time (min)\tI/µA\tVoltage [V]', ...named], '\r\n'),
      spectra: [],
      series: [{ columns }],
      tolerance: 1e-14,
    },
    ...variants(),
  ];
}

/** A time, a voltage and a current under these names, in h, mV and mA. */
function inWords(title: string, time: string, potential: string, current: string): Sample {
  return cyclerTable({
    title,
    file: 'own.csv',
    separator: ';',
    columns: [
      column(time, ({ time_s }) => withComma(time_s / 3600), 'time_s'),
      column(potential, ({ potential_V }) => withComma(potential_V * 1000), 'potential_V'),
      column(current, ({ current_A }) => withComma(current_A * 1000), 'current_A'),
    ],
  });
}

const plain = [
  column('test_time_s', ({ time_s }) => time_s, 'time_s'),
  column('voltage_v', ({ potential_V }) => potential_V, 'potential_V'),
  column('current_ma', ({ current_A }) => current_A * 1000, 'current_A'),
];

function variants(): Sample[] {
  return [
    inWords('German names', 'Zeit in h', 'Spannung [mV]', 'Stromstärke / mA'),
    inWords('French names', 'Temps (h)', 'Tension (mV)', 'Courant (mA)'),
    inWords('Chinese names and brackets', '测试时间（h）', '电压（mV）', '电流（mA）'),
    cyclerTable({ title: 'names with their units behind a line', file: 'own.csv', columns: plain }),
    cyclerTable({ title: 'UTF-16', file: 'own.txt', separator: '\t', columns: plain, encode: utf16 }),
    cyclerTable({
      title: 'blanks behind a mark of a comment',
      file: 'own.dat',
      separator: '  ',
      above: ['# made by hand'],
      columns: plain.map((one, k) => (k === 0 ? { ...one, name: `# ${one.name}` } : one)),
    }),
    cyclerTable({
      title: 'units on a line of their own, and durations',
      file: 'own.csv',
      columns: [
        column('Prog Time', ({ time_s }) => clock(time_s), 'time_s'),
        column('Step', ({ step }) => step, 'step'),
        column('Voltage', ({ potential_V }) => potential_V, 'potential_V'),
        column('Current', ({ current_A }) => current_A * 1000, 'current_A'),
        column('Cell Temperature', () => 25),
      ],
      below: ['[hh:mm:ss],,[V],[mA],[C]'],
    }),
    cyclerTable({
      title: 'a time that starts anew in every step',
      file: 'own.csv',
      columns: [
        column('Time (s)', ({ stepTime_s }) => stepTime_s, 'stepTime_s'),
        column('Step', ({ step }) => step, 'step'),
        column('Voltage (V)', ({ potential_V }) => potential_V, 'potential_V'),
        column('Current (A)', ({ current_A }) => current_A, 'current_A'),
      ],
    }),
  ];
}
