import classes from './key-hint.module.css';

const isMac = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);
const words: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** A key or chord as people read it: `Mod+Shift+O` → "Ctrl Shift O", ⌘ on macOS. */
export function keyWords(keys: string): string {
  return keys
    .split(/(?<=\w)\+/)
    .map((key) => words[key] ?? key)
    .join(isMac ? '' : ' ');
}

/** The key of an action, shown where the action is clicked. */
export function KeyHint({ keys, onAccent }: { keys: string; onAccent?: boolean }) {
  return (
    <span className={classes.key} data-on-accent={onAccent} aria-hidden="true">
      {keyWords(keys)}
    </span>
  );
}
