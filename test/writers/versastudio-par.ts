import type { Sample } from './sample';
import { statedSpectrum } from './stated-spectrum';
import { textBytes } from './text-bytes';

const definition =
  'Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), ADC Sync Input(V), Current Range, Status, E Applied(V), Frequency(Hz), E Real, E Imag, I Real, I Imag, Z Real, Z Imag, ActionId, AC Amplitude, 0';

/** Blocks as VersaStudio writes them: the definition names one column more than the rows have cells. */
export function writePar(action: string[], rows: number[][]): Uint8Array {
  const application = ['<Application>', 'Name=VersaStudio', 'Version=2.54.2.0', '</Application>', ''];
  const common = [
    '<Action0>',
    'Segments=0',
    'Name=Common',
    '</Action0>',
    '',
    '<Instrument>',
    'Options=FRA, EIS <Filter:Normal>',
    '</Instrument>',
  ];
  const segment = ['<Segment1>', 'Type=2', 'Version=3', definition, ...rows.map((row) => row.join(',')), '</Segment1>'];
  const layout = ['<DockingLayout>', '<?xml version="1.0" encoding="utf-16"?>', '<DockPanel FormatVersion="1.0" />', '</DockingLayout>'];
  return textBytes([...application, ...common, '<Action1>', ...action, '</Action1>', '', ...segment, '', ...layout, ''], '\r\n');
}

export function samples(): Sample[] {
  const one = statedSpectrum(10);
  const eisRows = one.frequency_Hz.map((f, k) => [
    0,
    k,
    3.5,
    1e-6,
    1.5 * k,
    0,
    5,
    53,
    0,
    f,
    1e-3,
    1e-3,
    1e-4,
    1e-4,
    one.zReal_ohm[k] as number,
    one.zImag_ohm[k] as number,
    21,
    0.02,
  ]);
  const eis = writePar(['Scan Rate (V/s)=.005', 'Name=Potentiostatic EIS'], eisRows);
  const potential_V = [0.1, 0.2, 0.1];
  const current_A = [-1e-3, 2e-3, 3e-3];
  const cvRows = potential_V.map((value, k) => [0, k, value, current_A[k] as number, 0.5 * k, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 14, 0]);
  const cv = writePar(['Scan Rate (V/s)=0.02', 'Name=Cyclic Voltammetry'], cvRows);
  const columns = { time_s: [0, 0.5, 1], potential_V, current_A };
  return [
    { title: 'impedance', name: 'eis.par', bytes: eis, spectra: [one], series: [], tolerance: 0 },
    { title: 'a voltammogram', name: 'cv.par', bytes: cv, spectra: [], series: [{ columns }], tolerance: 0 },
  ];
}
