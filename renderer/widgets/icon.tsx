import classes from './icon.module.css';

/** Line drawings on a 16 px grid, stroke 1.4, in the colour of the text around them. */
const drawings = {
  files: 'M1.7 12.6V3.9c0-.5.4-.9.9-.9h3.2l1.5 1.9h6.1c.5 0 .9.4.9.9v6.8c0 .5-.4.9-.9.9H2.6c-.5 0-.9-.4-.9-.9Z',
  series: 'M1.5 12.5a6.5 6.5 0 0 1 13 0M4.2 12.5a4.2 4.2 0 0 1 7.6-1.4M6.6 12.5a2.4 2.4 0 0 1 3-1.6',
  fit: 'M1 8h2.4l1.2-3.4 2 7 2.2-8.4 2 8 1.4-3.2H15',
  cv: 'M1.8 10.4c2.6.2 3.9-.9 4.9-3.1.9-2 1.7-3.5 2.8-3.5 1.8 0 1.3 3.1 4.7 3.4-2.3.4-3.2 1.2-4.2 2.7-1.3 2-5 2.3-8.2.5Z',
  gitt: 'M1.5 12.8c.2-2.2.9-3.2 2.5-3.3l.3 1.8c.3-2.5 1.1-3.6 2.7-3.7l.3 1.8c.3-2.5 1.1-3.6 2.7-3.7l.3 1.8c.3-2.5 1.2-3.7 3.7-3.9',
  cycling: 'M13.4 6.2A5.8 5.8 0 1 0 13.8 9M13.6 2.6v3.7H9.9',
  compare: 'M3 13V7.5M6.4 13V3.5M9.7 13V9M13 13V5.5',
  report: 'M3.2 2h6.2l3.4 3.4V14H3.2V2ZM9.2 2v3.6h3.6M5.6 8.4h4.8M5.6 11h4.8',
  search: 'M7 11.6a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.2ZM10.4 10.4 14 14',
  undo: 'M5.6 3 2.4 6.2l3.2 3.2M2.6 6.2h6.6a3.9 3.9 0 0 1 0 7.8H6.4',
  redo: 'M10.4 3l3.2 3.2-3.2 3.2M13.4 6.2H6.8a3.9 3.9 0 0 0 0 7.8h2.8',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1',
  moon: 'M13.6 9.6A5.9 5.9 0 0 1 6.4 2.4a5.9 5.9 0 1 0 7.2 7.2Z',
  menu: 'M2.2 4.4h11.6M2.2 8h11.6M2.2 11.6h11.6',
  warning: 'M8 2.2 14.6 13.6H1.4L8 2.2ZM8 6.4v3.4M8 11.4v.6',
  refused: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM3.9 12.1l8.2-8.2',
  error: 'M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4l3.6-3.6ZM8 4.8v4M8 10.6v.6',
  stale: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.6V8l2.4 1.6',
  check: 'm2.8 8.6 3.4 3.4 7-7.6',
  close: 'm3.4 3.4 9.2 9.2M12.6 3.4l-9.2 9.2',
  down: 'm4 6.2 4 4 4-4',
  record: 'M2.2 6.2c0-1.4 2.6-2.4 5.8-2.4s5.8 1 5.8 2.4-2.6 2.4-5.8 2.4-5.8-1-5.8-2.4ZM2.2 6.2v3.4c0 1.4 2.6 2.4 5.8 2.4s5.8-1 5.8-2.4V6.2',
  plus: 'M8 3v10M3 8h10',
  copy: 'M5.4 5.4V2.6h8v8h-2.8M2.6 5.4h8v8h-8v-8Z',
  locked: 'M3.6 7.2h8.8v6.2H3.6V7.2ZM5.4 7.2V5.4a2.6 2.6 0 0 1 5.2 0v1.8M8 9.6v1.6',
  unlocked: 'M3.6 7.2h8.8v6.2H3.6V7.2ZM5.4 7.2V4.8a2.6 2.6 0 0 1 5-1',
  adjust: 'M2 4.6h6.6M12 4.6h2M2 11.4h2M7.4 11.4H14M10.3 2.9v3.4M5.7 9.7v3.4',
  pin: 'M5.2 2.4h5.6M6.2 2.4v4.2L4 9.2h8L9.8 6.6V2.4M8 9.2v4.6',
} as const;

export type IconName = keyof typeof drawings;

/** Decorative: whatever it means is said in words beside it or in the label of its button. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={classes.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
