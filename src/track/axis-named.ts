import { ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import { typedTagOf } from '../core/typed-tag';
import { type Placed, type SeriesAxis, seriesAxes, tagAxes } from './series-axis';

/** The axis that is called so: by its key (`potential_V`), its name, or the name of a typed tag without its unit. @throws ValidationError NOT_FOUND */
export function axisNamed(text: string, recordings: readonly Placed[]): SeriesAxis {
  const there = seriesAxes(recordings);
  const wanted = text.trim().toLowerCase();
  const namesOf = ({ key, name }: SeriesAxis) => [key, name, typedTagOf(key).name].map((one) => one.toLowerCase());
  const found = there.filter((axis) => namesOf(axis).includes(wanted));
  if (found.length === 1) return found[0] as SeriesAxis;
  const names = there.map(({ key }) => key);
  if (found.length > 1) {
    throw new ValidationError('INPUT_INVALID', `"${text}" may be ${found.map(({ key }) => key).join(' or ')}`, {
      expected: 'the whole name',
    });
  }
  const unused = tagAxes.find((axis) => namesOf(axis).includes(wanted));
  throw new ValidationError(
    'NOT_FOUND',
    unused === undefined ? `No spectrum has a tag "${text}"` : `No spectrum says its ${unused.name.toLowerCase()}`,
    {
      expected: names.length === 0 ? 'a tag that the spectra have; these have none' : `one of ${names.join(', ')}`,
      nearest: nearestName(text, [...names, ...there.map(({ name }) => name)]),
      hint: 'Tags come from headers and names of files; a table of tags may add to them (--tags FILE.csv).',
    },
  );
}
