import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

function column(description: string, unit: string, values: number[]): object {
  return {
    Type: 'PalmSens.Data.DataArray',
    Description: description,
    Unit: { Type: `PalmSens.Units.${unit}` },
    DataValues: values.map((V) => ({ V })),
  };
}

function eis(title: string, { frequency_Hz, zReal_ohm, zImag_ohm }: ExpectedSpectrum): object {
  const long = new Array<number>(frequency_Hz.length + 9).fill(1);
  const values = [
    column('time', 'Time', long),
    column('Frequency', 'Hertz', frequency_Hz),
    column('ZRe', 'ZRe', zReal_ohm),
    column(
      'ZIm',
      'ZIm',
      zImag_ohm.map((value) => -value),
    ),
    column('Z', 'Z', zReal_ohm),
    column('mEdc', 'Volt', long),
  ];
  return { Title: title, DataSet: { Type: 'PalmSens.Data.DataSetEIS', Values: values } };
}

/** UTF-16LE with a mark at both ends, as PSTrace writes it. */
export function writePssession(measurements: object[]): Uint8Array {
  const text = `\ufeff${JSON.stringify({ Type: 'PalmSens.DataFiles.SessionFile', CoreVersion: '5.9', Measurements: measurements })}\ufeff`;
  const bytes = new Uint8Array(2 * text.length);
  for (let k = 0; k < text.length; k++) new DataView(bytes.buffer).setUint16(2 * k, text.charCodeAt(k), true);
  return bytes;
}

export function samples(): Sample[] {
  const [first, second] = [statedSpectrum(14), statedSpectrum(11, 0.5)] as const;
  const cv = { Title: 'scan', DataSet: { Type: 'PalmSens.Data.DataSetCommon', Values: [column('potential', 'Volt', [0, 1])] } };
  const bytes = writePssession([eis('Ω test', first), cv, eis('second', second)]);
  return [
    { title: 'two spectra and a voltammogram', name: 'session.pssession', bytes, spectra: [first, second], series: [], tolerance: 0 },
  ];
}
