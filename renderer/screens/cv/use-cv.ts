import { useMemo } from 'react';
import type { Project } from '../../../src/app/api';
import type { ErrorRecord } from '../../../src/core/errors';
import type { VoltammetryChoices } from '../../../src/core/voltammetry-choices';
import type { VoltammetryCurve, VoltammetryPeak, VoltammetryResult } from '../../../src/core/voltammetry-result';
import { chosenFor } from '../../app/choose-analysis';
import { useProjectStore } from '../../app/project-store';
import { useAnalysis } from '../../app/use-analysis';
import { useViewState } from '../../app/view-state';
import { useCvView } from './cv-view';

/** The scan-rate series that is shown. */
export interface CvSeries {
  sample: string;
  /** Cells that have voltammograms. */
  samples: readonly string[];
  result: VoltammetryResult | null;
  curves: readonly VoltammetryCurve[];
  /** k1·v of each rate, clipped. */
  capacitive_A: readonly Float64Array[];
  choices: VoltammetryChoices;
  error: ErrorRecord | null;
  busy: boolean;
  /** The selected peak, null where none is. */
  peak: VoltammetryPeak | null;
  /** The selected rate by its place, slowest first. */
  rate: number;
  /** The same cell's fitted series resistances, for iR. */
  hasImpedance: boolean;
}

const none: readonly never[] = [];

/** The voltammograms of the cell that is shown, else of the first that has any. */
export function useCv(): CvSeries {
  const project = useProjectStore((store) => store.project);
  const wanted = useViewState((view) => view.sample);
  const { peak: peakName, rate: chosenRate } = useCvView();
  const samples = useMemo(() => samplesOf(project), [project]);
  const sample = wanted !== null && samples.includes(wanted) ? wanted : (samples[0] ?? '');
  const { outcome, error, busy } = useAnalysis('cv', sample);
  const result = outcome?.result.result ?? null;
  const settings = project.settings['cv.choices'];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen hangs on the setting
  const choices = useMemo(() => chosenFor('cv', sample), [settings, sample]);
  const hasImpedance = useMemo(() => hasSeriesResistance(project, sample), [project, sample]);
  const rates = result?.rates_VPerS.length ?? 0;
  return {
    sample,
    samples,
    result,
    curves: outcome?.result.curves ?? none,
    capacitive_A: outcome?.result.capacitive_A ?? none,
    choices,
    error,
    busy,
    peak: result?.peaks.find(({ name }) => name === peakName) ?? result?.peaks[0] ?? null,
    rate: chosenRate === null || chosenRate >= rates ? Math.max(0, rates - 1) : chosenRate,
    hasImpedance,
  };
}

function samplesOf({ recordings }: Project): string[] {
  return [...new Set(recordings.filter(({ technique, included }) => technique === 'cv' && included).map(({ sample }) => sample))];
}

function hasSeriesResistance({ recordings, fits }: Project, sample: string): boolean {
  return recordings.some((recording) => {
    const fit = fits[recording.id];
    const isOwn = recording.sample === sample && recording.included && fit !== undefined && fit.stale === null;
    return isOwn && 'roles' in fit.result && fit.result.roles.Rs_ohm !== null;
  });
}
