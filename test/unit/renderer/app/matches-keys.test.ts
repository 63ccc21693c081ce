import { describe, expect, it } from 'vitest';
import { type KeyFacts, matchesKeys } from '../../../../renderer/app/matches-keys';

const press = (key: string, held: Partial<KeyFacts> = {}): KeyFacts => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('a key event', () => {
  it.each<[string, KeyFacts, boolean]>([
    ['F', press('f'), true],
    ['F', press('F', { shiftKey: true }), false],
    ['F', press('f', { ctrlKey: true }), false],
    ['Mod+Z', press('z', { ctrlKey: true }), true],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Mod+Z', press('z', { metaKey: true }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['Escape', press('Escape'), true],
    ['ArrowDown', press('ArrowDown', { shiftKey: true }), false],
    ['Space', press(' '), true],
    ['Mod+1', press('1', { ctrlKey: true }), true],
    ['F', press('f', { altKey: true }), false],
  ])('for %s: %o is %s', (keys, event, matches) => {
    expect(matchesKeys(event, keys, false)).toBe(matches);
  });

  it('takes ⌘ for Ctrl on macOS', () => {
    expect(matchesKeys(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true);
    expect(matchesKeys(press('z', { ctrlKey: true }), 'Mod+Z', true)).toBe(false);
  });
});
