/** What every file test/writers/large/<reader id>.ts exports as `large`. */
export interface LargeFile {
  /** Which course its rows follow: of a cell, or of a voltammogram. */
  course: 'cell' | 'scan';
  name: string;
  /** Numbers a row, for the figures. */
  columns: number;
  write(rows: number): Uint8Array;
  /** Bytes of its members, where it is an archive: what is held while it is read goes by them. */
  unpacked?(rows: number): number;
  /** Relative error of what is stored: 6e-8 in single precision. */
  tolerance: number;
  /** The first row of a step stands at the time of the last one before it, as the format wants: each step is a second shorter. */
  stepsMeet?: true;
}
