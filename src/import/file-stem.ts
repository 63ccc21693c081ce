/** A file's name without its ending: `cell.issue_95.mpr` → `cell.issue_95`. */
export function fileStem(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
