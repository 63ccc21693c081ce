import type { Project } from '../../../src/app/api';
import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import { useViewState } from '../../app/view-state';
import { evaluate, findPeaks, joinSeries } from './cv-changes';
import { useCvView } from './cv-view';
import type { CvSeries } from './use-cv';

/** Something to know before the numbers are used: what is the case, and what to do next. */
export interface CvNote {
  kind: 'error' | 'warning' | 'refused';
  text: string;
  action?: { label: string; run(): void };
}

/** Everything to say of the series: what cannot be used, what calls for an action, then the rest. */
export function cvNotes(series: CvSeries, project: Project): CvNote[] {
  const { result, sample } = series;
  if (result === null) return [];
  const warnings = result.warnings.map(({ code, message }): CvNote => {
    const action = actionFor(code, series);
    return { kind: 'warning', text: message, ...(action === null ? {} : { action }) };
  });
  return [
    ...result.failures.map(({ error }): CvNote => ({ kind: 'error', text: said(error.message, error.hint), action: typeRates })),
    ...joinable(sample, project),
    ...warnings.filter(({ action }) => action !== undefined),
    ...refusedDiffusion(result, project),
    ...warnings.filter(({ action }) => action === undefined),
  ];
}

const typeRates = { label: 'Type the rate', run: () => useCvView.setState({ choosing: true }) };

function said(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}. ${hint.replace(/ \(on the command line[^)]*\)/, '')}`;
}

/** The next action of a warning; null where there is nothing to press. */
function actionFor(code: string, { sample, hasImpedance }: CvSeries): NonNullable<CvNote['action']> | null {
  const choose = (label: string) => ({ label, run: () => useCvView.setState({ choosing: true }) });
  if (code === 'PEAK_SHIFT')
    return hasImpedance
      ? { label: 'Correct for Rs', run: () => void evaluate(sample, { resistance: 'impedance' }) }
      : choose('Correct for iR');
  if (code === 'SCAN_RATE_DISAGREES') return choose('Check the rates');
  if (code === 'NO_SERIES_RESISTANCE' || code === 'RESISTANCE_TOO_LARGE') return choose('Change R');
  if (code === 'CYCLE_INCOMPLETE') return choose('Choose the cycle');
  if (code === 'PEAK_EDIT_UNUSED') return { label: 'Find peaks anew', run: () => void findPeaks(sample) };
  if (code === 'CONSTANT_CURRENT') return { label: 'Show the line', run: () => useCvView.setState({ rateTab: 'line' }) };
  return null;
}

/** Voltammograms whose names differ from this one's by a number only: files that an instrument counted. */
function joinable(sample: string, project: Project): CvNote[] {
  const all = project.recordings.filter(({ technique, included }) => technique === 'cv' && included);
  const patternOf = (name: string) => name.replace(/\d+/g, '#');
  const alone = [...Map.groupBy(all, (one) => one.sample).values()].filter((own) => own.length === 1).map(([one]) => one!);
  const alike = alone.filter((one) => patternOf(one.sample) === patternOf(sample));
  if (alike.length < 2 || !alike.some((one) => one.sample === sample)) return [];
  const name = commonBeginning(alike.map((one) => one.sample));
  const ids = alike.map(({ id }) => id);
  return [
    {
      kind: 'warning',
      text: `${alike.length} voltammograms have names that differ by a number only (${alike[0]!.sample} …). If they are one cell at several scan rates, they belong together.`,
      action: {
        label: `Join them as ${name}`,
        run: () => {
          useViewState.setState({ sample: name });
          void joinSeries(ids, name);
        },
      },
    },
  ];
}

function commonBeginning(names: readonly string[]): string {
  const [first = ''] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[\d_\-\s.]+$/, '') || first;
}

/** One sentence for all peaks: what is missing in the record, else where b stands. */
function refusedDiffusion({ peaks, sample }: VoltammetryResult, project: Project): CvNote[] {
  const refused = peaks.filter(({ b, randlesSevcik }) => b !== null && randlesSevcik.value === null);
  if (refused.length === 0) return [];
  const missing = refused.every(({ randlesSevcik }) => randlesSevcik.missing !== undefined);
  const nearHalf = refused.filter(({ randlesSevcik }) => !/needs b = 0.5|is known to/.test(randlesSevcik.notDetermined ?? ''));
  if (missing && nearHalf.length > 0) {
    const edit = { label: 'Enter them', run: () => useViewState.setState({ editedCell: sample }) };
    return [{ kind: 'refused', text: 'Without the area A and the concentration C of the diffusing species, D stays n.d.', action: edit }];
  }
  const above = refused.every(({ bCi95 }) => (bCi95?.[0] ?? 0) > 0.5);
  const all = refused.length === peaks.length;
  const where = above
    ? `${all ? 'every interval lies' : `the intervals of ${refused.map(({ name }) => name).join(', ')} lie`} above it`
    : `b of ${refused.map(({ name }) => name).join(', ')} is another`;
  const text = `D after Randles and Ševčík needs b = 0.5; here ${where}.`;
  const hasTitration = project.recordings.some((one) => one.technique === 'gitt' && one.included && one.sample === sample);
  if (!hasTitration) return [{ kind: 'refused', text: `${text} A titration (GITT) of the same cell would give D.` }];
  const action = { label: 'Go to GITT', run: () => useViewState.setState({ room: 'gitt' }) };
  return [{ kind: 'refused', text: `${text} The diffusion coefficient from GITT is in GITT.`, action }];
}
