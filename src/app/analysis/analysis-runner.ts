import type { AnalysisTechnique } from '../../core/recording';
import { type AnalysisPlace, analysisInput } from './analysis-input';
import type { AnalysisOutcome, AnalysisResults } from './analysis-results';

/** The last answers, so that going to another room and back, and comparing thirty cells, costs nothing. */
const keptAnswers = 90;

/** Runs analyses in workers. The same question again, with nothing changed in the project that it depends on, gets the same answer. */
export class AnalysisRunner {
  readonly #answers = new Map<string, Promise<unknown>>();

  /**
   * An analysis of all included recordings of one technique of one cell, with the choices the project holds.
   * @throws ValidationError NO_DATA, or what the recordings lack
   */
  async run<T extends AnalysisTechnique>(place: AnalysisPlace, technique: T, sample: string): Promise<AnalysisOutcome> {
    const { project, measurements, workers } = place;
    const input = analysisInput(project, measurements, technique, sample);
    const sources = input.recordings.map(({ series: _, ...source }) => source);
    const fits = input.impedance.map(({ id, parameters, roles }) => ({ id, parameters, roles }));
    // Ids are given once and their numbers never change, so they stand for the data.
    const question = JSON.stringify([technique, sample, sources, input.cell, input.choices, fits]);
    let answer = this.#answers.get(question) as Promise<AnalysisResults[T]> | undefined;
    if (answer === undefined) {
      const { result } = workers.run('analyse', { technique, input }, () => {});
      answer = result as Promise<AnalysisResults[T]>;
      this.#keep(question, answer);
    }
    const result = await answer;
    return { technique, sample, recordings: input.recordings.map(({ id }) => id), result } as AnalysisOutcome;
  }

  forget(): void {
    this.#answers.clear();
  }

  #keep(question: string, answer: Promise<unknown>): void {
    this.#answers.set(question, answer);
    answer.catch(() => this.#answers.delete(question));
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > keptAnswers && oldest !== undefined) this.#answers.delete(oldest);
  }
}
