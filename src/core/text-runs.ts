/** A piece of text in one style; quantities are italic, units and words upright. */
export interface TextRun {
  text: string;
  italic?: true;
  bold?: true;
  script?: 'sub' | 'sup';
  /** Circuit strings, hashes, file names. */
  mono?: true;
}

const piece = /\*([^*]+)\*|_\{([^}]*)\}|\^\{([^}]*)\}|([^*_^]+|[_^])/g;

/** Reads `*R*_{ct} (Ω s^{−1/2})`: stars make italic, `_{}` and `^{}` make indices; anything else stands as written. */
export function parseTextRuns(markup: string): TextRun[] {
  const runs: TextRun[] = [];
  for (const [, italic, sub, sup, plain] of markup.matchAll(piece)) {
    if (italic !== undefined) runs.push({ text: italic, italic: true });
    else if (sub !== undefined) runs.push({ text: sub, script: 'sub' });
    else if (sup !== undefined) runs.push({ text: sup, script: 'sup' });
    else if (plain !== undefined) addPlain(runs, plain);
  }
  return runs;
}

/** A stray mark does not cut a name in pieces. */
function addPlain(runs: TextRun[], text: string): void {
  const last = runs.at(-1);
  if (last !== undefined && last.italic === undefined && last.script === undefined) last.text += text;
  else runs.push({ text });
}
