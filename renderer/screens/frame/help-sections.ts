export interface HelpSection {
  title: string;
  /** Markdown, its own heading left out. */
  text: string;
}

/** Parts of the README for those who change the program. */
const forContributors: readonly string[] = ['Where things are', 'Checks', 'Installers', 'License', 'How well it does'];

/** The parts of the README that help whoever uses the window, in its order. */
export function helpSections(readme: string): HelpSection[] {
  return readme
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const text = part
        .slice(end + 1)
        // Pictures are of this very window.
        .replaceAll(/^!\[[^\]]*\]\([^)]*\)\n?/gm, '')
        .trim();
      return { title: part.slice(0, end).trim(), text };
    })
    .filter(({ title }) => !forContributors.includes(title));
}
