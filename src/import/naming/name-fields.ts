/** A stretch of a name between separators: characters [start, end). */
export interface NameField {
  text: string;
  start: number;
  end: number;
}

// A point or comma between digits is a decimal mark, a minus behind a separator a sign.
const separators = /[_\s;=#()[\]]+|(?<=[\p{L}\d])-|[.,](?!\d)|(?<!\d)[.,]/gu;

/** The fields of a file's name without its ending: `cell07_c0012_0.35V` → cell07, c0012, 0.35V. */
export function nameFields(stem: string): NameField[] {
  const fields: NameField[] = [];
  let start = 0;
  for (const { index, 0: text } of stem.matchAll(separators)) {
    if (index > start) fields.push({ text: stem.slice(start, index), start, end: index });
    start = index + text.length;
  }
  if (start < stem.length) fields.push({ text: stem.slice(start), start, end: stem.length });
  return fields;
}
