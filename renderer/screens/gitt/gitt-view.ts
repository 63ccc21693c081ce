import { create } from 'zustand';

export const directionChoices = ['both', 'discharge', 'charge'] as const;
export type DirectionChoice = (typeof directionChoices)[number];
export const overChoices = ['potential', 'capacity'] as const;
export type OverChoice = (typeof overChoices)[number];

export const whatChoices = ['pulses', 'pauses'] as const;
export type WhatChoice = (typeof whatChoices)[number];

interface GittView {
  /** Recording of the titration that is shown; null: the first of the cell. */
  titrationId: string | null;
  /** Of the titration that is shown; null: its first. */
  pulse: number | null;
  /** Of the short pauses; null: the first. */
  pause: number | null;
  /** Which ledger is open; null: that of the short pauses where they are the rule. */
  what: WhatChoice | null;
  direction: DirectionChoice;
  /** What D is drawn against. */
  over: OverChoice;
}

/** What the room of titrations shows; nothing here changes the project. */
export const useGittView = create<GittView>()(() => ({
  titrationId: null,
  pulse: null,
  pause: null,
  what: null,
  direction: 'both',
  over: 'potential',
}));
