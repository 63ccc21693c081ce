import { useViewState } from '../../app/view-state';
import { referenceName, tagValue } from './series-axis';
import { refer } from './series-changes';
import { isResistance } from './series-trend';
import { derivedColumns, isOfSeries, offeredQuantities } from './table-columns';
import { scaleKinds } from './trend-scale';
import type { Series } from './use-series';

/** One thing a plot may show, and whether it does. */
export interface TrendOption {
  id: string;
  /** Text runs. */
  markup: string;
  /** For the command palette: a verb with its object. */
  title: string;
  chosen: boolean;
  choose(): void;
}

/** What the series can be followed over. */
export function axisOptions({ axes, axis }: Series): TrendOption[] {
  return axes.map(({ kind, name }) => ({
    id: `axis.${kind}`,
    markup: name,
    title: `Follow the series over ${name.toLowerCase()}`,
    chosen: kind === axis.kind,
    choose: () => useViewState.setState({ axisKind: kind }),
  }));
}

/** Absolute numbers, or those over a place: fresh, the first one, the selected one. */
export function referenceOptions({ axis, rows, selected, reference }: Series): TrendOption[] {
  const absolute: TrendOption = {
    id: 'reference.none',
    markup: 'absolute',
    title: 'Show absolute numbers',
    chosen: reference === null,
    choose: () => void refer(null),
  };
  if (axis.kind === 'order') return [absolute];
  const fitted = rows.filter(({ value, result }) => value !== null && result !== null);
  const first = fitted.find(({ value }) => axis.kind !== 'cycle' || value !== 0);
  const isParted = new Set(rows.flatMap(({ recording }) => recording.tags.branch ?? [])).size > 1;
  const candidates = [fitted.find(({ value }) => axis.kind === 'cycle' && value === 0), first, selected].flatMap((row) => {
    const value = row == null ? null : tagValue(row.recording, axis.kind);
    // With two branches one spectrum is meant, not each branch's own.
    const branch = isParted ? (row?.recording.tags.branch ?? null) : null;
    return value === null ? [] : [{ value, ...(branch === null ? {} : { branch }) }];
  });
  const nameOf = (place: (typeof candidates)[number]) => referenceName(axis, place);
  const places = new Map([...candidates, ...(reference === null ? [] : [reference])].map((place) => [nameOf(place), place]));
  const relative = [...places].map(
    ([name, { value, branch }]): TrendOption => ({
      id: `reference.${name}`,
      markup: `relative to ${name.replace(/[*_^]/g, ' ')}`,
      title: `Show numbers relative to ${name}`,
      chosen: reference?.name === name,
      choose: () => void refer({ axis: axis.kind, value, ...(branch === undefined ? {} : { branch }) }),
    }),
  );
  return [absolute, ...relative];
}

/** How the axis is divided. */
export function scaleOptions({ axis, rows, scale }: Series): TrendOption[] {
  const kinds = scaleKinds(
    axis,
    rows.flatMap(({ value }) => value ?? []),
  );
  const current = kinds.find(({ kind }) => kind === scale) ?? kinds[0];
  return kinds.map(({ kind, words }) => ({
    id: `scale.${kind}`,
    markup: words,
    title: `Divide the axis of the ${axis.name.toLowerCase()} ${words === '1/T' ? 'as 1/T' : `by a ${words} scale`}`,
    chosen: kind === current?.kind,
    choose: () => useViewState.setState(({ scales }) => ({ scales: { ...scales, [axis.kind]: kind } })),
  }));
}

/** The quantity below the resistances: of those that any spectrum has; its column in the table comes with it. */
export function quantityOptions({ rows, columns, columnId }: Series): TrendOption[] {
  const others = columns.filter((column) => !isResistance(column) && !isOfSeries(column));
  const shown = others.find(({ id }) => id === columnId) ?? others.find(({ name }) => name === '*D*') ?? others[0];
  const choose = (id: string) => useViewState.setState(({ columns: set }) => ({ columnId: id, columns: { ...set, [id]: true } }));
  const sigma = columns.find(({ id }) => id === 'sigmaW');
  const fromFit = sigma === undefined ? [] : [{ id: sigma.id, name: sigma.name, words: 'Warburg coefficient' }];
  const offered = offeredQuantities(rows);
  // An activation energy is one number of the whole series.
  const derived = derivedColumns.filter(({ key }) => offered.has(key) && !key.startsWith('activationEnergy'));
  return [...fromFit, ...derived].map(({ id, name, words }) => ({
    id: `below.${id}`,
    markup: `${name}  ${words}`,
    title: `Show the ${words} below the resistances`.replace('the D', 'D'),
    chosen: shown?.id === id,
    choose: () => choose(id),
  }));
}
