import { create } from 'zustand';
import type { SweepName } from '../../../src/core/voltammetry-choices';

export type CurrentKind = 'i' | 'overRate' | 'overRoot';
export type RateTab = 'peaks' | 'potential' | 'line';

interface CvView {
  /** What is drawn over the potential: i, i/v or i/√v. */
  kind: CurrentKind;
  /** The selected peak, by its name. */
  peak: string | null;
  /** The selected rate, by its place in the series, slowest first; null: the fastest. */
  rate: number | null;
  rateTab: RateTab | null;
  shareTab: 'shares' | 'trasatti';
  /** Where there is no room for two plots, which one is shown. */
  leftTab: 'voltammograms' | 'separation';
  /** The next click on a curve adds a peak. */
  adding: boolean;
  /** A peak that is on its way, before the project hears of it. */
  moving: { sweep: SweepName; near_V: number; rate_VPerS: number; potential_V: number } | null;
  /** How the series is evaluated is open for choosing. */
  choosing: boolean;
}

/** What the CV room shows; nothing here changes the project. */
export const useCvView = create<CvView>()(() => ({
  kind: 'i',
  peak: null,
  rate: null,
  rateTab: null,
  shareTab: 'shares',
  leftTab: 'voltammograms',
  adding: false,
  moving: null,
  choosing: false,
}));
