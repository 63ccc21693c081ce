/** Lines without their ends: LF, CR-LF, CR and the CR-CR-LF of files that went through two programs; a missing last end is no line. */
export function splitLines(text: string): string[] {
  // Not \r*: a long run of them would be walked once for every one of them.
  const lines = text.replaceAll('\r\r\n', '\n').split(/\r?\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
