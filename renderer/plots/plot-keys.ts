import type { KeyboardEvent } from 'react';
import type { PlotActions } from './plot-actions';

/** Ctrl C, Ctrl E and Ctrl Shift E on a plot that has the focus take the figure and its numbers away. @returns whether it was one of them */
export function plotKeys(event: KeyboardEvent, actions: PlotActions | null): boolean {
  if (actions === null || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
  const key = event.key.toLowerCase();
  if (key === 'c' && !event.shiftKey) actions.copyFigure();
  else if (key === 'e') (event.shiftKey ? actions.saveData : actions.saveFigure)();
  else return false;
  return true;
}
