import type { VoltammetryResult } from '../../../src/core/voltammetry-result';
import { useProjectStore } from '../../app/project-store';
import { rateText } from './rate-text';

/** Files, SHA-256, cycles, rates, correction and version: what all numbers of a series were made from. */
export function cvFacts({ recordings, resistance, grid_V }: VoltammetryResult): { name: string; value: string }[] {
  const version = useProjectStore.getState().info?.version;
  return [
    ...recordings.map(({ file, name, rate_VPerS, rateFrom, cycle, points }) => ({
      name: `${rateText(rate_VPerS)} mV/s`,
      value: `${file ?? name}, cycle ${cycle ?? '–'}, ${points} points${rateFrom === 'typed' ? ', rate typed' : ''}`,
    })),
    { name: 'SHA-256', value: recordings.map(({ sha256 }) => sha256?.slice(0, 12) ?? 'none').join(' ') },
    {
      name: 'potential',
      value: resistance === null ? 'as measured' : `E − i·R, R = ${Number(resistance.value_ohm.toPrecision(4))} Ω, ${resistance.from}`,
    },
    { name: 'grid', value: grid_V === null ? 'none' : `${Number((grid_V * 1000).toPrecision(3))} mV, not smoothed` },
    ...(version === undefined ? [] : [{ name: 'made', value: `version ${version}` }]),
  ];
}
