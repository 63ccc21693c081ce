import { Fragment } from 'react';
import { parseTextRuns } from '../../src/core/text-runs';

/** Markup such as `*R*_{ct}` in the page: quantities italic, indices that are words upright. */
export function RichText({ markup }: { markup: string }) {
  return parseTextRuns(markup).map(({ text, italic, script }, index) => {
    const key = `${index}${text}`;
    if (script === 'sub') return <sub key={key}>{text}</sub>;
    if (script === 'sup') return <sup key={key}>{text}</sup>;
    return italic ? <i key={key}>{text}</i> : <Fragment key={key}>{text}</Fragment>;
  });
}
