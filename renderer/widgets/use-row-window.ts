import { type RefObject, useLayoutEffect, useState } from 'react';

interface RowWindow {
  first: number;
  /** One past the last row to be drawn. */
  end: number;
}

const spare = 12;

/** Which rows of a long table are in sight; short tables are drawn whole. */
export function useRowWindow(scroller: RefObject<HTMLElement | null>, rowHeight_px: number, count: number): RowWindow {
  const [range, setRange] = useState<RowWindow>({ first: 0, end: 60 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight_px) - spare);
      const end = first + Math.ceil(element.clientHeight / rowHeight_px) + 2 * spare;
      setRange((known) => (known.first === first && known.end === end ? known : { first, end }));
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, [scroller, rowHeight_px]);
  return count <= 60 ? { first: 0, end: count } : { first: Math.min(range.first, count), end: Math.min(range.end, count) };
}
