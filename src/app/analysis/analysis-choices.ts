import * as z from 'zod';
import type { AnalysisTechnique } from '../../core/recording';
import type { Project } from '../project';
import { cvChoicesSchema } from './cv-choices-schema';
import { cyclingChoicesSchema } from './cycling-choices-schema';
import { gittChoicesSchema } from './gitt-choices-schema';

/** What a person chose for the analysis of a cell, by technique. */
export interface AnalysisChoices {
  cv: z.output<typeof cvChoicesSchema>;
  gitt: z.output<typeof gittChoicesSchema>;
  cycling: z.output<typeof cyclingChoicesSchema>;
}

const schemas: { [T in AnalysisTechnique]: z.ZodType<AnalysisChoices[T]> } = {
  cv: cvChoicesSchema,
  gitt: gittChoicesSchema,
  cycling: cyclingChoicesSchema,
};

const sample = z.string().trim().min(1).max(200);
/** The choices as a whole take the place of those before; null goes back to what the program does by itself. */
export const analysisChoiceSchema = z.discriminatedUnion('technique', [
  z.strictObject({ technique: z.literal('cv'), sample, choices: cvChoicesSchema.nullable() }),
  z.strictObject({ technique: z.literal('gitt'), sample, choices: gittChoicesSchema.nullable() }),
  z.strictObject({ technique: z.literal('cycling'), sample, choices: cyclingChoicesSchema.nullable() }),
]);

/** The setting of the project that holds them: sample → choices. */
export function choicesKey(technique: AnalysisTechnique): string {
  return `${technique}.choices`;
}

/** The choices for a cell, {} where there are none. Those that this version does not understand count as none. */
export function choicesFor<T extends AnalysisTechnique>(project: Project, technique: T, cell: string): AnalysisChoices[T] {
  const all = z.record(z.string(), z.unknown()).safeParse(project.settings[choicesKey(technique)]);
  const known = schemas[technique].safeParse((all.success ? all.data[cell] : undefined) ?? {});
  return known.success ? known.data : schemas[technique].parse({});
}
