import { create } from 'zustand';

export type CompareTab = 'cell' | 'samples';
export type SampleQuantity = 'capacity' | 'efficiency' | 'retention' | 'Rct' | 'D';

interface CompareView {
  tab: CompareTab;
  scale: 'root' | 'linear';
  quantity: SampleQuantity;
  /** Whose impedance stands in the table of samples; null: each sample's last. */
  cycle: number | null;
}

/** What the Compare room shows and how; nothing here changes the project. */
export const useCompareView = create<CompareView>()(() => ({ tab: 'cell', scale: 'root', quantity: 'capacity', cycle: null }));
