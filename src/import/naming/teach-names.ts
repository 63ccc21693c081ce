import { ValidationError } from '../../core/errors';
import type { Tags } from '../../core/recording';
import { nameWithout } from '../name-without';
import { settledTokens } from '../settled-tokens';
import { type NamePattern, patternsOf, samplePatterns } from './name-pattern';
import { tokenFormats } from './token-formats';

/** What one name says of its measurement; names are without folder and ending. */
export interface NamedMeasurement {
  stem: string;
  tags: Partial<Tags>;
  sample?: string;
  /** The cell's name that is left when the tags are taken out; there where tags were taught. */
  rest?: string;
}

/** What an example taught of the other names, and the names that are not of its kind. */
export interface NameLesson {
  example: NamedMeasurement;
  taught: NamedMeasurement[];
  untaught: string[];
}

/**
 * Reads other names of a folder as one example was read by a person: each value is looked up in the example's name
 * (`c0012` = 12, `0p35` or `0035` = 0.35 V, `050` = 0.5, `25` = 298.15 K, `fresh` = 0, B = 2) and taken from the same place of the others.
 * @throws ValidationError NOT_FOUND where a value stands nowhere in the name; QUANTITY_AMBIGUOUS where it stands at several places
 * or in several ways that do not mean the same for the others. Then nothing is taught.
 */
export function teachNames(example: NamedMeasurement, others: readonly string[]): NameLesson {
  const rules: { quantity: keyof Tags | 'sample'; pattern: NamePattern }[] = [];
  for (const [quantity, value] of Object.entries(example.tags) as [keyof Tags, number | string | null][]) {
    if (value === null) continue;
    const patterns = tokenFormats(quantity).flatMap((format) => patternsOf(example.stem, value, format, quantity === 'cycle'));
    rules.push({ quantity, pattern: onlyMeaning(example.stem, quantity, String(value), patterns, others) });
  }
  if (example.sample !== undefined) {
    const patterns = samplePatterns(example.stem, example.sample);
    rules.push({ quantity: 'sample', pattern: onlyMeaning(example.stem, 'sample', example.sample, patterns, others) });
  }
  const lesson: NameLesson = { example: { ...readBy(rules, example.stem), ...example }, taught: [], untaught: [] };
  for (const stem of others) {
    const measurement = readBy(rules, stem);
    const isTaught = measurement.sample !== undefined || Object.keys(measurement.tags).length > 0;
    if (isTaught) lesson.taught.push(measurement);
    else lesson.untaught.push(stem);
  }
  return lesson;
}

function readBy(rules: readonly { quantity: keyof Tags | 'sample'; pattern: NamePattern }[], stem: string): NamedMeasurement {
  const measurement: NamedMeasurement = { stem, tags: {} };
  const spans: { start: number; end: number }[] = settledTokens(stem);
  for (const { quantity, pattern } of rules) {
    const found = pattern.readIn(stem);
    if (found === undefined) continue;
    if (quantity === 'sample') measurement.sample = String(found.value);
    else {
      Object.assign(measurement.tags, { [quantity]: found.value });
      spans.push(found);
      measurement.rest = nameWithout(stem, spans);
    }
  }
  return measurement;
}

/** The pattern all places and formats agree on for the other names; those that fit none of them do not count. */
function onlyMeaning(
  stem: string,
  quantity: string,
  value: string,
  patterns: readonly NamePattern[],
  others: readonly string[],
): NamePattern {
  const [first] = patterns;
  if (first === undefined) {
    throw new ValidationError('NOT_FOUND', `"${stem}" says nowhere that ${quantity} is ${value}.`, {
      expected: 'a value that stands in the name, such as c0012 for cycle 12 or 0p35V for 0.35 V',
    });
  }
  const meanings = new Map<string, { pattern: NamePattern; shown: string }>();
  for (const pattern of patterns) {
    const values = others.map((other) => pattern.readIn(other)?.value);
    if (values.every((one) => one === undefined)) continue;
    const key = JSON.stringify(values.map((one) => one ?? null));
    const known = [...new Set(values.filter((one) => one !== undefined))];
    const shown = `${known.slice(0, 3).join(', ')}${known.length > 3 ? ' …' : ''}`;
    if (!meanings.has(key)) meanings.set(key, { pattern, shown });
  }
  if (meanings.size > 1) {
    const readings = [...meanings.values()].map(({ shown }) => shown).join(' or ');
    throw new ValidationError(
      'QUANTITY_AMBIGUOUS',
      `"${stem}" says in ${meanings.size} ways that ${quantity} is ${value}: the other names would say ${readings}.`,
      {
        expected: 'an example whose value stands in its name once',
        hint: 'Take another file of the folder as the example.',
      },
    );
  }
  return [...meanings.values()][0]?.pattern ?? first;
}
