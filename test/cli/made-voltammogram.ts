import { type MadeCell, madeRows } from '../unit/voltammetry/made-voltammograms';

/** A voltammogram as a CH Instruments text: scan rate in the header, no time column, cycles unmarked. */
export function chText(cell: MadeCell, rate_VPerS: number, place = 0, stated = true): string {
  const rows = madeRows(cell, rate_VPerS, place);
  const head = ['Nov. 20, 2026   10:00:00', 'Cyclic Voltammetry', 'Instrument Model:  CHI660E', '', `Init E (V) = ${cell.low_V}`];
  const settings = [
    `Segment = ${2 * (cell.cycles ?? 3)}`,
    'Sample Interval (V) = 0.002',
    ...(stated ? [`Scan Rate (V/s) = ${rate_VPerS}`] : []),
  ];
  const numbers = rows.map(({ potential_V, current_A }) => `${potential_V.toFixed(5)}, ${current_A.toExponential(6)}`);
  return `${[...head, ...settings, '', 'Potential/V, Current/A', '', ...numbers].join('\r\n')}\r\n`;
}

/** The same as a table that people export: time, potential in mV and current in mA. */
export function tableText(cell: MadeCell, rate_VPerS: number, place = 0): string {
  const rows = madeRows(cell, rate_VPerS, place).map(
    ({ time_s, potential_V, current_A }) =>
      `${time_s.toFixed(4)},${(potential_V * 1000).toFixed(3)},${(current_A * 1000).toExponential(6)}`,
  );
  return `Time (s),Voltage (mV),Current (mA)\n${rows.join('\n')}\n`;
}

/** Files of a whole series, by name. */
export function chSeries(stem: string, cell: MadeCell, rates_mVPerS: readonly number[]): Record<string, string> {
  return Object.fromEntries(rates_mVPerS.map((rate, place) => [`${stem}_${rate}mVs.txt`, chText(cell, rate / 1000, place)]));
}
