import { statedScan } from './autolab-nova';
import type { Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

export function samples(): Sample[] {
  return [impedanceSample(), scanSample(), stepSample()];
}

function impedanceSample(): Sample {
  const one = statedSpectrum(11);
  const header = [
    'Feb. 20, 2020   15:55:08',
    'A.C. Impedance',
    'Instrument Model:  CHI660E',
    'Header: ',
    '',
    'Init E (V) = 0',
    'Low Frequency (Hz) = 0.1',
    '',
  ];
  const rows = one.frequency_Hz.map((f, k) => {
    const [re, im] = [one.zReal_ohm[k] as number, one.zImag_ohm[k] as number];
    return `${f}, ${re}, ${im}, ${Math.hypot(re, im)}, ${(Math.atan2(im, re) * 180) / Math.PI}`;
  });
  const bytes = textBytes([...header, 'Freq/Hz, Z\'/ohm, Z"/ohm, Z/ohm, Phase/deg', '', ...rows], '\r\n');
  return { title: 'impedance', name: 'chi.txt', bytes, spectra: [one], series: [], tolerance: 0 };
}

function scanSample(): Sample {
  const { potential_V, current_A, cycle } = statedScan();
  const header = ['Init E (V) = 0', 'High E (V) = 0.5', 'Scan Rate (V/s) = 0.02', 'Segment = 4', 'Sample Interval (V) = 0.05', ''];
  const bytes = textBytes([...header, 'Potential/V\tCurrent/A', '', ...potential_V.map((value, k) => `${value}\t${current_A[k]}`)]);
  const time_s = potential_V.map((_, k) => 2.5 * k);
  return {
    title: 'a voltammogram',
    name: 'scan.txt',
    bytes,
    spectra: [],
    series: [{ columns: { potential_V, current_A, cycle, time_s } }],
    tolerance: 1e-15,
  };
}

/** A step of potential: no scan rate, no cycles. */
function stepSample(): Sample {
  const time_s = Array.from({ length: 30 }, (_, k) => k / 8);
  const current_A = time_s.map((t) => 1e-3 * Math.exp(-t));
  const header = [
    'Jan. 5, 2021   10:00:00',
    'Amperometric i-t Curve',
    'Instrument Model:  CHI760E',
    '',
    'Init E (V) = 0.5',
    'Run Time (sec) = 4',
    '',
  ];
  const rows = time_s.map((t, k) => `${t}, ${current_A[k]}`);
  const bytes = textBytes([...header, 'Time/sec, Current/A', '', ...rows], '\r\n');
  return { title: 'a step of potential', name: 'it.txt', bytes, spectra: [], series: [{ columns: { time_s, current_A } }], tolerance: 0 };
}
