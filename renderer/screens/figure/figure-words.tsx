import { Fragment } from 'react';
import type { FigureModel } from '../../../src/core/figure-model';
import type { TextRun } from '../../../src/core/text-runs';
import classes from './save-figure-dialog.module.css';

/** The figure's caption and what it refuses, to be read and marked. */
export function FigureWords({ model }: { model: FigureModel }) {
  return (
    <div className={classes.words}>
      <p>
        <Runs runs={model.caption} />
      </p>
      {model.notes.map((note, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is its place
        <p key={k} className={classes.note}>
          <Runs runs={note} />
        </p>
      ))}
    </div>
  );
}

function Runs({ runs }: { runs: readonly TextRun[] }) {
  return runs.map(({ text, italic, script }, index) => {
    const key = `${index}${text}`;
    if (script === 'sub') return <sub key={key}>{text}</sub>;
    if (script === 'sup') return <sup key={key}>{text}</sup>;
    return italic ? <i key={key}>{text}</i> : <Fragment key={key}>{text}</Fragment>;
  });
}
