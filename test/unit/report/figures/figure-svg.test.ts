import { describe, expect, it } from 'vitest';
import type { FigureModel, FigureSeries } from '../../../../src/core/figure-model';
import { defaultFigureStyle } from '../../../../src/core/figure-style';
import { figureSvg } from '../../../../src/report/figures/figure-svg';
import { elementsOf, parseXml, type XmlElement } from '../../../xml-document';
import { axis, madeFigure } from './made-figure';

const mm = 72 / 25.4;
const series = (parts: Partial<FigureSeries> = {}): FigureSeries => ({
  name: 'fresh',
  role: 'measured',
  ink: { map: 0 },
  marker: { shape: 'circle', filled: false },
  line: null,
  x: Float64Array.of(25),
  y: Float64Array.of(5),
  ...parts,
});
const drawn = (model: FigureModel, style = defaultFigureStyle) => parseXml(figureSvg(model, style));
const part = (root: XmlElement, name: string) => elementsOf(root, 'g').filter(({ attributes }) => attributes['data-part'] === name);
const pathsOf = (root: XmlElement, name: string) => part(root, name).flatMap((group) => elementsOf(group, 'path'));
/** [x, y] of every M and L of a path. */
const pointsOf = ({ attributes }: XmlElement) =>
  [...(attributes.d ?? '').matchAll(/[ML]([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
/** Middle of each circle: its path begins at the left. */
const circlesOf = (root: XmlElement, name: string) =>
  pathsOf(root, name).flatMap(({ attributes }) =>
    [...(attributes.d ?? '').matchAll(/M([-\d.]+),([-\d.]+)a([\d.]+)/g)].map(([, x, y, r]) => [Number(x) + Number(r), Number(y)] as const),
  );

describe('a figure as SVG', () => {
  it('is a page of its size in millimetres, counted in points', () => {
    const { attributes } = drawn(madeFigure());
    expect(attributes.width).toBe('85mm');
    expect(attributes.height).toBe('60mm');
    expect(attributes.viewBox?.split(' ').map(Number)).toEqual([0, 0, 240.945, 170.079]);
  });

  it.each([
    ['linear', [0, 100], 25, 0.25],
    ['log', [1, 1000], 10, 1 / 3],
    ['sqrt', [0, 16], 4, 0.5],
    ['sqrt', [-1, 9], 1, 0.5],
  ] as const)('puts a number of a %s axis %j at its share of the frame', (scale, range, value, share) => {
    const root = drawn(madeFigure({ x: axis(scale, range), series: [series({ x: Float64Array.of(value) })] }));
    const [[x, y]] = circlesOf(root, 'measured') as [readonly [number, number]];
    expect(x).toBeCloseTo((12 + 60 * share) * mm, 2);
    // 5 on −10 … 10 is three quarters up a frame that ends 44 mm from the top.
    expect(y).toBeCloseTo((44 - 30) * mm, 2);
  });

  it('has a closed frame of half a point and ticks that point into it, on both sides, minor ones shorter', () => {
    const root = drawn(madeFigure());
    const [frame] = pathsOf(root, 'frame');
    expect(frame?.attributes['stroke-width']).toBe('0.5');
    expect(frame?.attributes.d?.endsWith('Z')).toBe(true);
    const strokes = pointsOf(pathsOf(root, 'ticks-x')[0] as XmlElement);
    const [bottom, top] = [44 * mm, 4 * mm];
    const lengths = Array.from(
      { length: strokes.length / 2 },
      (_, k) => [strokes[2 * k]?.[1], strokes[2 * k + 1]?.[1]] as [number, number],
    );
    const inward = lengths.map(([from, to]) =>
      Math.abs(from - bottom) < 0.01 ? from - to : Math.abs(from - top) < 0.01 ? to - from : Number.NaN,
    );
    expect(inward.map((length) => Math.round(length * 100) / 100)).toEqual([2.5, 2.5, 1.5, 1.5, 2.5, 2.5]);
  });

  it('cuts a line where it leaves the frame and draws no marker outside it', () => {
    const leaving = series({ line: 'solid', x: Float64Array.of(50, 150), y: Float64Array.of(0, 0) });
    const root = drawn(madeFigure({ series: [leaving] }));
    const [line] = pathsOf(root, 'measured') as [XmlElement];
    expect(pointsOf(line)[1]?.[0]).toBeCloseTo(72 * mm, 2);
    expect(circlesOf(root, 'measured')).toHaveLength(1);
  });

  it('parts a line where a number is missing', () => {
    const gap = series({ marker: null, line: 'solid', x: Float64Array.of(0, 10, 20, 30, 40), y: Float64Array.of(0, 0, Number.NaN, 0, 0) });
    const [line] = pathsOf(drawn(madeFigure({ series: [gap] })), 'measured') as [XmlElement];
    expect(line.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  it('draws the 95 % interval from end to end with caps', () => {
    const withError = series({ low: Float64Array.of(0), high: Float64Array.of(8) });
    const [bars] = pathsOf(drawn(madeFigure({ series: [withError] })), 'measured') as [XmlElement];
    const heights = pointsOf(bars).map(([, y]) => y);
    expect(Math.max(...heights)).toBeCloseTo(24 * mm, 2);
    expect(Math.min(...heights)).toBeCloseTo((44 - 36) * mm, 2);
    expect(bars.attributes['stroke-width']).toBe('0.5');
  });

  it('escapes what people typed, and leaves out what XML has no place for', () => {
    const name = 'a<b> & "c"\u0001\ud800';
    const root = drawn(madeFigure({ series: [series({ name })] }, name));
    expect(root.attributes['aria-label']).toBe('a<b> & "c"');
    expect(part(root, 'measured')[0]?.attributes['data-name']).toBe('a<b> & "c"');
  });

  it('writes text as text, quantities italic, and nothing under 7 pt', () => {
    const exponent = { value: 50, label: [{ text: '10' }, { text: '−14', script: 'sup' as const }] };
    const root = drawn(madeFigure({ letter: 'a', x: { ...axis('linear', [0, 100]), ticks: [exponent] } }));
    const sizes = [...elementsOf(root, 'text'), ...elementsOf(root, 'tspan')].flatMap(({ attributes }) => attributes['font-size'] ?? []);
    expect(Math.min(...sizes.map(Number))).toBeGreaterThanOrEqual(7);
    expect(elementsOf(root, 'tspan').find(({ text }) => text === 'Z')?.attributes['font-style']).toBe('italic');
    expect(elementsOf(root, 'text').map(({ text }) => text)).toContain('(a)');
    expect(elementsOf(root, 'g')[0]?.attributes['font-family']).toMatch(/^Arial, Helvetica/);
  });

  it('writes axis titles and fonts as the house does', () => {
    const texts = (style: typeof defaultFigureStyle) => elementsOf(drawn(madeFigure(), style), 'text').map(({ text }) => text);
    expect(texts(defaultFigureStyle)).toContain('Z′ (Ω)');
    expect(texts({ ...defaultFigureStyle, axisTitle: 'slash' })).toContain('Z′ / Ω');
    const font = drawn(madeFigure(), { ...defaultFigureStyle, font: 'Helvetica' });
    expect(elementsOf(font, 'g')[0]?.attributes['font-family']).toMatch(/^Helvetica/);
  });

  it('has no colour left in grey', () => {
    const coloured = ['accent', 'warn', 'arcSei', 'arcCt', { sample: 2 }, { map: 0.5 }] as const;
    const model = madeFigure({ series: coloured.map((ink) => series({ ink })) });
    const hexes = (colours: 'colour' | 'grey') => figureSvg(model, { ...defaultFigureStyle, colours }).match(/#[0-9a-f]{6}/g) ?? [];
    const isGrey = (hex: string) => hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(3, 5) === hex.slice(5);
    expect(hexes('grey').every(isGrey)).toBe(true);
    expect(hexes('colour').filter((hex) => !isGrey(hex)).length).toBeGreaterThan(0);
  });

  it('is the same bytes for the same figure', () => {
    const model = madeFigure({ series: [series()] });
    expect(figureSvg(structuredClone(model), defaultFigureStyle)).toBe(figureSvg(model, defaultFigureStyle));
  });
});
