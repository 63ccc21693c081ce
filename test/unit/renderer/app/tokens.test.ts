import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../../renderer/app/tokens.css', import.meta.url), 'utf8');

/** The tokens of one scheme, by name. */
function tokens(scheme: 'light' | 'dark'): Record<string, string> {
  const block = css.slice(css.search(new RegExp(`data-mantine-color-scheme=.${scheme}`)));
  return Object.fromEntries(
    [...block.slice(0, block.indexOf('}')).matchAll(/--([\w]+):\s*(#[\da-f]{6})/gi)].map((match) => [match[1], match[2]]),
  );
}

/** WCAG 2.2 relative luminance and contrast, written from the recommendation's text. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

// The lowest ratios over window, panes, wells and popovers that the design's table of colours states, light and dark.
const backgrounds = ['canvas', 'surface', 'sunken', 'raised'];
const stated: [token: string, light: number, dark: number][] = [
  ['text', 14.7, 11.0],
  ['text2', 6.5, 6.4],
  ['text3', 4.5, 4.7],
  ['control', 3.2, 3.4],
];

describe.each(['light', 'dark'] as const)('the %s tokens', (scheme) => {
  const found = tokens(scheme);
  const of = (name: string) => found[name] as string;

  it.each(stated)('%s keeps its stated contrast on every background', (token, light, dark) => {
    const lowest = Math.min(...backgrounds.map((background) => contrast(of(token), of(background))));
    expect(lowest).toBeGreaterThanOrEqual((scheme === 'light' ? light : dark) - 0.06);
  });

  it('text on accent and on every soft tint reaches 4.5', () => {
    const pairs = [
      ['accentOn', 'accent'],
      ['text', 'sel'],
      ['text2', 'sel'],
      ['warn', 'warnSoft'],
      ['err', 'errSoft'],
      ['ok', 'okSoft'],
      ['accent', 'accentSoft'],
      ['refused', 'refusedSoft'],
    ] as const;
    for (const [text, background] of pairs)
      expect(contrast(of(text), of(background)), `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
  });

  it('both schemes have the same tokens', () => {
    expect(Object.keys(found).sort()).toEqual(Object.keys(tokens(scheme === 'light' ? 'dark' : 'light')).sort());
  });
});

describe('colours', () => {
  it('stand literally only in the tokens, the theme and the series map', async () => {
    const { globSync } = await import('node:fs');
    const top = new URL('../../../../renderer/', import.meta.url);
    const files = globSync('**/*.{ts,tsx,css}', { cwd: top }).filter((path) => !/tokens\.css$|theme\.ts$|ember-map\.ts$/.test(path));
    expect(files.length).toBeGreaterThan(50);
    for (const path of files) {
      const literal = readFileSync(new URL(path, top), 'utf8').match(/#[\da-f]{6}\b|#[\da-f]{3}\b(?!\w)|\brgba?\(/i);
      expect(literal, path).toBeNull();
    }
  });
});
