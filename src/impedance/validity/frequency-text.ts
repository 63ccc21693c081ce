/** 12.6 kHz, 3.16 Hz, 20 mHz: three digits at most. */
export function frequencyText(frequency_Hz: number): string {
  if (!(frequency_Hz > 0) || !Number.isFinite(frequency_Hz)) return `${frequency_Hz} Hz`;
  const [factor, unit] =
    frequency_Hz >= 1e6 ? [1e-6, 'MHz'] : frequency_Hz >= 1e3 ? [1e-3, 'kHz'] : frequency_Hz >= 0.1 ? [1, 'Hz'] : [1e3, 'mHz'];
  return `${Number((frequency_Hz * factor).toPrecision(3))} ${unit}`;
}

/** Where the rows lie: every frequency up to three, beyond that the ends and the count. Highest first. */
export function frequenciesText(frequency_Hz: Float64Array, rows: readonly number[]): string {
  const texts = rows
    .map((row) => frequency_Hz[row]!)
    .sort((a, b) => b - a)
    .map(frequencyText);
  if (texts.length <= 3) return texts.join(texts.length === 2 ? ' and ' : ', ');
  return `${texts.length} points between ${texts[0]} and ${texts.at(-1)}`;
}

/** Rows as a person counts them, from 1. */
export function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).map((row) => row + 1);
  return `${rows.length === 1 ? 'row' : 'rows'} ${shown.join(', ')}${rows.length > 5 ? ` and ${rows.length - 5} more` : ''}`;
}

/** 0.29 %, 5.2 %, 31 %, 110 %: two digits. */
export function percentText(value_percent: number): string {
  return `${Number(value_percent.toPrecision(2))} %`;
}
