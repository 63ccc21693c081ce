import { create } from 'zustand';

export type LifeTab = 'capacity' | 'potential' | 'energy';
export type CurveTab = 'life' | 'curves' | 'dqdv' | 'rates' | 'ragone';
export type NumbersTab = 'cycles' | 'rates';

interface CyclingView {
  /** Number of the cycle the keys act on. */
  selected: number | null;
  /** The column that the keys act on; null: the first that matters. */
  columnId: string | null;
  lifeTab: LifeTab;
  curveTab: CurveTab;
  numbersTab: NumbersTab;
  cycleScale: 'root' | 'linear';
  /** Cycles whose curves are drawn; null: spread over the life. */
  drawn: number[] | null;
}

/** What the Cycling room shows and how; nothing here changes the project. */
export const useCyclingView = create<CyclingView>()(() => ({
  selected: null,
  columnId: null,
  lifeTab: 'capacity',
  curveTab: 'curves',
  numbersTab: 'cycles',
  cycleScale: 'root',
  drawn: null,
}));
