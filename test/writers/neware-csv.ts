import { clock, statedColumns, statedRows } from './cycler-rows';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

const names = { rest: 'Rest', charge: 'CC Chg', discharge: 'CC DChg' };

export function samples(): Sample[] {
  return [flatSample(), reportSample(), joinedSample()];
}

function flatSample(): Sample {
  const rows = statedRows().map((row) =>
    [
      row.point,
      row.cycle,
      row.step,
      names[row.state],
      clock(row.stepTime_s),
      clock(row.time_s),
      row.current_A,
      row.potential_V,
      row.chargeCapacity_Ah,
      row.dischargeCapacity_Ah,
      '2022-05-18 16:27:52',
    ].join(','),
  );
  const header = 'DataPoint,Cycle Index,Step Index,Step Type,Time,Cumulative Time,Current(A),Voltage(V),Chg. Cap.(Ah),DChg. Cap.(Ah),Date';
  return {
    title: 'a flat list',
    name: 'neware.csv',
    bytes: textBytes([header, ...rows]),
    spectra: [],
    series: [
      {
        columns: statedColumns(
          'point',
          'cycle',
          'step',
          'stepTime_s',
          'time_s',
          'current_A',
          'potential_V',
          'chargeCapacity_Ah',
          'dischargeCapacity_Ah',
        ),
      },
    ],
    tolerance: 0,
  };
}

const reportColumns = () =>
  statedColumns('cycle', 'step', 'stepTime_s', 'time_s', 'current_A', 'potential_V', 'chargeCapacity_Ah', 'dischargeCapacity_Ah');

/** Three levels; the current has no sign, so that only the step's name tells discharge. */
function reportSample(): Sample {
  const lines = [
    'Cycle ID,Cap_Chg(mAh),Cap_DChg(mAh),,,',
    ',Step ID,Step Name,Step Time(h:min:s.ms),Capacity(mAh),',
    ',,Record ID,Time(h:min:s.ms),Vol(mV),Cur(mA),Cap_Chg(mAh),Cap_DChg(mAh),Realtime',
  ];
  for (const row of statedRows()) {
    if (row.stepTime_s === 0 && row.step % 4 === 1) lines.push(`${row.cycle},24,12,,,`);
    if (row.stepTime_s === 0) lines.push(`,${row.step},${names[row.state]},00:05:00,24,`);
    lines.push(record(row));
  }
  return {
    title: 'a report of three levels without signs',
    name: 'report.csv',
    bytes: textBytes(lines, '\r\n'),
    spectra: [],
    series: [{ columns: reportColumns() }],
    tolerance: 1e-12,
  };
}

/** A cycle and its first step on one line. */
function joinedSample(): Sample {
  const lines = [
    'Cycle ID,,,,,,,,',
    ',Step ID,Step Name,,,,,,',
    ',,Record ID,Time(h:min:s.ms),Vol(mV),Cur(mA),Cap_Chg(mAh),Cap_DChg(mAh),Realtime',
  ];
  for (const row of statedRows()) {
    if (row.stepTime_s === 0) lines.push(`${row.step % 4 === 1 ? row.cycle : ''},${row.step},${names[row.state]},,,,,,`);
    lines.push(record(row));
  }
  return {
    title: 'a report with a cycle and its first step on one line',
    name: 'report.csv',
    bytes: textBytes(lines),
    spectra: [],
    series: [{ columns: reportColumns() }],
    tolerance: 1e-12,
  };
}

function record(row: ReturnType<typeof statedRows>[number]): string {
  const cells = [
    row.point,
    `${clock(row.stepTime_s)}.000`,
    row.potential_V * 1000,
    Math.abs(row.current_A) * 1000,
    row.chargeCapacity_Ah * 1000,
    row.dischargeCapacity_Ah * 1000,
    '2026-04-02 00:00:01',
  ];
  return `,,${cells.join(',')}`;
}
