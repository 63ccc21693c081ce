import type { TitrationPulse } from '../../../src/core/titration-result';

/** How a pulse is marked in ledger and plots, and the first thing to say of it. */
export interface PulseFlag {
  /** `note`: to know, no more. */
  kind: 'warning' | 'accepted' | 'refused' | 'note';
  /** In few words, for a row. */
  words: string;
  /** The finding that weighs most, in full. */
  message: string;
}

const short: Readonly<Record<string, string>> = {
  'no-rest-before': 'no rest before',
  'no-rest-after': 'no rest after',
  'current-not-constant': 'current not constant',
  'too-few-points': 'too few points',
  'not-linear': 'E–√t is curved',
  'below-resolution': 'below resolution',
  plateau: 'plateau',
  saturated: 'pulse too long for a sphere',
  'no-neighbour': 'no other pause beside it',
  'current-too-short': 'current too short before it',
  'pause-too-long': 'pause too long',
  'rest-too-short': 'rest too short',
  'pulse-too-long': 'pulse too long',
  'few-points': 'few points',
  'long-pulse': 'long pulse',
  'window-shortened': 'shorter window',
  'negative-ir-drop': 'line starts on the wrong side',
};
/** What weighs most comes first. */
const order = Object.keys(short);

/** null: nothing is to be said. */
export function pulseFlag({ standing, findings }: Pick<TitrationPulse, 'standing' | 'findings'>): PulseFlag | null {
  const [first] = findings.toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const words = first === undefined ? '' : (short[first.code] ?? first.code);
  const message = first?.message ?? '';
  if (standing === 'left-out')
    return { kind: 'refused', words: words === '' ? 'left out' : `left out; ${words}`, message: message || 'Left out.' };
  if (first === undefined) return null;
  if (standing === 'refused') return { kind: 'refused', words, message };
  if (standing === 'doubted') return { kind: 'warning', words, message };
  return { kind: findings.some(({ code }) => doubts.has(code)) ? 'accepted' : 'note', words, message };
}

/** Flags that a person may accept. */
const doubts: ReadonlySet<string> = new Set(['rest-too-short', 'pulse-too-long', 'few-points']);
