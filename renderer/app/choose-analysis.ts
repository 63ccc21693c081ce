import type { AnalysisChoices, MethodInput } from '../../src/app/api';
import type { AnalysisTechnique } from '../../src/core/recording';
import { execute } from './actions';
import { useProjectStore } from './project-store';

/** What a person chose for the analysis of a cell, {} where nothing. */
export function chosenFor<T extends AnalysisTechnique>(technique: T, sample: string): AnalysisChoices[T] {
  const all = useProjectStore.getState().project.settings[`${technique}.choices`] as Record<string, AnalysisChoices[T]> | undefined;
  return all?.[sample] ?? ({} as AnalysisChoices[T]);
}

/** Changes some of what is chosen; `undefined` goes back to what the program does by itself. One step that undo takes back. */
export function changeChoices<T extends AnalysisTechnique>(
  technique: T,
  sample: string,
  change: Partial<AnalysisChoices[T]>,
): Promise<void> {
  const merged = Object.entries({ ...chosenFor(technique, sample), ...change }).filter(([, value]) => value !== undefined);
  const choices = merged.length === 0 ? null : Object.fromEntries(merged);
  return execute({ type: 'analysis.choose', payload: { technique, sample, choices } } as MethodInput<'session.execute'>);
}
