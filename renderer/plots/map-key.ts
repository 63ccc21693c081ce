/** What tells the colours of a series: direct labels up to six members, a bar with ticks from seven on. */
export type MapKey =
  | { kind: 'none' }
  | { kind: 'legend'; title: string; entries: { label: string; colour: string; selected: boolean }[] }
  | {
      kind: 'bar';
      title: string;
      colourAt: (position: number) => string;
      ticks: { position: number; label: string }[];
      /** Position of the selected member. */
      pointer: number | null;
    };
