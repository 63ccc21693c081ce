import type { Tags } from '../../../src/core/recording';
import { nameTints } from './name-tints';
import classes from './tinted-name.module.css';

interface TintedNameProps {
  name: string;
  tags: Tags;
  sample: string;
  /** The table tints what tells spectra apart; the detail shows the sample too. */
  withSample: boolean;
}

/** A file's name with what was read from it tinted inside. */
export function TintedName({ name, tags, sample, withSample }: TintedNameProps) {
  const tints = nameTints(name, tags, sample).filter(({ quantity }) => withSample || quantity !== 'sample');
  const pieces = [];
  let at = 0;
  for (const { start, end, quantity } of tints) {
    pieces.push(name.slice(at, start));
    pieces.push(
      <mark key={start} className={classes.tint} data-quantity={quantity}>
        {name.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return (
    <span title={name}>
      {pieces}
      {name.slice(at)}
    </span>
  );
}
