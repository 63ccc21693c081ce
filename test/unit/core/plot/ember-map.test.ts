import { describe, expect, it } from 'vitest';
import { type ColourScheme, emberColour } from '../../../../src/core/plot/ember-map';

// The nine stops and their CIE lightness as the design states them.
const stated: Record<ColourScheme, { stops: string[]; lightness: number[] }> = {
  light: {
    stops: ['#161c5d', '#2f2279', '#4f2689', '#76288a', '#99297c', '#b62f64', '#c9424b', '#d35d30', '#d57f20'],
    lightness: [14, 21, 26, 32, 38, 43, 48, 54, 61],
  },
  dark: {
    stops: ['#525dcc', '#7e63d6', '#aa66d3', '#d069c4', '#e972af', '#fb8097', '#ff987f', '#ffb979', '#ffd98b'],
    lightness: [44, 50, 55, 59, 64, 68, 73, 80, 88],
  },
};

function lightness(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (24389 / 27) * y;
}

describe.each(['light', 'dark'] as const)('the series map in %s', (scheme) => {
  it('has the stated colour and lightness at every eighth', () => {
    for (let k = 0; k <= 8; k++) {
      expect(emberColour(k / 8, scheme)).toBe(stated[scheme].stops[k]);
      expect(lightness(emberColour(k / 8, scheme))).toBeCloseTo(stated[scheme].lightness[k] as number, -0.2);
    }
  });

  it('grows lighter without a step back, so that it prints', () => {
    let before = -1;
    for (let k = 0; k <= 200; k++) {
      const now = lightness(emberColour(k / 200, scheme));
      expect(now).toBeGreaterThanOrEqual(before - 0.05);
      before = now;
    }
  });

  it('is held at its ends', () => {
    expect(emberColour(-1, scheme)).toBe(stated[scheme].stops[0]);
    expect(emberColour(2, scheme)).toBe(stated[scheme].stops[8]);
  });
});
