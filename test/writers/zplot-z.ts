import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

const names = ['Freq(Hz)', 'Ampl', 'Bias', 'Time(Sec)', "Z'(a)", "Z''(b)", 'GD', 'Err', 'Range'];

function rows(sweeps: readonly ExpectedSpectrum[], separator: string): string[] {
  return sweeps.flatMap(({ frequency_Hz, zReal_ohm, zImag_ohm }) =>
    frequency_Hz.map((f, k) => [f, 0.01, 0, 2.5 * k, zReal_ohm[k], zImag_ohm[k], 0, 0, 3].join(separator)),
  );
}

/** A new file: settings that name Freq too, the names by tabs, `End Comments`, rows by tabs. */
export function writeZPlot(sweeps: readonly ExpectedSpectrum[]): Uint8Array {
  const header = [
    'ZPLOT2 ASCII',
    '  Measured Data, ZPlot:       3.2c',
    '    vs Freq-Initial:          50000',
    '  Data Points:                99',
  ];
  return textBytes([...header, `  ${names.join('\t')}`, 'End Comments', ...rows(sweeps, '\t'), ''], '\r\n');
}

/** An old file: quoted header lines, no `End Comments`, rows by commas. */
export function writeOldZPlot(sweep: ExpectedSpectrum, firstLine: string, namesLine: string, separator: string): Uint8Array {
  const header = [firstLine, '""', 'Date: 12-17-2019    Time: 16:24:35', '0,3,0,1,300000,0.005', '79', namesLine];
  return textBytes([...header, ...rows([sweep], separator)]);
}

export function samples(): Sample[] {
  const sweeps = [statedSpectrum(9), statedSpectrum(9, 2)];
  const one = sweeps[0] as ExpectedSpectrum;
  const old = writeOldZPlot(one, '"ZPlotW Data File: Version 3.2c"', `"  ${names.join('    ')}"`, ', ');
  const spaced = `"  ${names.join('  ').replace('Freq(Hz)', 'Freq (Hz)')}"`;
  const autolab = writeOldZPlot(one, '\ufeff"Z60W Data File: Version 1.1"', spaced, ',');
  const sample = (title: string, name: string, bytes: Uint8Array, spectra: ExpectedSpectrum[]): Sample => ({
    title,
    name,
    bytes,
    spectra,
    series: [],
    tolerance: 0,
  });
  return [
    sample(
      'tabs and two sweeps',
      'new_c0003.z',
      writeZPlot(sweeps),
      sweeps.map((sweep) => ({ ...sweep, cycle: 3 })),
    ),
    sample('a quoted header and commas', 'old.z', old, [one]),
    sample('the header of Autolab and a byte-order mark', 'autolab.txt', autolab, [one]),
  ];
}
