import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { batteryDataFileName, batteryDataFormat } from '../../app/batch';
import { ArctraceError, HostError } from '../../core/errors';
import type { Finding } from '../../core/finding';
import type { Recording } from '../../core/recording';
import type { CliOption } from './cli-command';

/** The option of commands that can write time series for other programs. */
export const batteryDataOption: Readonly<Record<string, CliOption>> = {
  bdf: { type: 'string', value: 'FOLDER', help: 'write every time series there as Battery Data Format (.bdf.csv)' },
};

/** Writes time series of a run into a folder; two of one name get numbers, files that are there already stay. */
export class BatteryDataFolder {
  readonly #taken = new Set<string>();
  constructor(private readonly folder: string) {}

  /** The file of every time series among these, what could not be written of them and why; `failed` where the disk refused. */
  async write(recordings: readonly Recording[]): Promise<{ files: string[]; warnings: Finding[]; failed: boolean }> {
    const files: string[] = [];
    const warnings: Finding[] = [];
    let failed = false;
    for (const recording of recordings) {
      if (recording.technique === 'eis') continue;
      try {
        const { pieces, leftOut } = batteryDataFormat(recording.series);
        const path = join(this.folder, batteryDataFileName(recording.id, this.#taken));
        await this.#writePieces(path, pieces);
        files.push(path);
        if (leftOut.length > 0)
          warnings.push({ code: 'COLUMNS_NOT_WRITTEN', message: `The Battery Data Format has no name for ${leftOut.join(', ')}.` });
      } catch (error) {
        if (!(error instanceof ArctraceError)) throw error;
        failed ||= error instanceof HostError;
        warnings.push({ code: 'SERIES_NOT_WRITTEN', message: `${recording.id} was not written as Battery Data Format: ${error.message}` });
      }
    }
    return { files, warnings, failed };
  }

  async #writePieces(path: string, pieces: Iterable<string>): Promise<void> {
    let begun = false;
    try {
      await mkdir(this.folder, { recursive: true });
      const file = await open(path, 'wx');
      begun = true;
      try {
        for (const piece of pieces) await file.write(piece);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (begun) await rm(path, { force: true }).catch(() => undefined);
      const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
      const why = isThere ? 'is there already, and no measurement is overwritten' : `cannot be written: ${(error as Error).message}`;
      throw new HostError('HOST', `${path} ${why}.`, { cause: error });
    }
  }
}
