import type { WantedColumn } from '../delimited/delimited-place';
import { readDuration } from '../delimited/read-duration';
import { directionOfState } from './direction-of-state';
import { durationSeconds } from './duration-seconds';

/** How the cells of a cycler's table are read that are no numbers, and which columns were read so. */
export class CellReading {
  readonly states = new Set<string>();
  readonly durations = new Set<string>();

  /** @param isState whether a column says in words whether its rows charge or discharge */
  constructor(private readonly isState: (name: string, firstCell: string) => boolean) {}

  of(name: string, firstCell: string): Pick<WantedColumn, 'read' | 'scan'> | undefined {
    if (this.isState(name, firstCell)) {
      this.states.add(name);
      return { read: directionOfState };
    }
    if (durationSeconds(firstCell) === undefined) return undefined;
    this.durations.add(name);
    return { read: durationSeconds, scan: readDuration };
  }
}
