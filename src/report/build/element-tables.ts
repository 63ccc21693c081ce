import type { ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { FitCells } from './fit-cells';
import { Footnotes } from './footnotes';
import { parameterWords } from './parameter-words';
import { placeColumns } from './place-columns';
import { numberColumn } from './quantities';
import type { FittedSpectrum, ReportContext } from './report-context';
import { uncertaintyWords } from './uncertainty-words';

/** Every fitted parameter of every circuit, a table a circuit: what Rs, Rct and σw were taken from. */
export function elementTables(context: ReportContext): ReportTable[] {
  const { fitted, style } = context;
  return [...Map.groupBy(fitted, ({ result }) => result.circuit)].map(([circuit, fits]) => {
    const footnotes = new Footnotes();
    const cells = new FitCells(context, footnotes);
    const place = placeColumns(fits);
    const parameters = fits[0]!.result.parameters;
    const columns = parameters.map(({ name, unit }) => numberColumn(name, valuesOf(fits, name), parameterWords(name, unit)));
    const rows = fits.map((fit): ReportRow => {
      const own = parameters.map(({ name }) => {
        const parameter = fit.result.parameters.find((one) => one.name === name);
        return parameter === undefined ? { kind: 'missing' as const } : cells.parameter(fit, parameter);
      });
      return { id: fit.id, cells: [...place.cellsOf(fit), ...own] };
    });
    const named = context.circuitName(circuit);
    return {
      kind: 'table',
      id: named === '' ? 'elements' : `elements-${named}`,
      label: context.nextTable(),
      caption: [
        { text: `All parameters of circuit ${named === '' ? '' : `${named}, `}` },
        { text: circuit, mono: true },
        ...parseTextRuns(`. ${uncertaintyWords(style)}`),
      ],
      columns: [...place.columns, ...columns],
      rows,
      footnotes: footnotes.list,
      notes: [],
    };
  });
}

function valuesOf(fits: readonly FittedSpectrum[], name: string): (number | null)[] {
  return fits.map(({ result }) => result.parameters.find((one) => one.name === name)?.value ?? null);
}
