import { useMemo } from 'react';
import type { ProjectFit, ProjectRecording } from '../../../src/app/api';
import type { FitResult } from '../../../src/core/fit-result';
import { type ReadCircuit, readCircuit } from './drawn-circuit';
import { changeDraft, type FitDraft, useFitDraft } from './fit-draft';

/** One spectrum with its fit and how it would be fitted next. */
export interface FittedSpectrum {
  id: string;
  recording: ProjectRecording;
  fit: ProjectFit | null;
  /** null without a fit that has numbers. */
  result: FitResult | null;
  draft: FitDraft;
  /** The draft is not what was fitted. */
  isEditing: boolean;
  /** The draft's circuit; for an empty string that of the fit. */
  read: ReadCircuit;
  change(change: Partial<FitDraft>): void;
}

const nothing: ReadCircuit = { compiled: null, error: null };

export function useFittedSpectrum(recording: ProjectRecording, fit: ProjectFit | null, result: FitResult | null): FittedSpectrum {
  const { id } = recording;
  const { draft, isEditing } = useFitDraft(id, fit);
  const text = draft.circuit.trim();
  const read = useMemo(() => (text === '' ? nothing : readCircuit(text)), [text]);
  return useMemo(
    () => ({ id, recording, fit, result, draft, isEditing, read, change: (change) => changeDraft(id, fit, change) }),
    [id, recording, fit, result, draft, isEditing, read],
  );
}
