import { RichText } from '../widgets/rich-text';
import classes from './plot-reading.module.css';

export interface Reading {
  /** Where the mark is, in CSS px of the plot. */
  x: number;
  y: number;
  title: string;
  colour: string;
  /** Quantity in text runs, and its number with unit. */
  lines: { quantity: string; value: string }[];
  /** A sentence below them: why there is no number. */
  note?: string;
}

/** Characters of a note that stand on one line. */
const noteWidth = 46;
const boxHeight_px = ({ lines, note = '' }: Reading) => 32 + 16 * (lines.length + Math.ceil(note.length / noteWidth));

/** What stands under the pointer: beside the mark, never over it. */
export function PlotReading({ reading, width_px, height_px }: { reading: Reading; width_px: number; height_px: number }) {
  const left = reading.x < width_px - 190;
  const lowest_px = height_px - boxHeight_px(reading) - 4;
  return (
    <>
      <span className={classes.mark} data-part="mark" style={{ left: reading.x, top: reading.y, borderColor: reading.colour }} />
      <div
        className={classes.box}
        data-part="reading"
        style={{
          top: Math.max(4, Math.min(reading.y - 40, lowest_px)),
          ...(left ? { left: reading.x + 16 } : { right: width_px - reading.x + 16 }),
        }}
      >
        <div className={classes.title}>{reading.title}</div>
        <dl className={classes.lines}>
          {reading.lines.map(({ quantity, value }) => (
            <div key={quantity} className={classes.line}>
              <dt>
                <RichText markup={quantity} />
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {reading.note !== undefined && <p className={classes.note}>{reading.note}</p>}
      </div>
    </>
  );
}
