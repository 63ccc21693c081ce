import type { Finding } from '../../core/finding';
import type { TimeSeriesRecording } from '../../core/recording';
import { scanRateOfData } from '../../core/scan-rate-of-data';
import { scanRateOfName } from '../../core/scan-rate-of-name';

const tolerance = 0.02;

/**
 * The scan rate of a voltammogram: the file's header, else dE/dt, else the file's name; which one it is where it is not the header's, and
 * what they say where they differ by more than 2 %.
 */
export function settleScanRate(recording: TimeSeriesRecording, stem: string): Finding[] {
  if (recording.technique !== 'cv') return [];
  const { series } = recording;
  const find = (quantity: string) => series.columns.find((column) => column.quantity === quantity)?.values;
  const [time, potential] = [find('time_s'), find('potential_V')];
  const inData = time === undefined || potential === undefined || isReckoned(recording) ? undefined : scanRateOfData(time, potential);
  const said: [string, number | undefined][] = [
    ['the header', series.scanRate_VPerS],
    ['dE/dt', inData],
    ["the file's name", scanRateOfName(stem)],
  ];
  const known = said.filter((entry): entry is [string, number] => entry[1] !== undefined);
  const [used] = known;
  if (used === undefined) return [];
  series.scanRate_VPerS = used[1];
  const findings: Finding[] = [];
  if (used[0] !== 'the header') {
    findings.push({
      code: 'SCAN_RATE_SOURCE',
      message: `The scan rate ${inWords(used[1])} is that of ${used[0]}: the file's header states none.`,
    });
  }
  const differing = known.filter(([, rate]) => Math.abs(rate / used[1] - 1) > tolerance);
  if (differing.length > 0) {
    const others = differing.map(([source, rate]) => `${inWords(rate)} by ${source}`).join(', ');
    findings.push({
      code: 'SCAN_RATE_DISAGREES',
      message: `The scan rate is ${inWords(used[1])} by ${used[0]}, but ${others}; the first is used.`,
    });
  }
  return findings;
}

/** A time that was itself made from the scan rate says nothing of it. */
function isReckoned({ series }: TimeSeriesRecording): boolean {
  return /scan rate/i.test(series.columns.find((column) => column.quantity === 'time_s')?.sourceName ?? '');
}

function inWords(rate_VPerS: number): string {
  return `${Number((rate_VPerS * 1000).toPrecision(4))} mV/s`;
}
