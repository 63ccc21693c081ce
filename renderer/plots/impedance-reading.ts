import { formatReading } from '../../src/core/plot/format-reading';
import type { ImpedanceMember, ImpedanceModel } from './impedance-model';
import type { Reading } from './plot-reading';
import { pointAtFrequency } from './point-at-frequency';

/** Which measured point of which spectrum. */
export interface PointAddress {
  id: string;
  index: number;
}

/** What a point of a spectrum says when asked: frequency, Z′, −Z″, modulus, phase, and the fit there. `place` is in CSS px of the plot. */
export function impedanceReading(model: ImpedanceModel, at: PointAddress, place: { x: number; y: number }): Reading | null {
  const member = model.members.find(({ id }) => id === at.id);
  const point = member?.measured.points[at.index];
  if (member === undefined || point === undefined) return null;
  const inUnit = (value: number) => `${formatReading(value)} ${model.unit}`;
  return {
    ...place,
    title: member.masked.has(at.index) ? `${member.label}, left out of the fit` : member.label,
    colour: member.colour,
    lines: [
      { quantity: '*f*', value: `${formatReading(member.measured.frequency_Hz[at.index] as number)} Hz` },
      { quantity: '*Z*′', value: inUnit(point.x) },
      { quantity: '−*Z*″', value: inUnit(point.y) },
      { quantity: '|*Z*|', value: inUnit(Math.hypot(point.x, point.y)) },
      { quantity: '*φ*', value: `${formatReading((Math.atan2(-point.y, point.x) * 180) / Math.PI)}°` },
      ...fittedLines(member, member.measured.frequency_Hz[at.index] as number, inUnit),
    ],
  };
}

/** The fit at the same frequency; nothing without a fit, or beyond its range. */
function fittedLines({ fitted }: ImpedanceMember, frequency_Hz: number, inUnit: (value: number) => string): Reading['lines'] {
  const point = fitted === null ? null : pointAtFrequency(fitted, frequency_Hz);
  if (point === null) return [];
  return [
    { quantity: 'fit *Z*′', value: inUnit(point.x) },
    { quantity: 'fit −*Z*″', value: inUnit(point.y) },
  ];
}
