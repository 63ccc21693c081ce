import { ValidationError } from '../../core/errors';
import type { FigureModel } from '../../core/figure-model';
import type { FitResult } from '../../core/fit-result';
import type { NumberOrigin, ReportCheck, ReportFigure } from '../../core/report-model';
import type { ReportStyle } from '../../core/report-style';
import type { ReportChoices, ReportedFit, ReportInput } from '../report-input';
import { References } from './references';

/** A spectrum that has numbers. */
export interface FittedSpectrum extends ReportedFit {
  result: FitResult;
}

/** What the parts of a report share while it is made: numbering, references, origins. */
export class ReportContext {
  readonly references = new References();
  readonly origins: Record<string, NumberOrigin> = {};
  readonly checks: ReportCheck[] = [];
  readonly style: ReportStyle;
  #tables = 0;
  #figures = 0;

  constructor(
    readonly input: ReportInput,
    readonly choices: ReportChoices,
  ) {
    this.style = choices.style;
  }

  /** Spectra chosen for the tables, in the order of the series. */
  get rows(): ReportedFit[] {
    const { cycles } = this.choices;
    return cycles === null ? [...this.input.fits] : this.input.fits.filter(({ tags }) => cycles(tags.cycle));
  }

  /** Those of them that have numbers. */
  get fitted(): FittedSpectrum[] {
    return this.rows.filter(isFitted);
  }

  /** Every spectrum that has numbers, chosen for the tables or not: figures and methods speak of all. */
  get allFitted(): FittedSpectrum[] {
    return this.input.fits.filter(isFitted);
  }

  /** The figures of a part, each under its label; what has nothing to draw is no figure. */
  figuresOf(part: string): ReportFigure[] {
    const own = this.choices.widths[part];
    const style = own === undefined ? this.style : { ...this.style, width_mm: own };
    return this.input.figures
      .filter((figure) => figure.part === part)
      .flatMap(({ draw }): ReportFigure[] => {
        const figure = drawn(() => draw(style));
        if (figure === null) return [];
        const { caption, notes } = figure;
        return [
          { kind: 'figure', label: this.nextFigure(), figure, caption: [...caption, ...notes.flatMap((note) => [{ text: ' ' }, ...note])] },
        ];
      });
  }

  nextTable(): string {
    this.#tables += 1;
    return `Table S${this.#tables}`;
  }

  nextFigure(): string {
    this.#figures += 1;
    return `Figure S${this.#figures}`;
  }

  /** Roman number of a circuit; empty where the report has only one. */
  circuitName(circuit: string): string {
    const place = this.input.circuits.findIndex((one) => one.circuit === circuit);
    return this.input.circuits.length < 2 || place < 0 ? '' : roman(place + 1);
  }

  /** Keeps where a number comes from. @returns its key for the cell */
  keepOrigin(row: string, origin: NumberOrigin): string {
    const key = `${row}/${origin.quantity}`;
    this.origins[key] = origin;
    return key;
  }
}

export function isFitted(fit: ReportedFit): fit is FittedSpectrum {
  return 'parameters' in fit.result;
}

function drawn(draw: () => FigureModel): FigureModel | null {
  try {
    return draw();
  } catch (error) {
    if (error instanceof ValidationError && error.code === 'NO_DATA') return null;
    throw error;
  }
}

function roman(value: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  const digit = digits.find(([size]) => size <= value);
  return digit === undefined ? '' : digit[1] + roman(value - digit[0]);
}
