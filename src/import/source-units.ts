/** A unit as files write it → our unit and the way there. Spellings differ in case only where case carries no meaning. */
export interface SourceUnit {
  unit: string;
  factor: number;
  offset?: number;
}

const units: Record<string, SourceUnit> = {
  s: { unit: 's', factor: 1 },
  ms: { unit: 's', factor: 1e-3 },
  min: { unit: 's', factor: 60 },
  h: { unit: 's', factor: 3600 },
  Hz: { unit: 'Hz', factor: 1 },
  mHz: { unit: 'Hz', factor: 1e-3 },
  kHz: { unit: 'Hz', factor: 1e3 },
  MHz: { unit: 'Hz', factor: 1e6 },
  V: { unit: 'V', factor: 1 },
  mV: { unit: 'V', factor: 1e-3 },
  µV: { unit: 'V', factor: 1e-6 },
  A: { unit: 'A', factor: 1 },
  mA: { unit: 'A', factor: 1e-3 },
  µA: { unit: 'A', factor: 1e-6 },
  nA: { unit: 'A', factor: 1e-9 },
  Ω: { unit: 'ohm', factor: 1 },
  mΩ: { unit: 'ohm', factor: 1e-3 },
  µΩ: { unit: 'ohm', factor: 1e-6 },
  kΩ: { unit: 'ohm', factor: 1e3 },
  MΩ: { unit: 'ohm', factor: 1e6 },
  Ah: { unit: 'Ah', factor: 1 },
  mAh: { unit: 'Ah', factor: 1e-3 },
  µAh: { unit: 'Ah', factor: 1e-6 },
  C: { unit: 'C', factor: 1 },
  mC: { unit: 'C', factor: 1e-3 },
  Wh: { unit: 'Wh', factor: 1 },
  mWh: { unit: 'Wh', factor: 1e-3 },
  W: { unit: 'W', factor: 1 },
  mW: { unit: 'W', factor: 1e-3 },
  F: { unit: 'F', factor: 1 },
  mF: { unit: 'F', factor: 1e-3 },
  µF: { unit: 'F', factor: 1e-6 },
  nF: { unit: 'F', factor: 1e-9 },
  S: { unit: 'S', factor: 1 },
  deg: { unit: 'deg', factor: 1 },
  rad: { unit: 'deg', factor: 180 / Math.PI },
  '%': { unit: 'percent', factor: 1 },
  K: { unit: 'K', factor: 1 },
  '°C': { unit: 'K', factor: 1, offset: 273.15 },
};

/** The unit behind a spelling (`mA.h`, `Ohm`, `uF`, `sec`, a degree sign lost to an encoding), or undefined. */
export function sourceUnit(spelling: string): SourceUnit | undefined {
  const tidy = spelling
    .trim()
    .replace(/[\u00b5\u03bc]/g, 'µ')
    .replace(/\ufffd(?=C$)/, '°')
    .replace(/\ufffd(?=[A-Z])/, 'µ')
    .replace(/ohms?/i, 'Ω')
    .replace(/\u2126/g, 'Ω')
    .replace(/℃|¡æ|摄氏度/g, '°C')
    .replace(/^[uμ](?=[AVFCΩ]|Ah)/, 'µ')
    .replace(/^(secs?|seconds?)\.?$/i, 's')
    .replace(/^(mins?|minutes?)\.?$/i, 'min')
    .replace(/^(hours?|hrs?|std)\.?$/i, 'h')
    .replace(/^(volts?)$/i, 'V')
    .replace(/^(amps?|amperes?)$/i, 'A')
    .replace(/^(hertz|hz)$/i, 'Hz')
    .replace(/^(degrees?|°)$/i, 'deg')
    .replace(/^(deg\.? ?C|degC)$/i, '°C')
    .replace(/^Ω-1$/, 'S')
    .replace(/^(m?)A(?:mp)?-?hrs?$/i, '$1Ah')
    .replace(/^(m?)W(?:att)?-?hrs?$/i, '$1Wh')
    .replace(/[.·* ]h$/, 'h');
  return units[tidy];
}
