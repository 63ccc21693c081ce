import { scanCourse } from './course';
import type { LargeFile } from './large-file';
import { largeText } from './large-text';

const definition =
  'Definition=Segment #, Point #, E(V), I(A), Elapsed Time(s), ADC Sync Input(V), Current Range, Status, E Applied(V), Frequency(Hz), E Real, E Imag, I Real, I Imag, Z Real, Z Imag, ActionId, AC Amplitude, 0';
const head = `<Application>\r\nName=VersaStudio\r\n</Application>\r\n<Action1>\r\nScan Rate (V/s)=0.01\r\nName=Cyclic Voltammetry\r\n</Action1>\r\n<Segment1>\r\nType=2\r\nVersion=3\r\n${definition}\r\n`;

export const large: LargeFile = {
  course: 'scan',
  name: 'cv.par',
  columns: 18,
  tolerance: 0,
  write: (rows) =>
    largeText(
      head,
      rows,
      (k) => {
        const { time_s, potential_V, current_A } = scanCourse(k);
        return `1,${k},${potential_V},${current_A},${time_s},0,-6,3,${potential_V},0,0,0,0,0,0,0,14,0\r\n`;
      },
      '</Segment1>\r\n<DockingLayout>\r\n<?xml version="1.0"?>\r\n</DockingLayout>\r\n',
    ),
};
