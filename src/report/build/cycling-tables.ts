import type { CyclingCycle, CyclingResult, RateStep } from '../../core/cycling-result';
import type { ReportColumn, ReportRow, ReportTable } from '../../core/report-model';
import { parseTextRuns } from '../../core/text-runs';
import { Footnotes } from './footnotes';
import { numberColumn, textColumn } from './quantities';
import type { ReportContext } from './report-context';
import { type RowEvidence, TableCells } from './table-cells';

/** What a column is called; capacities are per gram where the mass of every cell is known. */
interface CapacityWords {
  unit: string;
  plainUnit: string;
  ofCycle(cycle: CyclingCycle, branch: 'charge' | 'discharge'): number | null;
  ofStep(step: RateStep, branch: 'charge' | 'discharge'): number | null;
}

const perCell: CapacityWords = {
  unit: 'mAh',
  plainUnit: 'mAh',
  ofCycle: (cycle, branch) => (branch === 'charge' ? cycle.chargeCapacity_mAh : cycle.dischargeCapacity_mAh),
  ofStep: (step, branch) => (branch === 'charge' ? step.chargeCapacity_mAh : step.dischargeCapacity_mAh),
};
const perGram: CapacityWords = {
  unit: 'mAh g^{−1}',
  plainUnit: 'mAh/g',
  ofCycle: (cycle, branch) => (branch === 'charge' ? cycle.chargeCapacity_mAhPerG : cycle.dischargeCapacity_mAhPerG),
  ofStep: (step, branch) => (branch === 'charge' ? step.chargeCapacity_mAhPerG : step.dischargeCapacity_mAhPerG),
};

function capacityWords(results: readonly CyclingResult[]): CapacityWords {
  return results.every(({ mass_mg }) => mass_mg !== null) ? perGram : perCell;
}

/** First efficiency, retention, decay: one row a cell. */
export function cyclingSummaryTable(context: ReportContext): ReportTable {
  const results = context.input.cycling;
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const words = capacityWords(results);
  const decays = results.map(({ summary }) => percent(summary.decayPerCycle));
  const rows = results.map((result): ReportRow => {
    const { summary, cycles } = result;
    const row = evidence(result, 'all cycles');
    const branch = summary.capacityOf;
    const capacityAt = (number: number | null) => {
      const cycle = cycles.find((one) => one.cycle === number);
      return cycle === undefined ? null : words.ofCycle(cycle, branch);
    };
    const ratio = (key: string, value: number | null, refusal: string, formula: string, digits = 4) =>
      cells.number(row, key, percent(value), { unit: '%', formula, digits }, summary.notDetermined[refusal]);
    return {
      id: row.id,
      cells: [
        cells.text(result.sample),
        ratio(
          'initialCoulombicEfficiency_percent',
          summary.initialCoulombicEfficiency,
          'initialCoulombicEfficiency',
          'released/stored, cycle 1',
        ),
        cells.number(row, 'capacityReference', capacityAt(summary.referenceCycle), { unit: words.plainUnit, digits: 4 }),
        cells.number(row, 'capacityLast', capacityAt(summary.lastCycle), { unit: words.plainUnit, digits: 4 }),
        ratio('retention_percent', summary.retention, 'retention', 'capacity of the last over that of the reference cycle'),
        ratio('decayPerCycle_percent', summary.decayPerCycle, 'decayPerCycle', '(1 − retention)/cycles since the reference', 3),
        ratio(
          'meanCoulombicEfficiency_percent',
          summary.meanCoulombicEfficiency,
          'meanCoulombicEfficiency',
          'mean of released/stored after the reference',
        ),
        cells.text(summary.referenceCycle === null ? '–' : `${summary.referenceCycle} – ${summary.lastCycle ?? ''}`),
      ],
    };
  });
  const [first] = results;
  return {
    kind: 'table',
    id: 'cyclingSummary',
    label: context.nextTable(),
    caption: parseTextRuns(
      `Cycling. ICE: Coulombic efficiency of the first cycle; *Q*: ${first?.summary.capacityOf ?? 'discharge'} capacity of the reference and of the last cycle; CE: mean Coulombic efficiency after the reference.`,
    ),
    columns: [
      textColumn('sample', 'Cell', 'Cell'),
      percentColumn('initialCoulombicEfficiency_percent', 'ICE', 'initial Coulombic efficiency'),
      capacityColumn('capacityReference', '*Q*_{ref}', 'capacity of the reference cycle', words),
      capacityColumn('capacityLast', '*Q*_{last}', 'capacity of the last cycle', words),
      percentColumn('retention_percent', 'Retention', 'retention'),
      {
        ...percentColumn('decayPerCycle_percent', 'Decay a cycle', 'decay per cycle'),
        exponent: numberColumn('decay', decays, plainWords).exponent,
      },
      percentColumn('meanCoulombicEfficiency_percent', 'CE', 'mean Coulombic efficiency'),
      textColumn('cycles', 'Cycles', 'Cycles'),
    ],
    rows,
    footnotes: footnotes.list,
    notes: [],
  };
}

/** Mean capacities at each current, in the order in which they ran. */
export function rateTable(context: ReportContext): ReportTable {
  const results = context.input.cycling.filter(({ summary }) => summary.rateCapability.length > 1);
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const words = capacityWords(results);
  const hasDensity = results.every(({ summary }) =>
    summary.rateCapability.every(({ currentDensity_APerG }) => currentDensity_APerG !== null),
  );
  const rows = results.flatMap((result) =>
    result.summary.rateCapability.map((step): ReportRow => {
      const cycles = step.fromCycle === step.toCycle ? String(step.fromCycle) : `${step.fromCycle} – ${step.toCycle}`;
      const row = evidence(result, `cycles ${cycles}`);
      const current = hasDensity ? step.currentDensity_APerG : 1e3 * step.current_A;
      return {
        id: row.id,
        cells: [
          ...(results.length > 1 ? [cells.text(result.sample, true)] : []),
          cells.text(cycles),
          cells.number(row, 'current', current, { unit: hasDensity ? 'A/g' : 'mA', digits: 3 }),
          cells.number(row, 'chargeCapacity', words.ofStep(step, 'charge'), {
            unit: words.plainUnit,
            digits: 4,
            formula: `mean of ${step.cyclesUsed} cycles`,
          }),
          cells.number(row, 'dischargeCapacity', words.ofStep(step, 'discharge'), {
            unit: words.plainUnit,
            digits: 4,
            formula: `mean of ${step.cyclesUsed} cycles`,
          }),
          cells.number(row, 'relativeCapacity_percent', percent(step.relativeCapacity), { unit: '%', digits: 3 }),
          cells.number(row, 'coulombicEfficiency_percent', percent(step.coulombicEfficiency), { unit: '%', digits: 4 }),
        ],
      };
    }),
  );
  return {
    kind: 'table',
    id: 'rates',
    label: context.nextTable(),
    caption: parseTextRuns('Rate capability: means over the whole cycles at each current.'),
    columns: [
      ...(results.length > 1 ? [textColumn('sample', 'Cell', 'Cell')] : []),
      textColumn('cycles', 'Cycles', 'Cycles'),
      numberColumn(
        'current',
        [],
        hasDensity
          ? { name: 'Current', unit: 'A g^{−1}', plainName: 'current density', plainUnit: 'A/g' }
          : { name: 'Current', unit: 'mA', plainName: 'current', plainUnit: 'mA' },
      ),
      capacityColumn('chargeCapacity', '*Q*_{charge}', 'charge capacity', words),
      capacityColumn('dischargeCapacity', '*Q*_{discharge}', 'discharge capacity', words),
      percentColumn('relativeCapacity_percent', 'Of the first', 'of the first step'),
      percentColumn('coulombicEfficiency_percent', 'CE', 'Coulombic efficiency'),
    ],
    rows,
    footnotes: footnotes.list,
    notes: [],
  };
}

/** Capacity, efficiency, potentials of each cycle chosen. */
export function cyclesTable(context: ReportContext): ReportTable {
  const results = context.input.cycling;
  const footnotes = new Footnotes();
  const cells = new TableCells(context, footnotes);
  const words = capacityWords(results);
  const { cycles: isChosen } = context.choices;
  const shown = results.flatMap((result) =>
    result.cycles.filter(({ cycle }) => isChosen === null || isChosen(cycle)).map((cycle) => ({ result, cycle })),
  );
  const rows = shown.map(({ result, cycle }): ReportRow => {
    const row = evidence(result, `cycle ${cycle.cycle}`);
    const volt = (key: string, value: number | null) => cells.number(row, key, value, { unit: 'V', digits: 4 });
    return {
      id: row.id,
      cells: [
        ...(results.length > 1 ? [cells.text(result.sample, true)] : []),
        cells.number(row, 'cycle', cycle.cycle, { unit: '1', digits: 'exact' }),
        cells.number(row, 'chargeCapacity', words.ofCycle(cycle, 'charge'), { unit: words.plainUnit, digits: 4 }),
        cells.number(row, 'dischargeCapacity', words.ofCycle(cycle, 'discharge'), { unit: words.plainUnit, digits: 4 }),
        cells.number(
          row,
          'coulombicEfficiency_percent',
          percent(cycle.coulombicEfficiency),
          { unit: '%', digits: 4 },
          cycle.notDetermined.coulombicEfficiency,
        ),
        volt('meanChargePotential_V', cycle.meanChargePotential_V),
        volt('meanDischargePotential_V', cycle.meanDischargePotential_V),
        volt('polarization_V', cycle.polarization_V),
        cells.text(cycle.isLeftOut ? 'left out' : cycle.isComplete ? '' : 'not whole'),
      ],
    };
  });
  return {
    kind: 'table',
    id: 'cycles',
    label: context.nextTable(),
    caption: parseTextRuns('Cycles. Mean potentials are energy over capacity; polarisation is their difference.'),
    columns: [
      ...(results.length > 1 ? [textColumn('sample', 'Cell', 'Cell')] : []),
      numberColumn('cycle', [], { name: 'Cycle', unit: '', plainName: 'cycle', plainUnit: '' }),
      capacityColumn('chargeCapacity', '*Q*_{charge}', 'charge capacity', words),
      capacityColumn('dischargeCapacity', '*Q*_{discharge}', 'discharge capacity', words),
      percentColumn('coulombicEfficiency_percent', 'CE', 'Coulombic efficiency'),
      voltColumn('meanChargePotential_V', 'Mean *E*_{charge}', 'mean charge potential'),
      voltColumn('meanDischargePotential_V', 'Mean *E*_{discharge}', 'mean discharge potential'),
      voltColumn('polarization_V', 'Δ*E*', 'polarisation'),
      textColumn('standing', '', 'Remark'),
    ],
    rows,
    footnotes: footnotes.list,
    notes: [],
  };
}

const plainWords = { name: '', unit: '', plainName: '', plainUnit: '' };
const percent = (value: number | null) => (value === null ? null : 100 * value);

function percentColumn(key: string, name: string, plainName: string): ReportColumn {
  return numberColumn(key, [], { name, unit: '%', plainName, plainUnit: '%' });
}
function voltColumn(key: string, name: string, plainName: string): ReportColumn {
  return numberColumn(key, [], { name, unit: 'V', plainName, plainUnit: 'V' });
}
function capacityColumn(key: string, name: string, plainName: string, { unit, plainUnit }: CapacityWords): ReportColumn {
  return numberColumn(key, [], { name, unit, plainName, plainUnit });
}

function evidence({ sample, sources }: CyclingResult, what: string): RowEvidence {
  const files = [...new Set(sources.map(({ file }) => file?.replace(/^.*[/\\]/, '') ?? 'no file'))];
  const rows = sources.reduce((sum, source) => sum + source.rows, 0);
  const sha256 = sources.length === 1 ? (sources[0]?.sha256 ?? null) : null;
  return { id: `cycling/${sample}/${what}`, of: `${sample}, ${what}`, file: files.join(', '), sha256, points: `${rows} rows` };
}
