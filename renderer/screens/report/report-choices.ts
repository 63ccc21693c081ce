import type { Project } from '../../../src/app/api';

/** What of a report belongs to the project: what is in it; how it is written belongs to the house. */
export interface ReportChoices {
  /** Ids of the contents; null: what there is and is not off by default. */
  contents: string[] | null;
  /** As typed: "fresh, 1, 10, 100 – 500". */
  cycles: string;
  columns: string[] | null;
  /** By the id of their contents. */
  widths: Record<string, 85 | 178>;
}

export const choicesKey = 'report.choices';

/** The choices of a project; what another program wrote there and nobody can read is as if nothing was chosen. */
export function reportChoices({ settings }: Pick<Project, 'settings'>): ReportChoices {
  const kept = settings[choicesKey];
  const known: Record<string, unknown> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  return {
    contents: wordList(known.contents),
    cycles: typeof known.cycles === 'string' ? known.cycles : '',
    columns: wordList(known.columns),
    widths: widthsOf(known.widths),
  };
}

function wordList(value: unknown): string[] | null {
  return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : null;
}

function widthsOf(value: unknown): Record<string, 85 | 178> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, 85 | 178] => entry[1] === 85 || entry[1] === 178));
}
