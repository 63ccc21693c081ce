import type { FigureStyle } from '../figure-style';
import { emberColour } from '../plot/ember-map';
import type { Paint } from './shape';

const named = {
  paper: '#ffffff',
  text: '#000000',
  grey: '#686d72',
  accent: '#0a666d',
  warn: '#c77700',
  arcSei: '#007a5e',
  arcCt: '#0072b2',
} as const;
const samples = ['#0072b2', '#d66e31', '#2b2986', '#ae2749', '#7b949b', '#58001b'] as const;

/** The colour of an ink on white paper, "#rrggbb"; in grey of the same luminance, as a black-and-white printer makes it. */
export function figureColour(ink: Paint, colours: FigureStyle['colours']): string {
  const colour = typeof ink === 'string' ? named[ink] : 'map' in ink ? emberColour(ink.map, 'light') : (samples[ink.sample - 1] as string);
  return colours === 'grey' ? greyOf(colour) : colour;
}

/** Equal relative luminance (IEC 61966-2-1). */
function greyOf(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((start) => linear(Number.parseInt(colour.slice(start, start + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const encoded = luminance <= 0.0031308 ? 12.92 * luminance : 1.055 * luminance ** (1 / 2.4) - 0.055;
  const byte = Math.round(255 * encoded)
    .toString(16)
    .padStart(2, '0');
  return `#${byte}${byte}${byte}`;
}

function linear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}
