import type { ReportCell, ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import type { MeanDiffusion, TitrationPulse, TitrationResult } from '../../core/titration-result';
import { Footnotes } from './footnotes';
import { formulaNote } from './formula-notes';
import { numberColumn, textColumn } from './quantities';
import type { ReportContext } from './report-context';
import { type RowEvidence, TableCells } from './table-cells';
import { uncertaintyWords } from './uncertainty-words';

const diffusionWords = { name: '*D*', unit: 'cm^{2} s^{−1}', plainName: 'D', plainUnit: 'cm²/s' };
const geometricWords = { ...diffusionWords, name: '*D*, geometric mean', plainName: 'D, geometric mean' };
const directions = ['all', 'charge', 'discharge'] as const;

/** Mean D of each titration, over all pulses that count and in each direction. */
export function titrationMeansTable(context: ReportContext): ReportTable {
  const { titrations } = context.input;
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const means = titrations.flatMap((result) => directions.map((direction) => ({ result, direction, mean: result.mean[direction] })));
  const shown = means.filter(
    ({ result, direction }) => direction === 'all' || result.pulses.some((pulse) => pulse.direction === direction),
  );
  const values = (read: (mean: MeanDiffusion) => number | null) => shown.map(({ mean }) => read(mean));
  const rows = shown.map(({ result, direction, mean }): ReportRow => {
    const count = result.pulses.filter((pulse) => direction === 'all' || pulse.direction === direction).length;
    const row = evidence(result, direction, `${mean.pulsesUsed} of ${count} pulses`);
    return {
      id: row.id,
      cells: [cells.text(nameOf(result, titrations), true), cells.text(direction), ...meanCells(row, mean, count, cells)],
    };
  });
  const pulses = titrations.flatMap((result) => result.pulses);
  return {
    kind: 'table',
    id: 'titration',
    label: context.nextTable(),
    caption: parseTextRuns(
      `Diffusion coefficients by galvanostatic intermittent titration: arithmetic and geometric mean over the pulses that count. ${uncertaintyWords(context.style)}`,
    ),
    columns: [
      textColumn('sample', 'Sample', 'Sample'),
      textColumn('direction', 'Pulses', 'Pulses'),
      numberColumn(
        'diffusion_cm2PerS',
        values((mean) => mean.diffusion_cm2PerS),
        diffusionWords,
      ),
      numberColumn(
        'diffusionGeometric_cm2PerS',
        values((mean) => mean.geometric_cm2PerS),
        geometricWords,
      ),
      textColumn('pulsesUsed', 'Used', 'Pulses used'),
    ],
    rows,
    footnotes: footnotes.list,
    notes: formulaNote(
      context,
      pulses.flatMap((pulse) => (formOf(pulse, titrations).value === null ? [] : [formOf(pulse, titrations)])).slice(0, 1),
    ),
  };
}

function meanCells(row: RowEvidence, mean: MeanDiffusion, count: number, cells: TableCells): ReportCell[] {
  const { diffusion_cm2PerS, geometric_cm2PerS, standardError, pulsesUsed, notDetermined } = mean;
  return [
    cells.number(row, 'diffusion_cm2PerS', diffusion_cm2PerS, { unit: 'cm²/s', standardError, formula: 'arithmetic mean' }, notDetermined),
    cells.number(row, 'diffusionGeometric_cm2PerS', geometric_cm2PerS, { unit: 'cm²/s', formula: 'geometric mean' }, notDetermined),
    cells.text(`${pulsesUsed} of ${count}`),
  ];
}

/** The ledger: every pulse with what was read off it, those left out too. */
export function pulsesTable(context: ReportContext): ReportTable {
  const { titrations } = context.input;
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const all = titrations.flatMap((result) => result.pulses.map((pulse) => ({ result, pulse })));
  const milli = (value: number | null) => (value === null ? null : 1e3 * value);
  const rows = all.map(({ result, pulse }): ReportRow => {
    const row = evidence(result, `pulse ${pulse.index}`, `rows ${pulse.rows.pulse[0] + 1} to ${pulse.rows.pulse[1] + 1}`);
    const plain = (key: string, value: number | null, unit: string, digits = 3) => cells.number(row, key, value, { unit, digits });
    return {
      id: row.id,
      cells: [
        ...(titrations.length > 1 ? [cells.text(nameOf(result, titrations), true)] : []),
        cells.number(row, 'pulse', pulse.index, { unit: '1', digits: 'exact' }),
        cells.text(pulse.direction),
        plain('potential_V', pulse.potential_V, 'V', 4),
        plain('irDrop_mV', milli(pulse.irDrop_V), 'mV'),
        cells.number(row, 'deltaEs_mV', milli(pulse.deltaEs_V), { unit: 'mV', standardError: milli(pulse.deltaEsError_V) }),
        plain('deltaEtau_mV', milli(pulse.deltaEtau_V), 'mV'),
        plain('sqrtTimeR2', pulse.sqrtTimeR2, '1', 4),
        cells.derived(row, 'diffusion_cm2PerS', formOf(pulse, [result])),
        cells.text(pulse.standing === 'used' ? '' : pulse.standing),
      ],
    };
  });
  const milliVolt = (name: string, plainName: string) => ({ name, unit: 'mV', plainName, plainUnit: 'mV' });
  return {
    kind: 'table',
    id: 'pulses',
    label: context.nextTable(),
    caption: parseTextRuns(`Pulses of the titration. ${uncertaintyWords(context.style)}`),
    columns: [
      ...(titrations.length > 1 ? [textColumn('sample', 'Sample', 'Sample')] : []),
      numberColumn('pulse', [], { name: 'Pulse', unit: '', plainName: 'pulse', plainUnit: '' }),
      textColumn('direction', 'Direction', 'Direction'),
      numberColumn('potential_V', [], { name: '*E*', unit: 'V', plainName: 'potential', plainUnit: 'V' }),
      numberColumn('irDrop_mV', [], milliVolt('*IR*', 'IR drop')),
      numberColumn('deltaEs_mV', [], milliVolt('Δ*E*_{s}', 'ΔEs')),
      numberColumn('deltaEtau_mV', [], milliVolt('Δ*E*_{τ}', 'ΔEτ')),
      numberColumn('sqrtTimeR2', [], { name: '*R*^{2}', unit: '', plainName: 'R² of E against √t', plainUnit: '' }),
      numberColumn(
        'diffusion_cm2PerS',
        all.map(({ result, pulse }) => formOf(pulse, [result]).value),
        diffusionWords,
      ),
      textColumn('standing', 'Counts', 'Counts'),
    ],
    rows,
    footnotes: footnotes.list,
    notes: [],
  };
}

/** D in the form that was chosen. */
function formOf({ derived }: TitrationPulse, results: readonly TitrationResult[]) {
  return results[0]?.form === 'end-point' ? derived.diffusionEndPoint_cm2PerS : derived.diffusion_cm2PerS;
}

/** The sample; with the recording where a sample has several. */
function nameOf({ sample, id }: TitrationResult, all: readonly TitrationResult[]): string {
  return all.filter((one) => one.sample === sample).length > 1 ? `${sample}, ${id}` : sample;
}

function evidence({ id, sample, file, sha256 }: TitrationResult, what: string, points: string): RowEvidence {
  return { id: `gitt/${id}/${what}`, of: `${sample}, titration ${id}, ${what}`, file, sha256: sha256 ?? null, points };
}
