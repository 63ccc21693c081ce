import type { Quantity } from '../settle-column';
import { sourceUnit } from '../source-units';

const words: readonly (readonly [RegExp, string])[] = [
  [/^(Chg\.? ?Cap\.?|Cap_?Chg|Capacitance_Chg|Charge Capacity)$/i, 'chargeCapacity_Ah'],
  [/^(DChg\.? ?Cap\.?|Cap_?DChg|Capacitance_DChg|Discharge Capacity)$/i, 'dischargeCapacity_Ah'],
  [/^(Chg\.? ?Energy|Engy_?Chg)$/i, 'chargeEnergy_Wh'],
  [/^(DChg\.? ?Energy|Engy_?DChg)$/i, 'dischargeEnergy_Wh'],
  [/^(Vol|Voltage)$/i, 'potential_V'],
  [/^(Cur|Curr|Current)$/i, 'current_A'],
  [/^(T\d*|Temperature)$/i, 'temperature_K'],
];

/** A Neware text column; undefined where the names all cyclers share decide. `Time` is the step's where a cumulative one stands beside it. */
export function newareQuantity(name: string, hasTotal: boolean): Quantity | undefined {
  if (/^(Time|时间)(\(.*\))?$/.test(name)) return { quantity: hasTotal ? 'stepTime_s' : 'time_s', unit: 's', factor: 1 };
  if (/^(Cumulative Time|Total Time|总时间)(\(.*\))?$/.test(name)) return { quantity: 'time_s', unit: 's', factor: 1 };
  const parts = /^(.+?)\(([^()]+)\)$/.exec(name);
  const quantity = parts === null ? undefined : words.find(([pattern]) => pattern.test((parts[1] as string).trim()))?.[1];
  if (parts === null || quantity === undefined) return undefined;
  const spelled = parts[2] as string;
  const unit = sourceUnit(quantity === 'temperature_K' && /^.?C$/.test(spelled) ? '°C' : spelled);
  return unit !== undefined && quantity.endsWith(`_${unit.unit}`) ? { ...unit, quantity } : undefined;
}
