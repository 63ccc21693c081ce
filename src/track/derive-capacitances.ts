import type { Role } from '../core/circuit';
import { deriveNumber, type Recipe } from '../core/derive-number';
import type { DerivedQuantity } from '../core/derived-quantity';
import type { Finding } from '../core/finding';
import { constant, type Ingredient, type Lack } from '../core/ingredient';
import { capacitanceBrug_F } from '../derive/capacitance-brug';
import { capacitanceHsuMansfeld_F } from '../derive/capacitance-hsu-mansfeld';
import type { FitValues } from './fit-values';

/** Below, a constant-phase element is no capacitance; up to the second, doubtful. */
const limits = { notCapacitance: 0.5, doubtful: 0.7 };

/** One arc of the fit by its roles. */
interface ArcRoles {
  resistance: Role;
  symbol: string;
  capacity: Role;
  alpha: Role;
}
const doubleLayer: ArcRoles = { resistance: 'Rct', symbol: 'Rct', capacity: 'Qdl', alpha: 'alphaDl' };
const film: ArcRoles = { resistance: 'Rsei', symbol: 'Rsei', capacity: 'Qsei', alpha: 'alphaSei' };

/** Capacitances of double layer and film from their constant-phase elements, after Brug and beside it after Hsu and Mansfeld. */
export function deriveCapacitances(fit: FitValues): Record<string, DerivedQuantity> {
  return {
    doubleLayerCapacitance_F: capacitance(fit, doubleLayer, 'Brug'),
    doubleLayerCapacitanceHsuMansfeld_F: capacitance(fit, doubleLayer, 'Hsu–Mansfeld'),
    surfaceFilmCapacitance_F: capacitance(fit, film, 'Brug'),
    surfaceFilmCapacitanceHsuMansfeld_F: capacitance(fit, film, 'Hsu–Mansfeld'),
  };
}

function capacitance(fit: FitValues, arc: ArcRoles, method: 'Brug' | 'Hsu–Mansfeld'): DerivedQuantity {
  if (!fit.has(arc.resistance) || !fit.has(arc.capacity)) return notInCircuit(fit, method);
  const { alpha, isIdeal } = exponent(fit, arc);
  const ingredients = {
    Q: fit.capacity(arc.capacity, isIdeal ? 'C_F' : 'Q_SsAlpha', isIdeal ? 'C0' : 'Q', isIdeal ? 'F' : 'S·s^α'),
    α: alpha,
    R: fit.resistive(arc.resistance, `${arc.symbol}_ohm`, arc.symbol, 'Ω'),
  };
  const value = 'lack' in alpha ? null : alpha.inserted.value;
  const common = {
    unit: 'F',
    remarks: [
      method === 'Brug'
        ? 'After Brug: time constants spread along the surface.'
        : 'After Hsu and Mansfeld: time constants spread across a film.',
      ...(isIdeal ? ['The circuit has an ideal capacitor here: α is 1.'] : []),
      ...(fit.isSymmetric ? ['Of one electrode: R and Rs halved, Q doubled.'] : []),
    ],
    warnings: doubtfulExponent(value),
    refusals: [
      ...(value !== null && value < limits.notCapacitance
        ? [
            `α = ${value.toFixed(2)} is below 0.5: not a capacitance. The arc looks like diffusion; try a circuit with a Warburg element there.`,
          ]
        : []),
      ...(fit.isUnsplit ? ['Two arcs are present and cannot be split, so neither has a capacitance of its own.'] : []),
    ],
  };
  return deriveNumber({ ...common, ...(method === 'Brug' ? brug(fit, ingredients) : hsuMansfeld(ingredients)) }, fit.covariance);
}

type Parts = Record<'Q' | 'α' | 'R', Ingredient | Lack>;
type Formula = Pick<Recipe, 'source' | 'template' | 'ingredients' | 'compute'>;

function brug(fit: FitValues, parts: Parts): Formula {
  return {
    source: 'doi:10.1016/S0022-0728(84)80324-1',
    template: 'C = {Q}^(1/{α})·(1/{Rs} + 1/{R})^(({α} − 1)/{α})',
    // Half of a symmetric cell has half of its series resistance, too.
    ingredients: { ...parts, Rs: fit.resistive('Rs', 'Rs_ohm', 'Rs', 'Ω') },
    compute: ({ Q, α, R, Rs }) => capacitanceBrug_F({ q_SsAlpha: Q!, alpha: α!, seriesResistance_ohm: Rs!, resistance_ohm: R! }),
  };
}

function hsuMansfeld(parts: Parts): Formula {
  return {
    source: 'Hsu & Mansfeld, Corrosion 57 (2001) 747',
    template: 'C = {Q}^(1/{α})·{R}^((1 − {α})/{α})',
    ingredients: parts,
    compute: ({ Q, α, R }) => capacitanceHsuMansfeld_F({ q_SsAlpha: Q!, alpha: α!, resistance_ohm: R! }),
  };
}

function exponent(fit: FitValues, { alpha }: ArcRoles): { alpha: Ingredient | Lack; isIdeal: boolean } {
  if (fit.has(alpha)) return { alpha: fit.plain(alpha, 'alpha', 'α', '1'), isIdeal: false };
  return { alpha: constant('alpha', 'α', 1, '1'), isIdeal: true };
}

function doubtfulExponent(value: number | null): Finding[] {
  if (value === null || value < limits.notCapacitance || value >= limits.doubtful) return [];
  const message = `α = ${value.toFixed(2)} lies between 0.5 and 0.7: the capacitance is doubtful, the formulas assume an element close to a capacitor.`;
  return [{ code: 'DOUBTFUL_CAPACITANCE', message }];
}

/** Without the arc it does not apply; with arcs that cannot be named it is refused. */
function notInCircuit({ result }: FitValues, method: string): DerivedQuantity {
  const order = result.warnings.find(({ code }) => code === 'ROLE_ORDER');
  return {
    value: null,
    standardError: null,
    ci95: null,
    unit: 'F',
    formula: '',
    inserted: '',
    inputs: {},
    remarks: [`The circuit has no such arc with a constant-phase element (${method}).`],
    warnings: [],
    ...(order === undefined ? {} : { notDetermined: `${order.message} Fit a named circuit.` }),
  };
}
