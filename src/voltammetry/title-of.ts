import type { SourcedSeries } from '../core/sourced-series';

/** What a recording is called in messages: its file's name, because files of one series often share a label. */
export function titleOf({ file, name }: Pick<SourcedSeries, 'file' | 'name'>): string {
  return file?.replace(/^.*[/\\]/, '') ?? name;
}
