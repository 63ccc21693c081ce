/** A long name cut in its middle: names of files that belong together begin alike and differ at their ends. */
export function shortName(name: string, most = 28): string {
  if (name.length <= most) return name;
  const head = Math.floor((most - 1) / 2.6);
  return `${name.slice(0, head)}…${name.slice(name.length - (most - 1 - head))}`;
}
