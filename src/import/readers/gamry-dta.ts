import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { gamrySeries } from '../gamry/gamry-series';
import { gamrySpectra } from '../gamry/gamry-spectra';
import { parseGamryFile } from '../gamry/parse-gamry-file';

/**
 * Gamry Framework data (.DTA). Text, Windows-1252 or UTF-8, tab separated.
 *
 * Line 1 `EXPLAIN`, then `KEY TYPE value … description`; `TAG` is the experiment (EISPOT, GALVEIS, CV, CHRONOA …);
 * `NOTES NOTES n` is followed by n free lines. A table is `NAME TABLE [rows]`, a line of names, a line of units, then rows,
 * all three kinds beginning with a tab; it ends at the first line that does not.
 * Impedance: table ZCURVE with Freq, Zreal, Zimag (the true Im(Z)); with drift correction also ZrealDrCor, ZimagDrCor, which are
 * then what the user asked for: they come first, the uncorrected spectrum follows as a part of its own.
 * Cyclic voltammetry: a table a cycle, CURVE1, CURVE2 …; SCANRATE in mV/s is the rate the instrument kept.
 *
 * Traps: after an abort other tables follow (FRACURVE), so a table ends where its tabs end. OCVCURVE stands before ZCURVE with other
 * columns: read by name. `Over` is text. Decimals may be commas. The announced count of rows is not always kept.
 * An unconnected temperature sensor reads below absolute zero.
 */
export default defineReader({
  id: 'gamry-dta',
  instrument: 'Gamry Framework',
  extensions: ['.dta'],
  source: 'Layout worked out on Framework files of 2018 to 2024, with decimal points and commas, and checked against two other readers.',
  canRead: (head) => /^(\ufeff|\u00ef\u00bb\u00bf)?EXPLAIN[\t ]*[\r\n]/.test(head.text),
  read: readGamry,
});

function readGamry({ name, bytes }: InstrumentFile): ReadResult {
  const file = parseGamryFile(bytes, name);
  const spectra = gamrySpectra(file);
  return {
    recordings: [...spectra.recordings, ...gamrySeries(file)],
    warnings: [...file.warnings, ...spectra.warnings],
  };
}
