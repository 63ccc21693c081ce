import { describe, expect, test } from 'vitest';
import { lackingWords } from '../../../../../renderer/screens/gitt/lacking-words';
import { ledgerColumns } from '../../../../../renderer/screens/gitt/ledger-columns';
import { pulseFlag } from '../../../../../renderer/screens/gitt/pulse-flag';
import { madeTitration } from './made-titration';

describe('the ledger', () => {
  const { pulses } = madeTitration();
  const columns = ledgerColumns(pulses, 'slope');
  const cell = (id: string, pulse: number) => columns.find((column) => column.id === id)!.cell(pulses[pulse]!);

  test('counts changes along the current, so that a discharge that follows it is positive too', () => {
    for (const id of ['IR', 'Es', 'Etau'])
      for (const pulse of [0, 4]) expect(cell(id, pulse)).toMatchObject({ kind: 'plain', text: expect.stringMatching(/^\d/) });
  });

  test('has one power of ten for D, in the header', () => {
    expect(columns.at(-1)).toMatchObject({ id: 'D', unit: '10⁻¹¹ cm² s⁻¹' });
    expect(cell('D', 0)).toMatchObject({ kind: 'number', text: { integer: expect.stringMatching(/^[23]$/) } });
  });

  test('refuses what has no D and says why', () => {
    expect(cell('dEdx', 0)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('active mass') });
  });
});

describe('the flag of a pulse', () => {
  const flags = (options = {}) => madeTitration(options).pulses.map((pulse) => pulseFlag(pulse));

  test('says what weighs most, in few words and in full', () => {
    expect(flags().map((flag) => flag?.kind ?? null)).toEqual([null, 'warning', 'warning', null, null]);
    expect(flags()[1]).toMatchObject({ words: 'rest too short', message: expect.stringContaining('0.6 is needed') });
  });

  test('knows what a person accepted or left out', () => {
    const marked = flags({ accepted: [2], leftOut: [1, 3] });
    expect(marked.map((flag) => flag?.kind ?? null)).toEqual(['refused', 'accepted', 'refused', null, null]);
    expect(marked[0]).toMatchObject({ words: 'left out' });
    expect(marked[2]).toMatchObject({ words: 'left out; rest too short' });
  });
});

test('what the cell record lacks is named, and nothing where it lacks nothing', () => {
  expect(lackingWords(madeTitration())).toBeNull();
  expect(lackingWords(madeTitration({}, { activeMass_mg: 1, area_cm2: 1 }))).toBe('molar volume and molar mass');
});
