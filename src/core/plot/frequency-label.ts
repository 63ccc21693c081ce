const prefixes = [
  { from: 1e9, text: 'GHz' },
  { from: 1e6, text: 'MHz' },
  { from: 1e3, text: 'kHz' },
  { from: 0.1, text: 'Hz', divide: 1 },
  { from: 0, text: 'mHz', divide: 1e-3 },
];

/** A frequency as people say it: 1 kHz, 100 Hz, 0.1 Hz, 10 mHz. */
export function frequencyLabel(frequency_Hz: number, digits = 3): string {
  const prefix = prefixes.find(({ from }) => frequency_Hz >= from * 0.9995) as (typeof prefixes)[number];
  return `${Number((frequency_Hz / (prefix.divide ?? prefix.from)).toPrecision(digits))} ${prefix.text}`;
}
