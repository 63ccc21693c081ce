import { Chart, type ChartConfiguration } from 'chart.js';
import { useEffect, useLayoutEffect, useRef } from 'react';
import './register-chart-parts';

interface ChartCanvasProps<Model> {
  model: Model;
  /** Made once; callbacks and plugins read the model in force through the function they are given. */
  configure(current: () => Model): ChartConfiguration;
  /** Puts a new model's data into the chart. @returns false where the data are as before and only what is painted over them changed. */
  apply(chart: Chart, model: Model, before: Model | null): boolean;
  onChart?(chart: Chart | null): void;
}

/** A plot that takes long to draw is drawn less often while its data arrive: input comes first. */
const restAfterDrawing = 3;

/** One Chart.js canvas that fills its parent. Models may arrive as fast as they like. */
export function ChartCanvas<Model>({ model, configure, apply, onChart }: ChartCanvasProps<Model>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const latest = useRef(model);
  const drawn = useRef<Model | null>(null);
  const restUntil = useRef(0);
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
      drawn.current = null;
    };
  }, []);

  useEffect(() => {
    latest.current = model;
    let frame = 0;
    const draw = () => {
      if (chart.current === null) return;
      const began = performance.now();
      const changed = callbacks.current.apply(chart.current, model, drawn.current);
      drawn.current = model;
      if (changed) chart.current.update('none');
      else chart.current.draw();
      const ended = performance.now();
      restUntil.current = ended + restAfterDrawing * (ended - began);
    };
    const timer = setTimeout(
      () => {
        frame = requestAnimationFrame(draw);
      },
      Math.max(0, restUntil.current - performance.now()),
    );
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [model]);

  return <canvas ref={canvas} />;
}
