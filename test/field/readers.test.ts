import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/core/errors';
import type { ImpedanceRecording, Recording, TimeSeriesRecording } from '../../src/core/recording';
import { detectReader } from '../../src/import/detect-reader';
import { makeFileHead } from '../../src/import/make-file-head';
import { readInstrumentFile } from '../../src/import/read-instrument-file';
import { readers } from '../../src/import/registry';
import { fieldData } from '../field-data';
import { compareColumns } from './compare-columns';
import { compareGamryTables } from './compare-gamry-tables';
import { compareCorrWare, compareLastLine, compareSteps, compareTitration } from './compare-series';
import { compareSpectrum, compareSweep, expectClose } from './compare-spectra';
import { compareScan, compareSegments, compareSheets } from './compare-tables';
import { type Facts, fieldFile, manifestEntries } from './manifest';
import { readerOfEntry } from './reader-of-entry';

const folder = fieldData ?? '';
const entries = fieldData === null ? [] : manifestEntries(folder);
const known = new Set(readers.map((reader) => reader.id));
const readable = entries.filter((entry) => known.has(readerOfEntry(entry) ?? ''));
/** Their voltage falls where their current rises: discharge is positive in them, and negative in the program. */
const turned = /batmo_bdf\.csv$|multipulse_hppc\.xlsx$/;
const of = (expectation: string) => readable.filter((entry) => entry.expect === expectation);

describe.skipIf(fieldData === null)('every field file of a format with a reader', () => {
  it.each(of('read'))('$path is claimed by its own reader and gives the stated numbers', (entry) => {
    const file = fieldFile(folder, entry.path);
    expect(detectReader(makeFileHead(file))?.id).toBe(readerOfEntry(entry));
    const { recordings } = readInstrumentFile(file);
    expect(compareRecordings(recordings, entry.facts, turned.test(entry.path)), 'something was compared').toBeGreaterThan(0);
  });

  it.each(of('refuse'))('$path is refused with what was seen and what was expected', (entry) => {
    const error = thrownBy(() => readInstrumentFile(fieldFile(folder, entry.path)));
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).details.expected).toBeTruthy();
    expect((error as ReadError).details.file).toBeTruthy();
  });
});

describe.skipIf(fieldData === null)('field files without data', () => {
  it.each(entries.filter((entry) => entry.expect === 'skip'))('$path is claimed by no reader', (entry) => {
    expect(detectReader(makeFileHead(fieldFile(folder, entry.path)))).toBeUndefined();
  });
});

describe.skipIf(fieldData === null)('ten loops in one BT-Lab file', () => {
  it('are ten spectra with the cycles 1 to 10', () => {
    const path = 'eis-cycles/biologic/Cell001_Form_20uA_25T_30RH_Cycle1to10_03_GEIS_CA1.mpr';
    const { recordings } = readInstrumentFile(fieldFile(folder, path));
    expect(recordings.map((recording) => recording.tags.cycle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(recordings.every((recording) => recording.technique === 'eis' && recording.spectrum.frequency_Hz.length === 36)).toBe(true);
  });
});

/** Compares whatever the manifest states of a file. @returns how many statements were compared. */
function compareRecordings(recordings: readonly Recording[], facts: Facts, isTurned: boolean): number {
  const spectra = recordings.filter((recording): recording is ImpedanceRecording => recording.technique === 'eis');
  // Where one row holds several electrodes' impedances, the stated ones are the working electrode's.
  const main = spectra.filter((recording) => recording.sample === spectra[0]?.sample);
  const series = recordings.filter((recording): recording is TimeSeriesRecording => recording.technique !== 'eis');
  let compared = 0;
  if (facts.spectra !== undefined) {
    expect(spectra).toHaveLength(facts.spectra.length);
    for (const [k, stated] of facts.spectra.entries()) compareSpectrum([spectra[k] as ImpedanceRecording], stated);
    compared++;
  } else if (facts.eis_without_overlap !== undefined) {
    compareSpectrum(main, facts.eis_without_overlap);
    compared++;
  } else if (facts.eis !== undefined && !(facts.per_cycle && facts.per_cycle.length > 1)) {
    compareSpectrum(main, facts.eis);
    compared++;
  }
  if (facts.sweeps) {
    expect(main).toHaveLength(facts.sweeps.count);
    const starts = startRows(main, facts.time_rows ?? 0);
    for (const stated of facts.sweeps.items) compareSweep(main[starts.indexOf(stated.start)] as ImpedanceRecording, stated);
    compared++;
  }
  const modulus = facts.columns?.find((column) => column.name === '|Z|/Ohm');
  if (facts.eis === undefined && main.length > 0 && typeof modulus?.max === 'number') {
    const moduli = main.flatMap(({ spectrum }) => [...spectrum.zReal_ohm].map((re, k) => Math.hypot(re, spectrum.zImag_ohm[k] as number)));
    expectClose(Math.max(...moduli), modulus.max, 'largest |Z|');
    compared++;
  }
  if (facts.per_cycle) {
    expect(main.map((recording) => recording.tags.cycle)).toEqual(facts.per_cycle.map((stated) => stated.cycle));
    for (const [k, stated] of facts.per_cycle.entries()) compareSweep(main[k] as ImpedanceRecording, stated);
    compared++;
  } else if (Array.isArray(facts.cycles)) {
    expect(main.map((recording) => recording.tags.cycle)).toEqual(facts.cycles);
  }
  if (facts.soc_percent !== undefined) expect(main[0]?.tags.soc).toBe(facts.soc_percent / 100);
  if (facts.time_rows !== undefined) expect(series.map((recording) => recording.series.rows)).toEqual([facts.time_rows]);
  if (spectra.length === 0 && facts.rows !== undefined && facts.columns !== undefined) {
    expect(series.map((recording) => recording.series.rows)).toEqual([facts.rows]);
    compared += compareColumns((series[0] as TimeSeriesRecording).series, facts.columns, isTurned);
  }
  const curves = Array.isArray(facts.tables) ? facts.tables.filter((table) => typeof table !== 'string') : [];
  if (curves.length > 0) {
    const { series: curve } = series[0] as TimeSeriesRecording;
    compared += compareGamryTables(curve, curves);
    const rate = facts.header?.SCANRATE;
    expect(curve.scanRate_VPerS).toBe(rate === undefined ? undefined : Number(rate) / 1000);
  }
  if (facts.sheets !== undefined) compared += compareSheets(recordings, facts.sheets, isTurned);
  if (Array.isArray(facts.segments) && spectra.length === 0) compared += compareSegments(series, facts.segments);
  if (facts.column_header !== undefined) {
    const compare = facts.header === undefined ? compareCorrWare : compareScan;
    compared += compare((series[0] as TimeSeriesRecording).series, facts);
  }
  if (facts.last_line !== undefined && facts.columns === undefined) {
    compared += compareLastLine((series[0] as TimeSeriesRecording).series, facts.last_line);
  }
  if (facts.first_segments !== undefined) compared += compareTitration(series[0] as TimeSeriesRecording, facts);
  if (facts.step_changes !== undefined) compared += compareSteps((series[0] as TimeSeriesRecording).series, facts);
  return compared;
}

/** Row at which each sweep starts in its file, rows of frequency zero standing before the first. */
function startRows(sweeps: readonly ImpedanceRecording[], leading: number): number[] {
  let row = leading;
  return sweeps.map(({ spectrum }, k) => {
    const start = k === 0 ? 0 : row;
    row += spectrum.frequency_Hz.length;
    return start;
  });
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}
