import { Chart } from 'chart.js';
import { useEffect, useRef } from 'react';
import { figureColour } from '../../../src/core/figure/figure-colour';
import { publication } from '../../../src/core/figure/publication';
import type { FigureModel } from '../../../src/core/figure-model';
import type { FigureStyle } from '../../../src/core/figure-style';
import '../register-chart-parts';
import { figureChart } from './figure-chart';
import classes from './figure-view.module.css';

interface FigureViewProps {
  model: FigureModel;
  style: FigureStyle;
  /** CSS px. */
  width_px: number;
}

/** A figure as it will be printed, one chart a panel; always on white. */
export function FigureView({ model, style, width_px }: FigureViewProps) {
  const page = useRef<HTMLDivElement>(null);
  const height_px = (width_px * model.height_mm) / model.width_mm;
  useEffect(() => {
    const pixelsPerPoint = width_px / (model.width_mm * publication.pointsPerMillimetre);
    const charts = model.panels.map((panel) => {
      const place = document.createElement('div');
      place.className = classes.panel as string;
      const canvas = document.createElement('canvas');
      place.append(canvas);
      page.current?.append(place);
      return { place, chart: new Chart(canvas, figureChart(model, panel, style, pixelsPerPoint)) };
    });
    return () => {
      for (const { place, chart } of charts) {
        chart.destroy();
        place.remove();
      }
    };
  }, [model, style, width_px]);
  return (
    <div
      ref={page}
      className={classes.page}
      role="img"
      aria-label={model.title}
      style={{ width: width_px, height: height_px, background: figureColour('paper', style.colours) }}
    />
  );
}
