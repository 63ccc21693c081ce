import { clock, statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable, withComma } from './cycler-table';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

const states = { rest: 'R', charge: 'C', discharge: 'D' };

export function samples(): Sample[] {
  return [signedSample(), minutesSample(), daysSample(), hoursSample(), semicolonSample()];
}

function signedSample(): Sample {
  const rows = statedRows().map((row) =>
    [row.point, row.cycle, row.step, row.time_s, row.stepTime_s, row.current_A, row.potential_V, states[row.state], 'N/A'].join('\t'),
  );
  const header = 'Rec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tAmps\tVolts\tState\tWF Chg Cap';
  return {
    title: 'signed amperes and seconds',
    name: 'cell.052',
    bytes: textBytes(["Today's Date 10/10/2019  Date of Test:\t10/10/2019", header, ...rows], '\r\n'),
    spectra: [],
    series: [{ columns: statedColumns('point', 'time_s', 'stepTime_s', 'cycle', 'step', 'potential_V', 'current_A') }],
    tolerance: 0,
  };
}

/** Decimal commas, minutes that only the times of day tell, no sign, and a last row cut behind its current. */
function minutesSample(): Sample {
  const stated = statedRows();
  const comma = (value: number) => value.toFixed(9).replace('.', ',');
  const rows = stated.map((row) =>
    [
      row.point,
      0,
      row.cycle,
      row.step,
      comma(row.time_s / 60),
      comma(row.stepTime_s / 60),
      comma(Math.abs(row.current_A)),
      comma(row.potential_V),
      states[row.state],
      `06/05/2021 ${clock(3600 + row.time_s)}`,
    ].join('\t'),
  );
  const last = rows.pop()?.split('\t').slice(0, 7).join('\t') ?? '';
  const header = 'Rec\tCycle P\tCycle C\tStep\tTestTime\tStepTime\tCurrent [A]\tVoltage [V]\tMd\tDPT Time';
  const potential_V = [...stated.slice(0, -1).map((row) => row.potential_V), Number.NaN];
  // The state of the cut row is gone with it, and so is its sign.
  const current_A = [...stated.slice(0, -1).map((row) => row.current_A), 0.18];
  return {
    title: 'decimal commas, minutes, states instead of signs and a cut last row',
    name: 'maccor.txt',
    bytes: textBytes(['Name:\tCELL', 'SCap\t0,017', '', header, '', ...rows, last]),
    spectra: [],
    series: [{ columns: { ...statedColumns('time_s', 'stepTime_s', 'cycle', 'step'), potential_V, current_A } }],
    tolerance: 1e-9,
  };
}

/** Days before the clock, milliamperes, and volts that are millivolts. */
function daysSample(): Sample {
  const rows = statedRows().map((row) =>
    [
      row.point,
      row.cycle,
      row.step,
      `  1d ${clock(row.time_s)}.00`,
      row.chargeCapacity_Ah * 1000,
      Math.abs(row.current_A) * 1000,
      row.potential_V * 1000,
      states[row.state],
    ].join(','),
  );
  const header = 'Rec#,Cyc#,Step,TestTime,mAmp-hr,mAmps,Volts,State';
  const time_s = statedRows().map((row) => 86400 + row.time_s);
  const capacity_Ah = statedRows().map((row) => row.chargeCapacity_Ah);
  return {
    title: 'days, milliamperes and millivolts under another name',
    name: 'maccor.csv',
    bytes: textBytes(["Today's Date ,28-Nov-23", header, ...rows]),
    spectra: [],
    series: [{ columns: { ...statedColumns('cycle', 'step', 'potential_V', 'current_A'), time_s, capacity_Ah } }],
    tolerance: 1e-15,
  };
}

function hoursSample(): Sample {
  return cyclerTable({
    title: 'hours, and a first column without a name',
    file: 'maccor.csv',
    above: ['Filename:,C:\\data\\cell.001,,,'],
    columns: [
      column('', ({ point }) => point),
      column('Cyc#', ({ cycle }) => cycle, 'cycle'),
      column('Step', ({ step }) => step, 'step'),
      column('Test (Hr)', ({ time_s }) => time_s / 3600, 'time_s'),
      column('Step (Hr)', ({ stepTime_s }) => stepTime_s / 3600, 'stepTime_s'),
      column('Current(A)', ({ current_A }) => Math.abs(current_A), 'current_A'),
      column('Voltage(V)', ({ potential_V }) => potential_V, 'potential_V'),
      column('State', ({ state }) => states[state]),
    ],
  });
}

function semicolonSample(): Sample {
  return cyclerTable({
    title: 'semicolons, decimal commas and units in brackets',
    file: 'maccor.csv',
    separator: ';',
    columns: [
      column('Rec', ({ point }) => point, 'point'),
      column('Cycle P', () => 0),
      column('Cycle C', ({ cycle }) => cycle, 'cycle'),
      column('Step', ({ step }) => step, 'step'),
      column('Test Time [h]', ({ time_s }) => withComma(time_s / 3600), 'time_s'),
      column('Step Time [s]', ({ stepTime_s }) => withComma(stepTime_s), 'stepTime_s'),
      column('Current [mA]', ({ current_A }) => withComma(Math.abs(current_A) * 1000), 'current_A'),
      column('Voltage [V]', ({ potential_V }) => withComma(potential_V), 'potential_V'),
      column('Md', ({ state }) => states[state]),
    ],
  });
}
