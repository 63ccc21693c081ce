import { createContext } from 'react';

/** What can be taken away from a plot; the screen around it knows how. */
export interface PlotActions {
  copyFigure(): void;
  saveFigure(): void;
  saveData(): void;
}

/** null: the plot has no printed form. */
export const PlotActionsContext = createContext<PlotActions | null>(null);
