import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureColour } from '../../src/core/figure/figure-colour';
import { textWidth_pt } from '../../src/core/figure/text-width';
import { type FigureAxis, type FigureKind, type FigureModel, type FigurePanel, figureKinds } from '../../src/core/figure-model';
import { defaultFigureStyle, type FigureStyle } from '../../src/core/figure-style';
import { figureCsv } from '../../src/report/figures/figure-csv';
import { figureSvg } from '../../src/report/figures/figure-svg';
import { appWithEverything } from '../hosts/app-with-everything';
import { elementsOf, parseXml, type XmlElement } from '../xml-document';

const styles: Record<string, FigureStyle> = {
  'one column': { ...defaultFigureStyle, width_mm: 85 },
  'two columns, large, grey': { width_mm: 178, font: 'Helvetica', fontSize_pt: 9, colours: 'grey', axisTitle: 'slash', decimal: 'comma' },
};
let app: Awaited<ReturnType<typeof appWithEverything>>;

beforeAll(async () => {
  app = await appWithEverything();
}, 60_000);
afterAll(() => app.app.close());

function sampleOf(kind: FigureKind): string {
  const technique = kind === 'recording' ? 'cycling' : (kind.split('-')[0] as string);
  return app.samples[(technique in app.samples ? technique : 'eis') as keyof typeof app.samples];
}
const make = (kind: FigureKind, style: FigureStyle) => app.driver.call('figures.make', { kinds: [kind], sample: sampleOf(kind), style });

describe.each(figureKinds)('the figure %s', (kind) => {
  describe.each(Object.entries(styles))('in %s', (_, style) => {
    let model: FigureModel;
    let svg: string;
    let root: XmlElement;
    beforeAll(async () => {
      model = await make(kind, style);
      svg = figureSvg(model, style);
      root = parseXml(svg);
    });

    test('is whole XML with text as text, none under 7 pt, of a sentence for those who cannot see it', () => {
      const sizes = [...elementsOf(root, 'text'), ...elementsOf(root, 'tspan')].flatMap(({ attributes }) => attributes['font-size'] ?? []);
      expect(Math.min(...sizes.map(Number))).toBeGreaterThanOrEqual(7);
      expect(root.attributes['aria-label']?.length).toBeGreaterThan(10);
      expect(elementsOf(root, 'image')).toEqual([]);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    });

    test('has all its words on the page, none over another', () => {
      const boxes = elementsOf(root, 'text').map(boxOf);
      const [, , width, height] = (root.attributes.viewBox ?? '').split(' ').map(Number) as [number, number, number, number];
      for (const box of boxes) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(0);
        expect(box.top, box.text).toBeGreaterThanOrEqual(0);
        expect(box.right, box.text).toBeLessThanOrEqual(width);
        expect(box.bottom, box.text).toBeLessThanOrEqual(height);
      }
      const clashes = boxes.flatMap((a, k) => boxes.slice(k + 1).flatMap((b) => (overlap(a, b) ? [`${a.text} | ${b.text}`] : [])));
      expect(clashes).toEqual([]);
    });

    test('shows something in every frame, between ends that its ticks lie within', () => {
      for (const panel of model.panels) {
        expect(shownPoints(panel)).toBeGreaterThan(0);
        for (const axis of [panel.x, panel.y, ...(panel.right === undefined ? [] : [panel.right])]) {
          const [low, high] = axis.range;
          expect(low).toBeLessThan(high);
          const room = 1e-9 * (high - low);
          for (const { value } of axis.ticks) expect(value >= low - room && value <= high + room, `${axis.column} ${value}`).toBe(true);
          expect(axis.ticks.length).toBeGreaterThan(1);
        }
      }
    });

    test('is as long a unit on either axis where that is promised', () => {
      expect(model.panels.some(({ equalScale }) => equalScale)).toBe(kind === 'nyquist');
      for (const { equalScale, box, x, y } of model.panels) {
        if (!equalScale) continue;
        const perUnit = (length_mm: number, axis: FigureAxis) => length_mm / (axis.range[1] - axis.range[0]);
        expect(perUnit(box.width_mm, x) / perUnit(box.height_mm, y)).toBeCloseTo(1, 9);
      }
    });

    test('can be told apart in grey: what shares a marker and a line differs in lightness', () => {
      for (const panel of model.panels) {
        const curves = panel.series.filter(({ role }) => role === 'measured');
        for (const [k, a] of curves.entries()) {
          for (const b of curves.slice(k + 1)) {
            const look = ({ marker, line, axis }: typeof a) => JSON.stringify([marker, line, axis]);
            const isSame = JSON.stringify(a.ink) === JSON.stringify(b.ink) && memberOf(a.name) === memberOf(b.name);
            if (look(a) !== look(b) || isSame) continue;
            expect(Math.abs(lightness(a.ink) - lightness(b.ink)), `${a.name} | ${b.name}`).toBeGreaterThan(4);
          }
        }
      }
    });

    test('gives its numbers as a table, every one of them', () => {
      const [head, ...rows] = figureCsv(model)
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
      const heads = (head ?? []).map((one) => one.replace(/^"|"$/g, ''));
      const columnsOf = (column: string) =>
        heads.flatMap((one, at) =>
          one.endsWith(`| ${column}`) || one === column
            ? [
                rows
                  .map((row) => row[at])
                  .filter((cell) => cell !== '' && cell !== undefined)
                  .map(Number),
              ]
            : [],
        );
      for (const panel of model.panels) {
        for (const { x, y, column, axis } of panel.series) {
          const vertical = column ?? (axis === 'right' && panel.right !== undefined ? panel.right.column : panel.y.column);
          const finite = (values: Float64Array) => [...values].filter(Number.isFinite);
          expect(columnsOf(panel.x.column)).toContainEqual(finite(x));
          expect(columnsOf(vertical)).toContainEqual(finite(y));
        }
        for (const { to, column } of panel.bars) expect(columnsOf(`${column} to`)).toContainEqual([...to]);
      }
    });

    test('is the same bytes when it is made again', async () => {
      expect(figureSvg(await make(kind, style), style)).toBe(svg);
    });
  });
});

/** Charge and discharge of one cycle are one member, and so are a curve and the peaks on it. */
function memberOf(name: string): string {
  return /[\d.]+ mV\/s/.exec(name)?.[0] ?? (name.split(',')[0] as string);
}

function shownPoints({ series, bars, x: { range: xRange }, y, right }: FigurePanel): number {
  const points = series.flatMap((one) => {
    const [low, high] = one.axis === 'right' && right !== undefined ? right.range : y.range;
    return [...one.x].filter((at, k) => at >= xRange[0] && at <= xRange[1] && (one.y[k] as number) >= low && (one.y[k] as number) <= high);
  });
  return points.length + bars.reduce((sum, { x }) => sum + x.length, 0);
}

/** CIE L* of an ink in print. */
function lightness(ink: Parameters<typeof figureColour>[0]): number {
  const encoded = Number.parseInt(figureColour(ink, 'grey').slice(1, 3), 16) / 255;
  const luminance = encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Around the capitals and figures of a text; turned ones stand a quarter to the left around their anchor. */
function boxOf({ attributes, text, children }: XmlElement): TextBox {
  const size = Number(attributes['font-size']);
  const small = children
    .filter(({ attributes: own }) => own['font-size'] !== undefined)
    .map(({ text: own }) => own)
    .join('');
  const indices = Math.max(7, 0.75 * size);
  const width = textWidth_pt([{ text }], size) - textWidth_pt([{ text: small }], size) * (1 - Math.min(indices, size) / size);
  const before = attributes['text-anchor'] === 'middle' ? width / 2 : attributes['text-anchor'] === 'end' ? width : 0;
  const turned = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.transform ?? '');
  if (turned !== null) {
    const [x, y] = [Number(turned[1]), Number(turned[2])];
    return { text, left: x - 0.36 * size, right: x + 0.36 * size, top: y - (width - before), bottom: y + before };
  }
  const [x, y] = [Number(attributes.x), Number(attributes.y)];
  return { text, left: x - before, right: x - before + width, top: y - 0.72 * size, bottom: y };
}

function overlap(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
