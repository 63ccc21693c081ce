import { type KeyboardEvent, type MouseEvent, type ReactNode, useContext, useState } from 'react';
import { PlotActionsContext } from './plot-actions';
import { PlotMenu } from './plot-menu';

interface PlotMenuParts {
  /** The open menu, to stand in the plot. */
  menu: ReactNode;
  onContextMenu(event: MouseEvent): void;
  /** Ctrl C, Ctrl E and Ctrl Shift E take the figure and its numbers away. @returns whether the key was one of them */
  takes(event: KeyboardEvent): boolean;
}

/** Menu and keys of a plot that has a printed form; nothing of a plot that has none. */
export function usePlotMenu(): PlotMenuParts {
  const actions = useContext(PlotActionsContext);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    // Words of a table can be marked and copied by themselves.
    if (actions === null || (event.target as Element).closest('table') !== null) return;
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    setAt({ x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const takes = (event: KeyboardEvent) => {
    if (actions === null || event.altKey || !(event.ctrlKey || event.metaKey)) return false;
    const key = event.key.toLowerCase();
    if (key === 'c' && !event.shiftKey) actions.copyFigure();
    else if (key === 'e') (event.shiftKey ? actions.saveData : actions.saveFigure)();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const menu = at === null || actions === null ? null : <PlotMenu actions={actions} at={at} onClose={() => setAt(null)} />;
  return { menu, onContextMenu, takes };
}
