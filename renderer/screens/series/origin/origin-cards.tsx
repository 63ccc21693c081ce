import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { closeOrigin, type NumberAddress } from '../../../app/view-state';
import { numberKey } from './number-key';
import { OriginCard } from './origin-card';
import type { NumberOrigin } from './origin-model';
import { type Box, type CardPlace, originPlaces } from './origin-place';

const unplaced: CardPlace = { left: -9999, top: 0, width: 560, maxHeight: 900, arrow: null };

/** A number that was asked where it comes from. */
export interface AskedOrigin {
  at: NumberAddress;
  pinned: boolean;
  origin: NumberOrigin;
  /** What can be done about a refused number. */
  actions: { label: string; run(): void }[];
}

/** Cards beside their numbers; the section that holds the numbers has `data-origins`, each number `data-origin`. Esc closes the last. */
export function OriginCards({ shown }: { shown: readonly AskedOrigin[] }) {
  const cards = useRef(new Map<string, HTMLElement>());
  const keys = shown.map(({ at }) => numberKey(at.id, at.column));
  const places = usePlaces(keys, cards.current, shown);

  const last = shown.at(-1)?.at;
  useEffect(() => {
    if (last === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      closeOrigin(last);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [last]);

  return shown.map(({ at, pinned, origin, actions }, index) => {
    const key = keys[index] as string;
    return (
      <OriginCard
        key={key}
        origin={origin}
        at={at}
        pinned={pinned}
        actions={actions}
        place={places[key] ?? unplaced}
        cardRef={(element) => {
          if (element === null) cards.current.delete(key);
          else cards.current.set(key, element);
        }}
      />
    );
  });
}

/** Measured after drawing, and anew whenever something scrolls or the window changes its size. */
function usePlaces(keys: readonly string[], cards: ReadonlyMap<string, HTMLElement>, drawn: unknown): Record<string, CardPlace> {
  const [places, setPlaces] = useState<Record<string, CardPlace>>({});
  const wanted = keys.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with what is drawn
  useLayoutEffect(() => {
    const names = wanted === '' ? [] : wanted.split('\n');
    const measure = () => {
      const table = document.querySelector('section[data-origins]')?.getBoundingClientRect();
      if (table === undefined) return;
      const anchors = names.map((name) => anchorBox(name, table));
      const heights = names.map((name) => cards.get(name)?.offsetHeight ?? 0);
      const found = originPlaces(anchors, heights, table, { width: innerWidth, height: innerHeight });
      const next = Object.fromEntries(names.map((name, k) => [name, found[k] as CardPlace]));
      setPlaces((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    measure();
    if (names.length === 0) return;
    window.addEventListener('resize', measure);
    window.addEventListener('scroll', measure, true);
    return () => {
      window.removeEventListener('resize', measure);
      window.removeEventListener('scroll', measure, true);
    };
  }, [wanted, drawn, cards, places]);
  return places;
}

/** null where the number is scrolled out of the table. */
function anchorBox(name: string, table: Box): Box | null {
  const box = document.querySelector(`[data-origin="${CSS.escape(name)}"]`)?.getBoundingClientRect();
  return box === undefined || box.top < table.top || box.top > table.top + table.height ? null : box;
}
