import { clock, statedColumns, statedRows } from './cycler-rows';
import { column, cyclerTable, utf16 } from './cycler-table';
import type { Sample } from './sample';
import { textBytes } from './text-bytes';

const names = { rest: 'Rest', charge: 'CC Chg', discharge: 'CC DChg' };

export function samples(): Sample[] {
  return [flatSample(), reportSample(), joinedSample(), chineseSample(), gb18030Sample(), utf16Sample(), recordSample()];
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

const chineseNames = { rest: '搁置', charge: '恒流充电', discharge: '恒流放电' };

/** Without signs: the Chinese step alone says what is discharge. */
function chineseSample(): Sample {
  return cyclerTable({
    title: 'Chinese names without signs',
    file: 'neware.csv',
    columns: [
      column('\ufeff数据序号', ({ point }) => point, 'point'),
      column('循环号', ({ cycle }) => cycle, 'cycle'),
      column('工步号', ({ step }) => step, 'step'),
      column('工步类型', ({ state }) => chineseNames[state]),
      column('时间', ({ stepTime_s }) => clock(stepTime_s), 'stepTime_s'),
      column('总时间', ({ time_s }) => clock(time_s), 'time_s'),
      column('电流(mA)', ({ current_A }) => Math.abs(current_A) * 1000, 'current_A'),
      column('电压(V)', ({ potential_V }) => potential_V, 'potential_V'),
      column('充电容量(mAh)', ({ chargeCapacity_Ah }) => chargeCapacity_Ah * 1000, 'chargeCapacity_Ah'),
      column('绝对时间', () => '2022-05-18 16:27:52'),
    ],
  });
}

// The words 循环号 工步号 工步类型 时间 电流 电压 and the states in GB 18030, as a Chinese Windows writes them.
const gb18030: Readonly<Record<string, readonly number[]>> = {
  循: [0xd1, 0xad],
  环: [0xbb, 0xb7],
  号: [0xba, 0xc5],
  工: [0xb9, 0xa4],
  步: [0xb2, 0xbd],
  类: [0xc0, 0xe0],
  型: [0xd0, 0xcd],
  数: [0xca, 0xfd],
  据: [0xbe, 0xdd],
  序: [0xd0, 0xf2],
  时: [0xca, 0xb1],
  间: [0xbc, 0xe4],
  电: [0xb5, 0xe7],
  流: [0xc1, 0xf7],
  压: [0xd1, 0xb9],
  搁: [0xb8, 0xe9],
  置: [0xd6, 0xc3],
  恒: [0xba, 0xe3],
  充: [0xb3, 0xe4],
  放: [0xb7, 0xc5],
};

function gb18030Sample(): Sample {
  return cyclerTable({
    title: 'Chinese names in GB 18030',
    file: 'neware.csv',
    columns: [
      column('数据序号', ({ point }) => point, 'point'),
      column('循环号', ({ cycle }) => cycle, 'cycle'),
      column('工步号', ({ step }) => step, 'step'),
      column('工步类型', ({ state }) => chineseNames[state]),
      column('时间', ({ stepTime_s }) => clock(stepTime_s), 'stepTime_s'),
      column('电流(A)', ({ current_A }) => Math.abs(current_A), 'current_A'),
      column('电压(V)', ({ potential_V }) => potential_V, 'potential_V'),
    ],
    encode: (text) => Uint8Array.from(Array.from(text).flatMap((letter) => gb18030[letter] ?? [letter.charCodeAt(0)])),
  });
}

/** Excel's "Unicode text": tabs, and the time of the step only. */
function utf16Sample(): Sample {
  return cyclerTable({
    title: 'UTF-16 with tabs and no time but that of the step',
    file: 'neware.txt',
    separator: '\t',
    columns: [
      column('DataPoint', ({ point }) => point, 'point'),
      column('Cycle Index', ({ cycle }) => cycle, 'cycle'),
      column('Step Index', ({ step }) => step, 'step'),
      column('Step Type', ({ state }) => names[state]),
      column('Time(h:min:s.ms)', ({ stepTime_s }) => `${clock(stepTime_s)}.000`, 'stepTime_s'),
      column('Current(mA)', ({ current_A }) => current_A * 1000, 'current_A'),
      column('Voltage(V)', ({ potential_V }) => potential_V, 'potential_V'),
      column('Date', ({ time_s }) => `2022-05-18 ${clock(time_s)}`),
    ],
    encode: utf16,
  });
}

function recordSample(): Sample {
  return cyclerTable({
    title: 'records by number and steps by name',
    file: 'neware.csv',
    columns: [
      column('Record number', ({ point }) => point, 'point'),
      column('Cycle Index', ({ cycle }) => cycle, 'cycle'),
      column('Step Index', ({ step }) => step, 'step'),
      column('Step name', ({ state }) => names[state]),
      column('Relative time(h:min:s.ms)', ({ stepTime_s }) => clock(stepTime_s), 'stepTime_s'),
      column('Total Time(h:min:s.ms)', ({ time_s }) => clock(time_s), 'time_s'),
      column('Current(mA)', ({ current_A }) => current_A * 1000, 'current_A'),
      column('Voltage(mV)', ({ potential_V }) => potential_V * 1000, 'potential_V'),
      column('Capacity(mAh)', () => 0),
    ],
  });
}
