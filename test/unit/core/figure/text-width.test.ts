import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { runSize_pt, textWidth_pt } from '../../../../src/core/figure/text-width';

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf');
const size = 100;

/** Distance of two bars that stand directly before and behind the text, drawn with the font itself. */
function drawnWidth(text: string): number {
  const edgeOf = (words: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200" xml:space="preserve"><text x="0" y="120" font-size="${size}" font-family="Arimo">${words}</text></svg>`;
    const box = new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false } }).getBBox();
    return (box?.x ?? 0) + (box?.width ?? 0);
  };
  return edgeOf(`${text}H`) - edgeOf('H');
}

it.each(['Capacity', '0123456789', '−Z″ (Ω)', '10 mHz, 1.5 × 10', 'σW τ α ω φ γ µA ± 95 % °', 'coulombic efficiency', '\u2009\u202f–·√Δ'])(
  'the width of "%s" is that of the font to a hundredth of the size a character',
  (text) => {
    expect(Math.abs(textWidth_pt([{ text }], size) - drawnWidth(text))).toBeLessThan((text.length * size) / 100);
  },
);

it('an index is smaller than its text, but nothing is under 7 pt', () => {
  const index = { text: 'ct', script: 'sub' as const };
  expect(runSize_pt(index, 12)).toBe(9);
  expect(runSize_pt(index, 8)).toBe(7);
  expect(runSize_pt(index, 7)).toBe(7);
});
