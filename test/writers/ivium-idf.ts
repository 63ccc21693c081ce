import { ByteWriter } from './byte-writer';
import type { ExpectedSpectrum, Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';

/** 20 binary bytes, then data sets with a binary piece before each and an oscilloscope table behind its numbers. */
export function writeIdf(sets: readonly { title: string; method: string; spectrum: ExpectedSpectrum }[]): Uint8Array {
  const out = new ByteWriter().zeros(16).u4(0x48).ascii('\r\nPeaks=false\r\nstarttime=\r\nserialnumber=\r\n');
  for (const { title, method, spectrum } of sets) {
    out.u4(0x1087).ascii(`\r\nMethod=${method}\r\nTitle=${title}\r\nData Options.AnalogInputTitle=Peripheral Port\r\nMconfig=0\r\n`);
    out
      .u4(0x010c3e)
      .ascii(
        `\r\n2         \r\nData Objects    \r\n0         \r\nprimary_data    \r\n3         \r\n${spectrum.frequency_Hz.length}        \r\n`,
      );
    for (const [k, f] of spectrum.frequency_Hz.entries()) out.ascii(`${spectrum.zReal_ohm[k]}  ${spectrum.zImag_ohm[k]}\t${f} \r\n`);
    out.ascii(
      '7         \r\nosc_data        \r\n1        \r\n3         \r\n2        \r\n1.0E+05  4.1E-05  3.7E-04 \r\n4.0E+00  7.4E-05  3.6E-03 \r\n',
    );
  }
  return out.toBytes();
}

export function samples(): Sample[] {
  const [first, second] = [statedSpectrum(8), statedSpectrum(8, 3)] as const;
  const one = writeIdf([{ title: 'Test', method: 'Impedance', spectrum: first }]);
  const several = writeIdf([
    { title: 'Test', method: 'Impedance', spectrum: first },
    { title: 'Scan', method: 'CyclicVoltammetry', spectrum: second },
    { title: 'Test', method: 'Impedance', spectrum: second },
  ]);
  return [
    { title: 'one data set', name: 'one.idf', bytes: one, spectra: [first], series: [], tolerance: 0 },
    {
      title: 'several data sets, one of another method',
      name: 'several.ids',
      bytes: several,
      spectra: [first, second],
      series: [],
      tolerance: 0,
    },
  ];
}
