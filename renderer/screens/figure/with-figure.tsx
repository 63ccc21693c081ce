import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { copyFigure, type FigureRequest, openFigureDialog, saveFigure } from '../../app/figure-actions';
import { type PlotActions, PlotActionsContext } from '../../plots/plot-actions';

/** Gives the plots within it their printed form: copied, saved, or as the numbers they show. */
export function WithFigure({ request, children }: { request: FigureRequest; children: ReactNode }) {
  const latest = useRef(request);
  useEffect(() => {
    latest.current = request;
  }, [request]);
  const actions = useMemo(
    (): PlotActions => ({
      copyFigure: () => void copyFigure(latest.current),
      saveFigure: () => openFigureDialog(latest.current),
      saveData: () => void saveFigure(latest.current, 'csv'),
    }),
    [],
  );
  return <PlotActionsContext value={actions}>{children}</PlotActionsContext>;
}
