import { describe, expect, test } from 'vitest';
import { type SchematicLayout, type SchematicNode, schematicLayout } from '../../../../src/core/schematic/schematic-layout';

const element = (label: string): SchematicNode => ({ kind: 'element', label, symbol: label.replace(/\d+$/, '') });
const series = (...children: SchematicNode[]): SchematicNode => ({ kind: 'series', children });
const parallel = (...children: SchematicNode[]): SchematicNode => ({ kind: 'parallel', children });

/** The Randles cell with a film: R0-p(R1,CPE1)-p(R2-W2,CPE2). */
const twoArcs = series(
  element('R0'),
  parallel(element('R1'), element('CPE1')),
  parallel(series(element('R2'), element('W2')), element('CPE2')),
);
const of = (layout: SchematicLayout, label: string) => layout.elements.find((one) => one.label === label)!;

/** Ends of wires and of elements that coincide belong together. */
function pieces(layout: SchematicLayout): number {
  const ends = [
    ...layout.wires.map(([x1, y1, x2, y2]): [string, string] => [`${x1},${y1}`, `${x2},${y2}`]),
    ...layout.elements.map(({ x, y, width }): [string, string] => [`${x - width / 2},${y}`, `${x + width / 2},${y}`]),
  ];
  const parent = new Map<string, string>();
  const root = (key: string): string => (parent.get(key) === undefined || parent.get(key) === key ? key : root(parent.get(key) as string));
  for (const [a, b] of ends) parent.set(root(a), root(b));
  // A branch leaves an upright wire somewhere along it.
  for (const [x1, y1, x2, y2] of layout.wires) {
    if (x1 !== x2) continue;
    for (const key of ends.flat()) {
      const [x, y] = key.split(',').map(Number) as [number, number];
      if (x === x1 && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)) parent.set(root(key), root(`${x1},${y1}`));
    }
  }
  return new Set(ends.flat().map(root)).size;
}

describe('the layout of a schematic', () => {
  test('places series on one line, from high frequency on the left to low on the right', () => {
    const layout = schematicLayout(series(element('R0'), element('L0'), element('W1')));
    expect(new Set(layout.elements.map(({ y }) => y)).size).toBe(1);
    const xs = layout.elements.map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(layout.terminals[0].y).toBe(of(layout, 'R0').y);
  });

  test('places the resistive path above the line and the capacitive below, 30 px each', () => {
    const layout = schematicLayout(twoArcs);
    const line = of(layout, 'R0').y;
    expect(of(layout, 'R1').y).toBe(line - 30);
    expect(of(layout, 'CPE1').y).toBe(line + 30);
    expect([of(layout, 'R2').y, of(layout, 'W2').y]).toEqual([line - 30, line - 30]);
    expect([of(layout, 'R1').textAt, of(layout, 'CPE2').textAt]).toEqual(['above', 'below']);
  });

  test('puts a capacitor down even where the string names it first', () => {
    const layout = schematicLayout(parallel(element('C1'), element('R1')));
    expect(of(layout, 'C1').y).toBeGreaterThan(of(layout, 'R1').y);
  });

  test.each([
    ['one element', element('R0')],
    ['two arcs', twoArcs],
    ['three branches', parallel(element('R1'), element('L1'), element('C1'))],
    [
      'an arc within an arc',
      series(element('R0'), parallel(series(element('R1'), parallel(element('R2'), element('C2'))), element('CPE1'))),
    ],
  ])('joins everything: %s', (_, tree) => {
    const layout = schematicLayout(tree);
    expect(pieces(layout)).toBe(1);
    for (const { x, y } of layout.elements) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(layout.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(layout.height);
    }
  });

  test('keeps texts apart: no two elements of one line share their slot, lines are 60 px apart or more', () => {
    const layout = schematicLayout(
      series(parallel(series(element('R1'), parallel(element('R2'), element('C2'))), element('L3'), element('CPE1'))),
    );
    for (const [k, one] of layout.elements.entries()) {
      for (const other of layout.elements.slice(k + 1)) {
        expect(Math.abs(one.x - other.x) >= 90 || Math.abs(one.y - other.y) >= 50, `${one.label} and ${other.label}`).toBe(true);
      }
    }
  });
});
