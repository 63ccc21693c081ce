import { stringify } from 'csv-stringify/sync';
import type { FigureAxis, FigureModel, FigurePanel } from '../../core/figure-model';
import type { CsvDialect } from '../csv-dialect';

interface Column {
  head: string;
  values: ArrayLike<number>;
}

/**
 * Every number a figure shows, in the unit it is shown in: the columns of one curve side by side, headed by panel, curve and
 * `<quantity>_<unit>`. Empty means there is none. `semicolon-comma` writes decimal commas.
 */
export function figureCsv(model: FigureModel, dialect: CsvDialect = 'comma'): string {
  const several = model.panels.length > 1;
  const columns = model.panels.flatMap((panel, k) => panelColumns(panel, several ? panel.letter || String(k + 1) : ''));
  const rows = columns.reduce((most, { values }) => Math.max(most, values.length), 0);
  const comma = dialect === 'semicolon-comma';
  const cell = (value: number | undefined) => {
    if (value === undefined || !Number.isFinite(value)) return '';
    return comma ? String(value).replace('.', ',') : String(value);
  };
  const body = Array.from({ length: rows }, (_, row) => columns.map(({ values }) => cell(values[row])));
  // Heads hold names that people typed; numbers may begin with a minus.
  const options = { delimiter: comma ? ';' : ',' };
  return stringify([columns.map(({ head }) => head)], { ...options, escape_formulas: true }) + stringify(body, options);
}

function panelColumns(panel: FigurePanel, name: string): Column[] {
  const { series, bars, areas } = panel;
  const headed = (curve: string, columns: [string, ArrayLike<number> | undefined][]): Column[] =>
    columns.flatMap(([column, values]) =>
      values === undefined ? [] : [{ head: [name, curve, column].filter((word) => word !== '').join(' | '), values }],
    );
  return [
    ...series.flatMap(({ name: curve, role, x, y, low, high, column, axis, alongside = [] }) => {
      const vertical = column ?? axisOf(panel, axis).column;
      const words = role === 'measured' ? curve : `${curve} ${role}`;
      return headed(words, [
        ...alongside.map(({ column: beside, values }): [string, Float64Array] => [beside, values]),
        [panel.x.column, x],
        [vertical, y],
        [`${vertical} low95`, low],
        [`${vertical} high95`, high],
      ]);
    }),
    ...bars.flatMap(({ name: curve, x, from, to, low, high, column = panel.y.column, alongside = [] }) =>
      headed(curve, [
        ...alongside.map(({ column: beside, values }): [string, Float64Array] => [beside, values]),
        [panel.x.column, x],
        [`${column} from`, from],
        [`${column} to`, to],
        [`${column} low95`, low],
        [`${column} high95`, high],
      ]),
    ),
    ...areas.flatMap(({ name: curve, x, y }) =>
      headed(`${curve} outline`, [
        [panel.x.column, x],
        [panel.y.column, y],
      ]),
    ),
  ];
}

function axisOf(panel: FigurePanel, side: 'left' | 'right' | undefined): FigureAxis {
  return side === 'right' && panel.right !== undefined ? panel.right : panel.y;
}
