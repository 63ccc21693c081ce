import { expect, test } from 'vitest';
import type { TraceLine, TraceModel, TracePanel } from '../../../../renderer/plots/trace-model';
import { traceTable } from '../../../../renderer/plots/trace-table';

const line = (id: string, points: [x: number, y: number, row: number][], rowsInSight = points.length): TraceLine => ({
  id,
  label: `recording ${id}`,
  colour: '#000000',
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
  row: Float64Array.from(points, ([, , row]) => row),
  rowsInSight,
});
const panel = (id: string, unit: string, factor: number, lines: TraceLine[]): TracePanel => ({
  id,
  axis: { name: `*${id}*`, unit, factor, min: 0, max: 1 },
  lines,
  weight: 1,
});
const model = (panels: TracePanel[]): TraceModel => ({
  x: { name: '*t*', unit: 'h', factor: 1 / 3600, min: 0, max: 7200 },
  panels,
  zoom: 'x',
  selectedId: null,
  bands: [],
  rules: [],
  dots: [],
  mapKey: { kind: 'none' },
  theme: {} as TraceModel['theme'],
});
const text = (data: ReturnType<typeof traceTable>) =>
  Array.from({ length: data.rows }, (_, row) => data.heads.map((_head, column) => data.cell(row, column)));
const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

test('the quantities of a row stand beside each other, in the units of the axes', () => {
  const E = line('a', [[0, 3.5, 0], [3600, 3.6, 1]]); // biome-ignore format: a table
  const I = line('a', [[0, 0.001, 0], [3600, -0.002, 1]]); // biome-ignore format: a table
  const data = traceTable(model([panel('E', 'V', 1, [E]), panel('I', 'mA', 1000, [I])]), 'all', everything);
  expect(data.heads.map(({ name, unit }) => `${name} ${unit}`)).toEqual(['row ', '*t* h', '*E* V', '*I* mA']);
  expect(text(data)).toEqual([
    ['1', '0.000000', '3.500000', '1.000000'],
    ['2', '1.000000', '3.600000', '−2.000000'],
  ]);
  expect(data.remark).toBe('2 rows, every one in sight');
});

test('thinned lines say of how many rows they are, and leave empty what is not drawn', () => {
  const E = line('a', [[0, 3.5, 0], [3600, 3.6, 500], [7200, 3.7, 999]], 1000); // biome-ignore format: a table
  const I = line('a', [[0, 0.001, 0], [5400, 0.002, 700]], 1000); // biome-ignore format: a table
  const data = traceTable(model([panel('E', 'V', 1, [E]), panel('I', 'mA', 1000, [I])]), 'all', everything);
  expect(data.remark).toContain('4 of 1000 rows');
  expect(text(data).map(([row, , potential, current]) => [row, potential !== '', current !== ''])).toEqual([
    ['1', true, true],
    ['501', true, false],
    ['701', false, true],
    ['1000', true, false],
  ]);
});

test('several curves are named in the first column, and what is out of sight is left out', () => {
  const lines = [line('a', [[0, 1, 0], [3600, 2, 1]]), line('b', [[1800, 3, 7], [9000, 4, 8]])]; // biome-ignore format: a table
  const data = traceTable(model([panel('E', 'V', 1, lines)]), 'all', [0, 7200]);
  expect(text(data).map(([label, row]) => `${label} ${row}`)).toEqual(['recording a 1', 'recording a 2', 'recording b 8']);
});
