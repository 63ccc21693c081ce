import { Chart, type ChartConfiguration } from 'chart.js';
import { useEffect, useLayoutEffect, useRef } from 'react';
import './register-chart-parts';

interface ChartCanvasProps<Model> {
  model: Model;
  /** Made once; callbacks and plugins read the model in force through the function they are given. */
  configure(current: () => Model): ChartConfiguration;
  /** Puts a new model's data into the chart; drawing follows in the next frame. */
  apply(chart: Chart, model: Model): void;
  onChart?(chart: Chart | null): void;
}

/** One Chart.js canvas that fills its parent. Models may arrive as fast as they like: one drawing a frame. */
export function ChartCanvas<Model>({ model, configure, apply, onChart }: ChartCanvasProps<Model>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const latest = useRef(model);
  const callbacks = useRef({ configure, apply, onChart });

  useLayoutEffect(() => {
    const made = new Chart(
      canvas.current as HTMLCanvasElement,
      callbacks.current.configure(() => latest.current),
    );
    chart.current = made;
    callbacks.current.onChart?.(made);
    return () => {
      callbacks.current.onChart?.(null);
      made.destroy();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    latest.current = model;
    const frame = requestAnimationFrame(() => {
      if (chart.current === null) return;
      callbacks.current.apply(chart.current, model);
      chart.current.update('none');
    });
    return () => cancelAnimationFrame(frame);
  }, [model]);

  return <canvas ref={canvas} />;
}
