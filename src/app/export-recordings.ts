import { ArctraceError, ValidationError } from '../core/errors';
import { batteryDataFormat } from '../report/battery-data-format';
import type { BytesFile, ExportedRecordings } from './api';
import type { AppContext } from './app-context';
import { batteryDataFileName } from './battery-data-file-name';
import { findRecording } from './find-recording';

/**
 * Time series as Battery Data Format, exactly what `inspect --bdf` of the command line writes; in the order asked.
 * @throws ValidationError NOT_FOUND, or NO_DATA where none of them can be written
 */
export function exportRecordings({ session, measurements }: AppContext, ids: readonly string[]): ExportedRecordings {
  const files: BytesFile[] = [];
  const leftOut: ExportedRecordings['leftOut'] = [];
  const taken = new Set<string>();
  for (const id of new Set(ids)) {
    const { recordingId } = findRecording(session.project, id);
    try {
      const written = batteryDataFormat(measurements.timeSeries(id).series);
      const name = batteryDataFileName(recordingId, taken);
      files.push({ name, mediaType: 'text/csv', bytes: encoded(written.pieces) });
      if (written.leftOut.length > 0) leftOut.push({ id, reason: `The format has no name for ${written.leftOut.join(', ')}.` });
    } catch (error) {
      if (!(error instanceof ArctraceError)) throw error;
      leftOut.push({ id, reason: error.message });
    }
  }
  if (files.length > 0) return { files, leftOut };
  throw new ValidationError('NO_DATA', `There is nothing to write as Battery Data Format. ${leftOut[0]?.reason ?? ''}`.trim(), {
    expected: 'a time series with time, potential and current',
  });
}

function encoded(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Array.from(pieces, (piece) => encoder.encode(piece));
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
