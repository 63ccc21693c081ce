import type { ReportCell, ReportColumn, ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import type { StorageReading, VoltammetryPeak, VoltammetryResult } from '../../core/voltammetry-result';
import { Footnotes } from './footnotes';
import { formulaNote } from './formula-notes';
import { numberColumn, textColumn } from './quantities';
import type { ReportContext } from './report-context';
import { type RowEvidence, TableCells } from './table-cells';
import { uncertaintyWords } from './uncertainty-words';

const readings: Record<StorageReading, string> = {
  diffusion: 'diffusion',
  mixed: 'mixed',
  surface: 'surface',
  open: 'open',
  'below diffusion': 'below diffusion',
  'above surface': 'above surface',
};

/** Peaks followed over the scan rates: potentials, b with its error, what it says, and D where b is one half. */
export function peaksTable(context: ReportContext): ReportTable {
  const results = context.input.voltammetry;
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const peaks = results.flatMap((result) => result.peaks.map((peak) => ({ result, peak })));
  const columns = [
    ...sampleColumns(results),
    textColumn('peak', 'Peak', 'Peak'),
    numberColumn('rates', [], { name: '*n*', unit: '', plainName: 'rates', plainUnit: '' }),
    numberColumn('potentialSlowest_V', [], {
      name: '*E*_{p}, slowest',
      unit: 'V',
      plainName: 'peak potential at the slowest rate',
      plainUnit: 'V',
    }),
    numberColumn('potentialFastest_V', [], {
      name: '*E*_{p}, fastest',
      unit: 'V',
      plainName: 'peak potential at the fastest rate',
      plainUnit: 'V',
    }),
    numberColumn('b', [], { name: '*b*', unit: '', plainName: 'b', plainUnit: '' }),
    numberColumn('bR2', [], { name: '*R*^{2}', unit: '', plainName: 'R² of b', plainUnit: '' }),
    textColumn('readsAs', 'Storage', 'Storage'),
    numberColumn(
      'diffusion_cm2PerS',
      peaks.map(({ peak }) => peak.randlesSevcik.value),
      diffusionWords,
    ),
  ];
  const rows = peaks.map(({ result, peak }): ReportRow => {
    const row = peakEvidence(result, peak);
    return { id: row.id, cells: [...sampleCells(results, result.sample, cells), ...peakCells(row, peak, cells)] };
  });
  return {
    kind: 'table',
    id: 'peaks',
    label: context.nextTable(),
    caption: parseTextRuns(
      `Peaks followed over the scan rates. *b* of *i*_{p} ∝ *v*^{b}, from the peak current as measured. ${uncertaintyWords(context.style)}`,
    ),
    columns,
    rows,
    footnotes: footnotes.list,
    notes: formulaNote(
      context,
      peaks.flatMap(({ peak }) => (peak.randlesSevcik.value === null ? [] : [peak.randlesSevcik])),
    ),
  };
}

const diffusionWords = { name: '*D*', unit: 'cm^{2} s^{−1}', plainName: 'D', plainUnit: 'cm²/s' };

function peakCells(row: RowEvidence, peak: VoltammetryPeak, cells: TableCells): ReportCell[] {
  const { points, b, bStandardError, bCi95, bR2, notDetermined, readsAs, randlesSevcik } = peak;
  const [slowest, fastest] = [points[0], points.at(-1)];
  const potential = (key: string, value: number | undefined) => cells.number(row, key, value ?? null, { unit: 'V', digits: 4 });
  return [
    cells.text(peak.name),
    cells.number(row, 'rates', points.length, { unit: '1', digits: 'exact' }),
    potential('potentialSlowest_V', slowest?.potential_V),
    potential('potentialFastest_V', points.length > 1 ? fastest?.potential_V : undefined),
    cells.number(
      row,
      'b',
      b,
      { unit: '1', standardError: bStandardError, ci95: bCi95, formula: 'b = d log|i_p|/d log v', digits: 3 },
      notDetermined,
    ),
    cells.number(row, 'bR2', bR2, { unit: '1', digits: 4 }),
    readsAs === null ? { kind: 'missing' } : cells.text(readings[readsAs]),
    cells.derived(row, 'diffusion_cm2PerS', randlesSevcik),
  ];
}

/** The part of k1·v in the charge at every rate. */
export function sharesTable(context: ReportContext): ReportTable {
  const results = context.input.voltammetry;
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const shares = results.flatMap((result) => result.shares.map((share) => ({ result, share })));
  const milli = (values: number[]) => values.map((value) => 1e3 * value);
  const columns = [
    ...sampleColumns(results),
    numberColumn('scanRate_mVPerS', [], { name: '*v*', unit: 'mV s^{−1}', plainName: 'scan rate', plainUnit: 'mV/s' }),
    numberColumn('capacitiveShare_percent', [], { name: 'Capacitive', unit: '%', plainName: 'capacitive share', plainUnit: '%' }),
    numberColumn('capacitive_mC', milli(shares.map(({ share }) => share.capacitive_C)), {
      name: '*Q*_{cap}',
      unit: 'mC',
      plainName: 'capacitive charge',
      plainUnit: 'mC',
    }),
    numberColumn('total_mC', milli(shares.map(({ share }) => share.total_C)), {
      name: '*Q*_{total}',
      unit: 'mC',
      plainName: 'total charge',
      plainUnit: 'mC',
    }),
  ];
  const rows = shares.map(({ result, share }): ReportRow => {
    const { rate_VPerS, capacitiveShare, standardError, ci95, capacitive_C, total_C } = share;
    const row = rateEvidence(result, rate_VPerS);
    const formula = 'Σ clamp(k1·v, 0, |i|)·|ΔE|/Σ|i|·|ΔE|';
    return {
      id: row.id,
      cells: [
        ...sampleCells(results, result.sample, cells),
        cells.number(row, 'scanRate_mVPerS', Number((1e3 * rate_VPerS).toPrecision(6)), { unit: 'mV/s', digits: 'exact' }),
        cells.number(row, 'capacitiveShare_percent', 100 * capacitiveShare, {
          unit: '%',
          standardError: 100 * standardError,
          ci95: [100 * ci95[0], 100 * ci95[1]],
          formula,
        }),
        cells.number(row, 'capacitive_mC', 1e3 * capacitive_C, { unit: 'mC' }),
        cells.number(row, 'total_mC', 1e3 * total_C, { unit: 'mC' }),
      ],
    };
  });
  return {
    kind: 'table',
    id: 'shares',
    label: context.nextTable(),
    caption: parseTextRuns(`Capacitive share of the charge at each scan rate, over both sweeps. ${uncertaintyWords(context.style)}`),
    columns,
    rows,
    footnotes: footnotes.list,
    notes: [],
  };
}

function sampleColumns(results: readonly VoltammetryResult[]): ReportColumn[] {
  return results.length > 1 ? [textColumn('sample', 'Sample', 'Sample')] : [];
}

function sampleCells(results: readonly VoltammetryResult[], sample: string, cells: TableCells): ReportCell[] {
  return results.length > 1 ? [cells.text(sample, true)] : [];
}

function peakEvidence({ sample, recordings }: VoltammetryResult, { name, points }: VoltammetryPeak): RowEvidence {
  const files = [...new Set(recordings.map(({ file }) => file?.replace(/^.*[/\\]/, '') ?? 'no file'))];
  return {
    id: `cv/${sample}/${name}`,
    of: `${sample}, peak ${name}`,
    file: files.join(', '),
    sha256: recordings.length === 1 ? (recordings[0]?.sha256 ?? null) : null,
    points: `${points.length} of ${recordings.length} scan rates`,
  };
}

function rateEvidence({ sample, recordings }: VoltammetryResult, rate_VPerS: number): RowEvidence {
  const used = recordings.find((one) => one.rate_VPerS === rate_VPerS);
  return {
    id: `cv/${sample}/${rate_VPerS}`,
    of: `${sample}, ${Number((1e3 * rate_VPerS).toPrecision(6))} mV/s`,
    file: used?.file ?? null,
    sha256: used?.sha256 ?? null,
    points: used === undefined ? '' : `${used.points} points${used.cycle === null ? '' : ` of cycle ${used.cycle}`}`,
  };
}
