import { useEffect, useRef, useState } from 'react';
import classes from './page-view.module.css';
import { paginate, paper } from './paginate';

interface PageViewProps {
  html: string;
  /** Section that is selected in the contents. */
  selected: string | null;
  onPages(count: number): void;
}

/** What of the sheets is not the report's own style. */
const sheetStyle = `
:host { display: block; }
.sheet { position: relative; box-sizing: border-box; width: ${paper.width}px; height: ${paper.height}px; margin: 0 auto 22px; padding: ${paper.top}px ${paper.side}px 0; background: var(--paper); box-shadow: var(--shadow); overflow: hidden; }
.sheet .report { max-width: none; margin: 0; padding: 0; }
.running { position: absolute; top: 11mm; right: ${paper.side}px; left: ${paper.side}px; display: flex; justify-content: space-between; color: var(--paperInk); font: 9pt "Times New Roman", "Liberation Serif", serif; }
`;

/** The pages as they are printed, one below the other, as wide as there is room. */
export function PageView({ html, selected, onPages }: PageViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const paperRef = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const host = paperRef.current;
    if (host === null) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    // A document that is only parsed loads and runs nothing.
    const page = new DOMParser().parseFromString(html, 'text/html');
    const style = document.createElement('style');
    style.textContent = `${page.querySelector('style')?.textContent ?? ''}\n${sheetStyle}`;
    const stage = document.createElement('div');
    root.replaceChildren(style, stage);
    const report = page.querySelector('.report');
    onPages(report === null ? 0 : paginate(stage, report));
  }, [html, onPages]);
  useEffect(() => {
    const box = frame.current;
    if (box === null) return;
    const fit = () => setZoom(Math.min(1.1, Math.max(0.4, (box.clientWidth - 24) / paper.width)));
    const watch = new ResizeObserver(fit);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (selected === null) return;
    const target = paperRef.current?.shadowRoot?.querySelector(`[data-section="section-${CSS.escape(selected)}"]`);
    target?.scrollIntoView({ block: 'start' });
  }, [selected]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    <section ref={frame} className={classes.frame} aria-label="Pages of the report" tabIndex={0} data-report-pages>
      <div ref={paperRef} className={classes.pages} style={{ zoom }} />
    </section>
  );
}

/** Scrolls by a page, whatever has the focus. */
export function turnPage(step: 1 | -1): void {
  const frame = document.querySelector<HTMLElement>('[data-report-pages]');
  const sheet = frame?.firstElementChild?.shadowRoot?.querySelector('.sheet')?.getBoundingClientRect();
  if (frame == null || sheet === undefined) return;
  const page = sheet.height + 22 * (sheet.width / paper.width);
  const at = Math.round(frame.scrollTop / page);
  frame.scrollTo({ top: (at + step) * page });
}
