import type { SourcedSeries } from '../core/sourced-series';

/** How a recording is named to a person: by its file, else by its id. */
export function recordingName({ file, id }: Pick<SourcedSeries, 'file' | 'id'>): string {
  return file?.replace(/^.*[/\\]/, '') ?? id;
}
