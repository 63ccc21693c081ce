import type { CellRecord } from '../core/cell-record';
import type { Role } from '../core/circuit';
import type { FitResult } from '../core/fit-result';
import type { Ingredient, Lack } from '../core/ingredient';
import { FitCovariance } from './fit-covariance';

const names: Partial<Record<Role, string>> = {
  Rs: 'series resistance',
  Rct: 'charge-transfer resistance',
  Rsei: 'film resistance',
  sigmaW: 'Warburg coefficient',
  diffusionTau: 'time constant of the diffusion',
};

/** Resistances, capacities and diffusion of a fit as they go into formulas: one electrode's where the cell is symmetric. */
export class FitValues {
  readonly covariance: FitCovariance;
  readonly isSymmetric: boolean;
  /** Rsei and Rct are known only as their sum. */
  readonly isUnsplit: boolean;

  constructor(
    readonly result: FitResult,
    { electrodes }: Pick<CellRecord, 'electrodes'>,
  ) {
    this.covariance = new FitCovariance(result);
    this.isSymmetric = electrodes === 'symmetric';
    this.isUnsplit = result.arcs === 'two, cannot be split' && result.roles.RseiPlusRct_ohm !== null;
  }

  has(role: Role): boolean {
    return this.covariance.indexOf(role) >= 0;
  }

  /** A resistance or σw; half of it for one electrode of a symmetric cell. */
  resistive(role: Role, key: string, symbol: string, unit: string): Ingredient | Lack {
    return this.scaled(this.plain(role, key, symbol, unit), 0.5);
  }

  /** Q (or C) of an arc; twice for one electrode of a symmetric cell. */
  capacity(role: Role, key: string, symbol: string, unit: string): Ingredient | Lack {
    return this.scaled(this.plain(role, key, symbol, unit), 2);
  }

  /** What is the same for one electrode and for two: α, τ. */
  plain(role: Role, key: string, symbol: string, unit: string): Ingredient | Lack {
    const k = this.covariance.indexOf(role);
    const parameter = this.covariance.parameters[k];
    if (parameter === undefined) return { lack: this.missing(role) };
    const { value, standardError, fixed, atBound, name } = parameter;
    // An exponent held at 1 is an ideal capacitor, which is as good a value as any.
    const isIdeal = atBound && parameter.unit === '1' && value > 0.999;
    if (atBound && !isIdeal)
      return {
        lack: `${name} rests on its bound, so it is no measured value. Choose a circuit without it, or check the spectrum's range.`,
      };
    if (standardError === null && !fixed && !isIdeal) {
      return { lack: `${name} is not determined by this spectrum (it has no standard error). A simpler circuit would do.` };
    }
    const note = fixed ? { note: 'held at this value, not fitted' } : {};
    const slope = parameter.unit === '1' ? 1 : value;
    return {
      key,
      inserted: { symbol, value, unit, standardError, from: 'fit', ...note },
      slopes: new Map(standardError === null ? [] : [[k, slope]]),
    };
  }

  /** Rct, or where the arcs cannot be split the sum of both, with the sum's own error. */
  interfacial(): Ingredient | Lack {
    return this.isUnsplit ? this.sumOfArcs() : this.resistive('Rct', 'Rct_ohm', 'Rct', 'Ω');
  }

  private sumOfArcs(): Ingredient | Lack {
    const parts = (['Rsei', 'Rct'] as const).map((role) => this.covariance.indexOf(role));
    const value = parts.reduce((sum, k) => sum + this.covariance.parameters[k]!.value, 0);
    const slopes = new Map(parts.map((k) => [k, this.covariance.parameters[k]!.value]));
    const { standardError } = this.result.roleErrors.RseiPlusRct_ohm;
    if (standardError === null) return { lack: 'Rsei + Rct is not determined by this spectrum (it has no standard error).' };
    const note = 'two arcs, cannot be split: their sum';
    return this.scaled(
      { key: 'RseiPlusRct_ohm', inserted: { symbol: '(Rsei + Rct)', value, unit: 'Ω', standardError, from: 'fit', note }, slopes },
      0.5,
    );
  }

  /** σw itself, or of bounded diffusion Z0/√(2τ). */
  warburg(): Ingredient | Lack {
    const [key, symbol, unit] = ['sigmaW_ohmPerSqrtS', 'σw', 'Ω s^(−1/2)'];
    if (this.has('sigmaW') || !this.has('diffusionZ0')) return this.resistive('sigmaW', key, symbol, unit);
    const [z0, tau] = [this.plain('diffusionZ0', '', 'Z0', 'Ω'), this.plain('diffusionTau', '', 'τ', 's')];
    for (const part of [z0, tau]) if ('lack' in part) return part;
    const value = this.result.roles.sigmaW_ohmPerSqrtS ?? Number.NaN;
    const slopes = new Map([
      [this.covariance.indexOf('diffusionZ0'), value],
      [this.covariance.indexOf('diffusionTau'), -value / 2],
    ]);
    const { standardError } = this.result.roleErrors.sigmaW_ohmPerSqrtS;
    if (standardError === null) return { lack: 'σw = Z0/√(2τ) is not determined by this spectrum (it has no standard error).' };
    return this.scaled({ key, inserted: { symbol, value, unit, standardError, from: 'fit', note: 'Z0/√(2τ)' }, slopes }, 0.5);
  }

  private scaled(ingredient: Ingredient | Lack, factor: number): Ingredient | Lack {
    if ('lack' in ingredient || !this.isSymmetric) return ingredient;
    const { inserted, slopes, key } = ingredient;
    const part = `${factor === 2 ? 'twice' : 'half of'} the fitted ${Number(inserted.value.toPrecision(4))}: one of two equal electrodes`;
    return {
      key,
      inserted: {
        ...inserted,
        value: factor * inserted.value,
        standardError: inserted.standardError === null ? null : factor * inserted.standardError,
        note: inserted.note === undefined ? part : `${inserted.note}; ${part}`,
      },
      slopes: new Map([...slopes].map(([k, slope]) => [k, factor * slope])),
    };
  }

  private missing(role: Role): string {
    const { circuit, warnings } = this.result;
    const order = warnings.find(({ code }) => code === 'ROLE_ORDER');
    if (order !== undefined) return `${order.message} Fit a named circuit.`;
    return `The circuit ${circuit} has no ${names[role] ?? role}. Choose one that has it, if the spectrum shows it.`;
  }
}
