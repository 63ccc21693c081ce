import type { ProjectRecording, RecordingSpectrum } from '../../../src/app/api';
import type { ImpedanceModel } from '../../plots/impedance-model';
import type { PlotTheme } from '../../plots/plot-theme';

/** One spectrum as a plot shows it before anything was fitted. */
export function singleImpedance(recording: ProjectRecording, spectrum: RecordingSpectrum | undefined, theme: PlotTheme): ImpedanceModel {
  const shared = { selectedId: null, mapKey: { kind: 'none' as const }, inset: false, unit: 'Ω', theme };
  if (spectrum === undefined) return { ...shared, members: [], markedIds: new Set() };
  const points = Array.from(spectrum.zReal_ohm, (x, index) => ({ x, y: -(spectrum.zImag_ohm[index] as number) }));
  const member = {
    id: recording.id,
    label: recording.label,
    colour: theme.text,
    measured: { frequency_Hz: spectrum.frequency_Hz, points },
    masked: new Set(recording.maskedPoints),
    fitted: null,
    open: false,
    stale: false,
  };
  return { ...shared, members: [member], markedIds: new Set([recording.id]) };
}
