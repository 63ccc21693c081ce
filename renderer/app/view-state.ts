import { create } from 'zustand';
import type { ErrorRecord } from '../../src/core/errors';
import type { ColourScheme } from '../plots/ember-map';
import type { RoomId } from './rooms';

/** Something that needs to be seen until it is dealt with. */
export interface Notice {
  id: number;
  message: string;
  hint?: string;
  /** What lies behind it, for those who ask. */
  details?: ErrorRecord;
  action?: { label: string; run: () => void };
}

export type PlotTab = 'nyquist' | 'bode' | 'trend';
export type Layer = 'palette' | 'keys' | null;

interface ViewState {
  room: RoomId;
  scheme: ColourScheme;
  /** null: as the window's width suggests. */
  sidebarOpen: boolean | null;
  /** Which cell's series is shown; null: the first there is. */
  sample: string | null;
  selectedId: string | null;
  plotTab: PlotTab;
  /** What the series is followed over; null: the likeliest. */
  axisKind: string | null;
  /** Width of the left column as a fraction, by room. */
  splits: Record<string, number | undefined>;
  layer: Layer;
  notices: Notice[];
  /** What happened last, for the status bar. */
  lastWords: { text: string; good: boolean } | null;
}

/** What the window shows and how; nothing here changes the project. */
export const useViewState = create<ViewState>()(() => ({
  room: 'files',
  scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  sidebarOpen: null,
  sample: null,
  selectedId: null,
  plotTab: 'nyquist',
  axisKind: null,
  splits: {},
  layer: null,
  notices: [],
  lastWords: null,
}));

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
export function sayDone(text: string, good = true): void {
  useViewState.setState({ lastWords: { text, good } });
}
