import { create } from 'zustand';
import type { ErrorRecord } from '../../src/core/errors';
import type { ColourScheme } from '../../src/core/plot/ember-map';
import type { RoomId } from './rooms';
import { changeSettings, followSystemScheme, schemeOf, useWindowSettings } from './window-settings';

/** Something that needs to be seen until it is dealt with. */
export interface Notice {
  id: number;
  message: string;
  hint?: string;
  /** What lies behind it, for those who ask. */
  details?: ErrorRecord;
  action?: { label: string; run: () => void };
}

export type PlotTab = 'nyquist' | 'bode' | 'warburg' | 'relaxation' | 'trend';
export type FitTab = Exclude<PlotTab, 'trend'>;
export type Layer = 'palette' | 'keys' | 'settings' | 'notes' | 'help' | null;

/** A number of a table, by its recording and its column. */
export interface NumberAddress {
  id: string;
  column: string;
}

interface ViewState {
  room: RoomId;
  scheme: ColourScheme;
  /** null: as the window's width suggests. */
  sidebarOpen: boolean | null;
  /** Which cell's series is shown; null: the first there is. */
  sample: string | null;
  selectedId: string | null;
  plotTab: PlotTab;
  fitTab: FitTab;
  /** What the series is followed over; null: the likeliest. */
  axisKind: string | null;
  /** How an axis is divided where not as usual, by its kind: √, linear, logarithmic, 1/T. */
  scales: Record<string, string>;
  /** The tag of a person's own that is being typed: its key, or empty for a new one. */
  editedTag: string | null;
  /** The frequencies of the series are being limited. */
  limitsOpen: boolean;
  /** The column that the keys act on in the table of results. */
  columnId: string | null;
  /** Columns that were switched on or off by hand. */
  columns: Record<string, boolean>;
  /** Numbers whose origin is open; those that are pinned stay while others are asked. */
  origins: { at: NumberAddress; pinned: boolean }[];
  /** The cell whose record is being edited. */
  editedCell: string | null;
  /** The trend shows every cell there is. */
  compareCells: boolean;
  /** Width of the left column as a fraction, by room. */
  splits: Record<string, number | undefined>;
  layer: Layer;
  notices: Notice[];
  /** What a room says in the status bar while it is open. */
  roomWords: string | null;
  /** What happened last, for the status bar. */
  lastWords: { text: string; good: boolean; action?: { label: string; run: () => void } } | null;
}

/** What the window shows and how; nothing here changes the project. */
export const useViewState = create<ViewState>()(() => ({
  room: 'files',
  scheme: schemeOf(useWindowSettings.getState()),
  sidebarOpen: null,
  sample: null,
  selectedId: null,
  plotTab: 'nyquist',
  fitTab: 'nyquist',
  axisKind: null,
  scales: {},
  editedTag: null,
  limitsOpen: false,
  columnId: null,
  columns: {},
  origins: [],
  editedCell: null,
  compareCells: false,
  splits: {},
  layer: null,
  notices: [],
  roomWords: null,
  lastWords: null,
}));

/** Light, dark, or as the system shows, now and next time. */
export function chooseScheme(scheme: ColourScheme | 'system'): void {
  changeSettings({ scheme });
  showScheme();
}

function showScheme(): void {
  useViewState.setState({ scheme: schemeOf(useWindowSettings.getState()) });
}
followSystemScheme(showScheme);

/** Asks where a number comes from; the one asked before closes unless it is pinned. Asked again, it closes. */
export function toggleOrigin(at: NumberAddress): void {
  useViewState.setState(({ origins }) => {
    const isOpen = origins.some((origin) => isAt(origin.at, at));
    const others = origins.filter((origin) => !isAt(origin.at, at) && origin.pinned);
    return { origins: isOpen ? others : [...others, { at, pinned: false }] };
  });
}

export function closeOrigin(at: NumberAddress): void {
  useViewState.setState(({ origins }) => ({ origins: origins.filter((origin) => !isAt(origin.at, at)) }));
}

/** Pins the origin of a number, opening it where it is closed; again takes the pin out. */
export function togglePin(at: NumberAddress): void {
  useViewState.setState(({ origins }) => {
    const known = origins.find((origin) => isAt(origin.at, at));
    if (known === undefined) return { origins: [...origins.filter(({ pinned }) => pinned), { at, pinned: true }] };
    return { origins: origins.map((origin) => (origin === known ? { at, pinned: !known.pinned } : origin)) };
  });
}

function isAt(one: NumberAddress, other: NumberAddress): boolean {
  return one.id === other.id && one.column === other.column;
}

let noticeCount = 0;

export function addNotice(notice: Omit<Notice, 'id'>): void {
  noticeCount += 1;
  const id = noticeCount;
  useViewState.setState(({ notices }) => ({
    notices: [...notices.filter(({ message }) => message !== notice.message), { ...notice, id }],
  }));
}

export function dismissNotice(id: number): void {
  useViewState.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Says in the status bar what was done. */
export function sayDone(text: string, good = true, action?: { label: string; run: () => void }): void {
  useViewState.setState({ lastWords: { text, good, ...(action === undefined ? {} : { action }) } });
}
