import type { Covariance } from './covariance';
import type { DerivedCheck, DerivedQuantity, InsertedValue } from './derived-quantity';
import { DomainError } from './errors';
import type { Finding } from './finding';
import { type Ingredient, isLack, type Lack } from './ingredient';
import { insertedText } from './inserted-text';

/** A formula with what goes into it. */
export interface Recipe {
  unit: string;
  /** Where the formula is from, as its file in src/derive says; a report cites it. */
  source?: string;
  /** The formula with its ingredients in braces, by their names in `ingredients`: `σ_ion = {L}/({R}·{A})`. */
  template: string;
  ingredients: Readonly<Record<string, Ingredient | Lack>>;
  /** From values in the units they are inserted in. */
  compute(values: Readonly<Record<string, number>>): number;
  remarks?: readonly string[];
  warnings?: readonly Finding[];
  /** Reasons not to give the number although it could be computed. */
  refusals?: readonly string[];
  window_Hz?: { min: number; max: number } | undefined;
  checks?: readonly DerivedCheck[];
}

/**
 * The number with its first-order error from the full covariance of the fit and the uncertainties of the cell record. What
 * is missing, impossible or doubted gives `notDetermined` with every reason.
 */
export function deriveNumber(recipe: Recipe, covariance: Covariance): DerivedQuantity {
  const entries = Object.entries(recipe.ingredients);
  const lacks = entries.flatMap(([, ingredient]) => (isLack(ingredient) ? [ingredient.lack] : []));
  const known = new Map(entries.flatMap(([name, ingredient]) => (isLack(ingredient) ? [] : [[name, ingredient] as const])));
  const reasons = [...new Set([...lacks, ...(recipe.refusals ?? [])])];
  const common = {
    unit: recipe.unit,
    ...(recipe.source === undefined ? {} : { source: recipe.source }),
    formula: written(recipe.template, (name) => symbolOf(name, known)),
    remarks: [...(recipe.remarks ?? [])],
    warnings: [...(recipe.warnings ?? [])],
    ...(recipe.window_Hz === undefined ? {} : { window_Hz: recipe.window_Hz }),
    ...(recipe.checks === undefined || recipe.checks.length === 0 ? {} : { checks: [...recipe.checks] }),
  };
  const missing = entries.flatMap(([, ingredient]) => (isLack(ingredient) && ingredient.missing !== undefined ? [ingredient.missing] : []));
  const refused = (why: readonly string[]): DerivedQuantity => ({
    value: null,
    standardError: null,
    ci95: null,
    ...common,
    inserted: '',
    inputs: inputsOf(known, new Map()),
    notDetermined: why.join(' '),
    ...(missing.length === 0 ? {} : { missing }),
  });
  if (reasons.length > 0) return refused(reasons);
  let number: { value: number; standardError: number | null; shares: ReadonlyMap<string, number> };
  try {
    number = withError(recipe, known, covariance);
  } catch (error) {
    if (error instanceof DomainError) return refused([`${error.message}; expected ${error.details.expected}.`]);
    throw error;
  }
  const { value, standardError, shares } = number;
  const half = standardError === null ? null : (covariance.t * standardError) / value;
  return {
    value,
    standardError,
    ci95: half === null ? null : [value * Math.exp(-half), value * Math.exp(half)],
    ...common,
    inserted: written(recipe.template, (name) => insertedText(known.get(name)!.inserted)),
    inputs: inputsOf(known, shares),
  };
}

function withError({ compute }: Recipe, known: ReadonlyMap<string, Ingredient>, covariance: Covariance) {
  const values = Object.fromEntries([...known].map(([name, { inserted }]) => [name, inserted.value]));
  const value = compute(values);
  const fromFit = new Map<number, number>();
  const own = new Map<string, Map<number, number>>();
  const shares = new Map<string, number>();
  let variance = 0;
  for (const [name, { inserted, slopes }] of known) {
    if (slopes.size === 0 && inserted.standardError === null) continue;
    const slope = derivative(compute, values, name);
    if (slopes.size === 0) {
      shares.set(name, (slope * (inserted.standardError ?? 0)) ** 2);
      variance += shares.get(name)!;
      continue;
    }
    own.set(name, new Map([...slopes].map(([k, part]) => [k, slope * part])));
    for (const [k, part] of slopes) fromFit.set(k, (fromFit.get(k) ?? 0) + slope * part);
  }
  variance += covariance.between(fromFit, fromFit);
  for (const [name, slopes] of own) shares.set(name, covariance.between(slopes, fromFit));
  for (const [name, share] of shares) shares.set(name, share / variance);
  return { value, standardError: variance > 0 ? Math.sqrt(variance) : null, shares: variance > 0 ? shares : new Map<string, number>() };
}

/** ∂f/∂value by a central difference; one-sided where the formula ends (α = 1). */
function derivative(compute: Recipe['compute'], values: Readonly<Record<string, number>>, name: string): number {
  const at = values[name]!;
  const step = 1e-5 * Math.abs(at);
  const moved = (value: number) => compute({ ...values, [name]: value });
  const below = moved(at - step);
  try {
    return (moved(at + step) - below) / (2 * step);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return (4 * (moved(at) - below) - (moved(at) - moved(at - 2 * step))) / (2 * step);
  }
}

function inputsOf(known: ReadonlyMap<string, Ingredient>, shares: ReadonlyMap<string, number>): Record<string, InsertedValue> {
  return Object.fromEntries(
    [...known].map(([name, { key, inserted }]) => {
      const share = shares.get(name);
      return [key, share === undefined ? inserted : { ...inserted, errorShare: share }];
    }),
  );
}

function symbolOf(name: string, known: ReadonlyMap<string, Ingredient>): string {
  return known.get(name)?.inserted.symbol ?? name;
}

/** The template with each {name} written out; what is raised to a power, or stands below a stroke, and is not one word goes into parentheses. */
function written(template: string, write: (name: string) => string): string {
  return template.replace(/(\/?)\{([^}]+)\}([²³⁴^]?)/g, (_, stroke: string, name: string, power: string) => {
    const text = write(name);
    const isPart = stroke + power !== '' && /[\s×·/]/.test(text) && !/^\(.*\)$/.test(text);
    return `${stroke}${isPart ? `(${text})` : text}${power}`;
  });
}
