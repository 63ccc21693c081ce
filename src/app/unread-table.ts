import type { ErrorRecord } from '../core/errors';
import type { TablePreview } from '../import/mapping/preview-table';

/** The beginning of a text of the import preview that no reader recognised. */
export interface UnreadTablePreview extends TablePreview {
  /** Ids of all unread files of the preview that have the same shape, this one among them. */
  alike: string[];
}

/** What became of mapped files; those that failed stay in the preview as they were. */
export interface MappedFiles {
  mapped: number;
  failed: { fileId: string; error: ErrorRecord }[];
}
