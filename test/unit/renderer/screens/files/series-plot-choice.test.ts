import { expect, test } from 'vitest';
import {
  firstChoice,
  mostPanels,
  type SeriesFacts,
  toggleQuantity,
  xChoices,
} from '../../../../../renderer/screens/files/series-plot-choice';
import { emptyTags, type TimeSeriesTechnique } from '../../../../../src/core/recording';

function facts(technique: TimeSeriesTechnique, columns: Record<string, [number | null, number | null]>): SeriesFacts {
  return {
    id: 'a',
    technique,
    label: 'a',
    sample: 'a',
    tags: emptyTags,
    rows: 10,
    cycleRows: [],
    columns: Object.entries(columns).map(([quantity, [min, max]]) => ({
      quantity,
      unit: '',
      sourceName: '',
      first: min,
      last: max,
      min,
      max,
    })),
  };
}
const usual: Record<string, [number | null, number | null]> = { time_s: [0, 9], potential_V: [0, 1], current_A: [-1, 1] };

test.each([
  ['cv', usual, { kind: 'loop', x: 'potential_V', y: ['current_A'] }],
  ['cycling', usual, { kind: 'over', x: 'time_s', y: ['potential_V', 'current_A'] }],
  ['ca', usual, { kind: 'over', x: 'time_s', y: ['current_A', 'potential_V'] }],
  ['ocv', { time_s: [0, 9], potential_V: [0, 1] }, { kind: 'over', x: 'time_s', y: ['potential_V'] }],
  ['ocv', { ...usual, current_A: [0, 0] }, { kind: 'over', x: 'time_s', y: ['potential_V'] }],
  ['cycling', { time_s: [null, null], potential_V: [null, null] }, { kind: 'over', x: 'row', y: [] }],
  // A current that was never recorded is no loop; a time that stands still is no axis.
  ['cv', { time_s: [5, 5], potential_V: [0, 1], current_A: [null, null] }, { kind: 'over', x: 'row', y: ['potential_V'] }],
  ['unknown', { point: [0, 9], stepTime_s: [0, 1], temperature_K: [290, 300] }, { kind: 'over', x: 'row', y: ['temperature_K'] }],
] as const)('a series of technique %s is looked at first in its usual way', (technique, columns, choice) => {
  expect(firstChoice(facts(technique, columns as never))).toEqual(choice);
});

test('a series is drawn over what changes in it, and always over its rows', () => {
  expect(xChoices(facts('cycling', { ...usual, charge_Ah: [0, 1], capacity_Ah: [0, 1] }))).toEqual(['time_s', 'capacity_Ah', 'row']);
  expect(xChoices(facts('cycling', { potential_V: [0, 1], charge_C: [0, 0] }))).toEqual(['row']);
});

test('a quantity is drawn and taken away again; one stays, and the first gives way where there are too many', () => {
  const all = facts('cycling', usual);
  const first = firstChoice(all);
  expect(toggleQuantity(first, 'cycle', all).y).toEqual(['potential_V', 'current_A', 'cycle']);
  expect(toggleQuantity(first, 'current_A', all).y).toEqual(['potential_V']);
  expect(toggleQuantity({ ...first, y: ['cycle'] }, 'cycle', all).y).toEqual(['cycle']);
  const full = { ...first, y: ['a', 'b', 'c', 'd'] };
  expect(full.y.length).toBe(mostPanels);
  expect(toggleQuantity(full, 'e', all).y).toEqual(['b', 'c', 'd', 'e']);
});
