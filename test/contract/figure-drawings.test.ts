import { Chart, LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController } from 'chart.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figureChart } from '../../renderer/plots/figure/figure-chart';
import { publication } from '../../src/core/figure/publication';
import { type FigureKind, type FigureModel, type FigurePanel, figureKinds } from '../../src/core/figure-model';
import { defaultFigureStyle } from '../../src/core/figure-style';
import { figureSvg } from '../../src/report/figures/figure-svg';
import { appWithEverything } from '../hosts/app-with-everything';
import { elementsOf, parseXml, type XmlElement } from '../xml-document';

// As the window registers them, without the zoom plugin, which wants a window.
Chart.register(LinearScale, LogarithmicScale, LineElement, PointElement, ScatterController);
Chart.defaults.animation = false;

const style = { ...defaultFigureStyle, width_mm: 85 as const };
/** The screen's figure is larger than the printed one; all comparisons are in points of print. */
const pixelsPerPoint = 2.5;
const within_pt = 0.05;

let app: Awaited<ReturnType<typeof appWithEverything>>;
const charts: Chart[] = [];
beforeAll(async () => {
  app = await appWithEverything();
}, 60_000);
afterAll(() => {
  for (const chart of charts) chart.destroy();
  return app.app.close();
});

/** A canvas on which nothing is seen: the chart library lays everything out all the same. */
function blankCanvas(width: number, height: number) {
  const canvas = { width, height, style: {}, getAttribute: () => null, setAttribute: () => undefined, getContext: () => context };
  const known: Record<string, unknown> = { canvas, measureText: (text: string) => ({ width: 5 * text.length }) };
  const context: object = new Proxy(known, { get: (own, name: string) => own[name] ?? (() => undefined) });
  return canvas;
}

function chartOf(model: FigureModel, panel: FigurePanel): Chart {
  const px = publication.pointsPerMillimetre * pixelsPerPoint;
  const config = figureChart(model, panel, style, pixelsPerPoint);
  const canvas = blankCanvas(model.width_mm * px, model.height_mm * px);
  const chart = new Chart(canvas as never, { ...config, options: { ...config.options, responsive: false } } as never);
  charts.push(chart);
  return chart;
}

type Point = readonly [x: number, y: number];
const partsOf = (panel: XmlElement, part: string) => panel.children.filter(({ attributes }) => attributes['data-part'] === part);
const linesOf = (path: XmlElement): Point[][] =>
  (path.attributes.d ?? '')
    .split('M')
    .slice(1)
    .map((line) => [...line.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const));
/** Beginnings of the strokes of a group, where the ticks are. */
const beginnings = (panel: XmlElement, part: string) =>
  partsOf(panel, part)
    .flatMap((group) => group.children.flatMap(linesOf))
    .map(([first]) => first as Point);
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** Middles of the markers of one series, as they were printed. */
function printedMarkers(panel: XmlElement, name: string, shape: string): Point[] {
  const groups = partsOf(panel, 'measured').filter(({ attributes }) => attributes['data-name'] === name);
  const path = groups
    .flatMap(({ children }) => children)
    .find(({ attributes }) => (attributes.d ?? '').endsWith('Z') && attributes.fill !== 'none');
  if (path === undefined) return [];
  if (shape === 'circle') {
    return [...(path.attributes.d ?? '').matchAll(/M(-?[\d.]+),(-?[\d.]+)a([\d.]+)/g)].map(
      ([, x, y, r]) => [Number(x) + Number(r), Number(y)] as const,
    );
  }
  return linesOf(path).map((outline) => {
    const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
    const middle = shape === 'triangle' ? Math.min(...ys) + 0.6 * publication.marker_pt : (Math.min(...ys) + Math.max(...ys)) / 2;
    return [(Math.min(...xs) + Math.max(...xs)) / 2, middle] as const;
  });
}

function distanceToLine([x, y]: Point, lines: readonly Point[][]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    for (let k = 0; k + 1 < line.length; k++) {
      const [[ax, ay], [bx, by]] = [line[k] as Point, line[k + 1] as Point];
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
      least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
    }
  }
  return least;
}

const sampleOf = (kind: FigureKind) => {
  const technique = kind === 'recording' ? 'cycling' : (kind.split('-')[0] as string);
  return app.samples[(technique in app.samples ? technique : 'eis') as keyof typeof app.samples];
};

describe.each(figureKinds)('the figure %s on screen and in print', (kind) => {
  let model: FigureModel;
  let printed: XmlElement[];
  let shown: Chart[];
  beforeAll(async () => {
    model = await app.driver.call('figures.make', { kinds: [kind], sample: sampleOf(kind), style });
    printed = elementsOf(parseXml(figureSvg(model, style)), 'g').filter(({ attributes }) => 'data-panel' in attributes);
    shown = model.panels.map((panel) => chartOf(model, panel));
  });

  test('has its frames at the same places with the same ends', () => {
    expect(printed).toHaveLength(model.panels.length);
    for (const [k, panel] of model.panels.entries()) {
      const [frame] = partsOf(printed[k] as XmlElement, 'frame').flatMap(({ children }) => children.flatMap(linesOf));
      const chart = shown[k] as Chart;
      const { left, right, top, bottom } = chart.chartArea;
      const [xs, ys] = [(frame ?? []).map(([x]) => x), (frame ?? []).map(([, y]) => y)];
      const ends = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      for (const [at, edge] of [left, right, top, bottom].entries()) {
        expect(Math.abs(edge / pixelsPerPoint - (ends[at] as number))).toBeLessThan(within_pt);
      }
      const { min, max } = chart.scales.x as { min: number; max: number };
      const place = (value: number) => (panel.x.scale === 'sqrt' ? Math.sign(value) * Math.sqrt(Math.abs(value)) : value);
      expect([min, max]).toEqual(panel.x.range.map(place));
    }
  });

  test('has the same ticks with the same labels', () => {
    for (const [k, panel] of model.panels.entries()) {
      const group = printed[k] as XmlElement;
      for (const [id, axis, at] of [
        ['x', panel.x, 0],
        ['y', panel.y, 1],
        ['right', panel.right, 1],
      ] as const) {
        const scale = (shown[k] as Chart).scales[id];
        if (axis === undefined || scale === undefined) continue;
        const onScreen = scale.ticks.map((_, tick) => scale.getPixelForTick(tick) / pixelsPerPoint);
        const onPaper = [...new Set(beginnings(group, `ticks-${id}`).map((place) => place[at]))];
        expect(onPaper.length).toBe(new Set(axis.ticks.map(({ value }) => value)).size);
        for (const [tick, place] of sorted(onPaper).entries()) {
          expect(Math.abs(place - (sorted(onScreen)[tick] as number))).toBeLessThan(within_pt);
        }
        const labels = partsOf(group, `labels-${id}`).flatMap(({ children }) => children.map(({ text }) => text));
        expect(labels).toEqual(scale.ticks.map(({ label }) => label).filter((label) => label !== ''));
      }
    }
  });

  test('has the same series, point on point', () => {
    for (const [k, panel] of model.panels.entries()) {
      const chart = shown[k] as Chart;
      expect(chart.data.datasets.map(({ label }) => label).sort()).toEqual(panel.series.map(({ name }) => name).sort());
      const { left, right, top, bottom } = chart.chartArea;
      for (const [index, { label }] of chart.data.datasets.entries()) {
        const meta = chart.getDatasetMeta(index);
        const all = meta.data.map(({ x, y, options }, at) => {
          const joined = [meta.data[at - 1], meta.data[at + 1]].some((one) => one !== undefined && Number.isFinite(one.x + one.y));
          return { x, y, joined, radius: (options as unknown as { radius: number }).radius };
        });
        const inside = all.filter(({ x, y }) => x >= left - 0.02 && x <= right + 0.02 && y >= top - 0.02 && y <= bottom + 0.02);
        const places = inside.map(({ x, y, ...rest }) => ({ at: [x / pixelsPerPoint, y / pixelsPerPoint] as const, ...rest }));
        const series = panel.series.find(
          ({ name, role, line, marker }) =>
            name === label && (role === 'measured') === isMeasured(panel, chart, index) && (line !== null || marker !== null),
        );
        if (series === undefined) throw new Error(`no series ${label}`);
        compare(printed[k] as XmlElement, series, places);
      }
    }
  });
});

/** Several series may share a name, a measured one and its fit: datasets stand in reverse, the measured ones first. */
function isMeasured(panel: FigurePanel, chart: Chart, index: number): boolean {
  const measured = panel.series.filter(({ role }) => role === 'measured').length;
  return index < measured && chart.data.datasets.length === panel.series.length;
}

function compare(
  panel: XmlElement,
  series: FigurePanel['series'][number],
  places: readonly { at: Point; radius: number; joined: boolean }[],
): void {
  if (series.marker !== null && series.marker.shape !== 'cross') {
    const marked = places.filter(({ radius }) => radius > 0).map(({ at }) => at);
    const onPaper = printedMarkers(panel, series.name, series.marker.shape);
    expect(onPaper.length, series.name).toBe(marked.length);
    for (const [k, [x, y]] of onPaper.entries()) {
      const [sx, sy] = marked[k] as Point;
      expect(Math.hypot(x - sx, y - sy), `${series.name} point ${k}`).toBeLessThan(within_pt);
    }
  }
  if (series.line !== null && places.length > 1) {
    const groups = partsOf(panel, series.role).filter(({ attributes }) => attributes['data-name'] === series.name);
    const lines = groups.flatMap(({ children }) => children.filter(({ attributes }) => attributes.fill === 'none').flatMap(linesOf));
    // A point alone between two gaps has no line through it.
    for (const { at } of places.filter(({ joined }) => joined)) expect(distanceToLine(at, lines), series.name).toBeLessThan(within_pt);
  }
}
