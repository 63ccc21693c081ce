import { choicesKey } from '../analysis/analysis-choices';
import type { CommandHandler } from '../session-command';

const nouns = { cv: 'voltammograms', gitt: 'titration', cycling: 'cycling' } as const;

/** No result is touched: an analysis is worked out from recordings, record and choices wherever it is shown. */
export const chooseAnalysis: CommandHandler<'analysis.choose'> = (draft, { technique, sample, choices }) => {
  const key = choicesKey(technique);
  const all = { ...(draft.settings[key] as Record<string, unknown> | undefined) };
  if (choices === null) delete all[sample];
  else all[sample] = choices;
  if (JSON.stringify(draft.settings[key] ?? {}) !== JSON.stringify(all)) draft.settings[key] = all;
  return `Analyse the ${nouns[technique]} of ${sample} in another way`;
};
