import { statedColumns, statedRows } from './cycler-rows';
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
  ];
}
