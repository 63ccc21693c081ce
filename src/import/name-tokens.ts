import type { Tags } from '../core/recording';

/** One statement found in a name: characters [start, end) say that `quantity` has `value`. */
export interface NameToken {
  quantity: keyof Tags;
  value: number | string;
  start: number;
  end: number;
}

interface Rule {
  quantity: keyof Tags;
  pattern: RegExp;
  /** undefined: looks like the quantity but does not say it (a range, an excitation amplitude, a rate). */
  value: (match: RegExpMatchArray, before: string, after: string) => number | string | undefined;
}

// A token stands alone: no letter, digit or decimal mark may touch it. `p` and `,` are decimal marks in names.
const open = '(?<![\\p{L}\\d.])';
const shut = '(?![\\p{L}\\d])';
const signed = '((?<![\\d\\p{L}])[-+])?(\\d+(?:[.,p]\\d+)?)';
const rule = (quantity: keyof Tags, pattern: string, value: Rule['value']): Rule => ({
  quantity,
  pattern: new RegExp(open + pattern + shut, 'giu'),
  value,
});

const rules: readonly Rule[] = [
  rule('cycle', '(?:cycle|cyc|cy)(?:[ _\\-]?(?:no|nr|number)\\.?)?[ _\\-#]*(\\d+)', cycleUnlessRange),
  rule('cycle', '(\\d+)(?:st|nd|rd|th)(?:[ _\\-]?(?:cycles?|cyc))?', (match, before) =>
    /(every|each)[ _-]?$/i.test(before) ? undefined : Number(match[1]),
  ),
  rule('cycle', '(\\d+)[ _\\-]?(?:cycles|cyc)', (match, before) => (endsLikeRange(before) ? undefined : Number(match[1]))),
  // EC-Lab ends names in its channel (_C01, _C12): a short C with a capital is a channel or a rate, not a cycle.
  rule('cycle', 'c(\\d+)', (match, before, after) => (/^C\d{1,2}$/.test(match[0]) ? undefined : cycleUnlessRange(match, before, after))),
  rule('cycle', '(?:fresh|pristine|uncycled|before[ _\\-]?cycling)', () => 0),
  rule('potential_V', `${signed} ?(m?)V`, potential),
  rule('soc', 'soc[ _\\-=]?(\\d{1,3})(?:[ _\\-]?(?:%|pct|percent))?', (match, _before, after) =>
    /^([.,]\d|p\d|[ _-]?(to|-)[ _-]?\d)/i.test(after) ? undefined : fraction(match[1]),
  ),
  rule('soc', '(\\d{1,3})(?:[ _\\-]?(?:%|pct|percent))?[ _\\-]?soc', (match, before) =>
    endsLikeRange(before) ? undefined : fraction(match[1]),
  ),
  rule('temperature_K', `(?:T[ _\\-=]?)?${signed}[ _\\-]?(?:°|deg[ _\\-]?)C`, (match) => celsius(match)),
  rule('temperature_K', `${signed}C`, bareCelsius),
  rule('temperature_K', '(\\d{3}(?:[.,p]\\d+)?)K', (match) => within(decimal(match[1]), 150, 600)),
  rule('branch', '(?:discharge|discharging|dchg|dchrg|disch)', () => 'discharge'),
  rule('branch', '(?:charge|charging|chg|chrg)', () => 'charge'),
  rule('time_s', '(\\d+(?:[.,p]\\d+)?)(?:h|hrs?|hours?)', (match, before) => duration(match, before, 3600)),
  rule('time_s', '(\\d+(?:[.,p]\\d+)?)(?:min|minutes?)', (match, before) => duration(match, before, 60)),
  rule('time_s', '(\\d+(?:[.,p]\\d+)?)days?', (match, before) => duration(match, before, 86400)),
];

/** Every statement in a name, left to right; of two that overlap the earlier rule counts. */
export function nameTokens(stem: string): NameToken[] {
  const tokens: NameToken[] = [];
  for (const { quantity, pattern, value } of rules) {
    for (const match of stem.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (tokens.some((token) => token.start < end && start < token.end)) continue;
      const found = value(match, stem.slice(0, start), stem.slice(end));
      if (found !== undefined) tokens.push({ quantity, value: found, start, end });
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** `cycle1-10` is a range, `cycle12-01` cycle 12 of a numbered file. */
function cycleUnlessRange(match: RegExpMatchArray, _before: string, after: string): number | undefined {
  const cycle = Number(match[1]);
  const second = after.match(/^(?:-|\.\.+| ?to ?|_to_)(?:cycle|cyc|c)?(\d+)/i)?.[1];
  return second !== undefined && Number(second) > cycle ? undefined : cycle;
}

function potential(match: RegExpMatchArray, before: string, after: string): number | undefined {
  // 100mV_s is a scan rate, 0.01-3V a window; a few mV without a sign are an excitation, not a potential.
  if (/^[-_/ ]?(s|per)(?![\p{L}])/iu.test(after) || endsLikeRange(before) || /^[ _-]?(to|-)[ _-]?[-+]?\d/i.test(after)) return undefined;
  if (!/V$/.test(match[0])) return undefined;
  const value = withSign(match) / (match[3] === '' ? 1 : 1000);
  if (match[3] !== '' && match[1] === undefined && Math.abs(value) < 0.05) return undefined;
  return Math.abs(value) <= 10 ? value : undefined;
}

/** `25C` is a temperature and `1C`, `10C` a charging rate: bare C counts for what cells are kept at. */
function bareCelsius(match: RegExpMatchArray, before: string): number | undefined {
  if (!match[0].endsWith('C') || endsLikeRange(before)) return undefined;
  const celsius_C = withSign(match);
  const isTemperature = match[1] === '-' || celsius_C === 0 || celsius_C >= 15;
  return isTemperature && Number.isInteger(celsius_C) ? celsius(match) : undefined;
}

function celsius(match: RegExpMatchArray): number | undefined {
  // Kelvin to 1e-6: 25 + 273.15 in doubles would print as 298.15 only by luck.
  return within(Math.round((withSign(match) + 273.15) * 1e6) / 1e6, 150, 600);
}

function duration(match: RegExpMatchArray, before: string, second_s: number): number | undefined {
  return endsLikeRange(before) ? undefined : decimal(match[1]) * second_s;
}

function fraction(percent: string | undefined): number | undefined {
  return within(Number(percent) / 100, 0, 1);
}

function endsLikeRange(before: string): boolean {
  return /\d[pP.,\dVm]*(-|to|_to_| to |~|\.\.)[-+]?$/i.test(before);
}

function withSign(match: RegExpMatchArray): number {
  return (match[1] === '-' ? -1 : 1) * decimal(match[2]);
}

function decimal(text: string | undefined): number {
  return Number((text ?? '').replace(/[,p]/i, '.'));
}

function within(value: number, min: number, max: number): number | undefined {
  return value >= min && value <= max ? value : undefined;
}
