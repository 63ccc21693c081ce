import type { Quantity } from '../settle-column';
import { sourceUnit } from '../source-units';
import { quantityOfName } from '../text/quantity-of-name';

/** Names without unit, blanks and marks, in lower case → our quantity and the unit that is meant where none is stated. */
const known: readonly (readonly [RegExp, string, string])[] = [
  [/^(testtime|totaltime|runtime|time|elapsedtime|cumulativetime)$/, 'time', 's'],
  [/^(steptime|tstep)$/, 'stepTime', 's'],
  [/^(current|amps|i|cur)$/, 'current', 'A'],
  [/^(voltage|volts|vol|u|potential|ewe|e)$/, 'potential', 'V'],
  [/^(chargecapacity|chgcap|chgcapacity|capchg|chargecap|chargingcapacity|capacitancechg)$/, 'chargeCapacity', 'Ah'],
  [/^(dischargecapacity|dchgcap|dchgcapacity|capdchg|dischargecap|dischargingcapacity|capacitancedchg)$/, 'dischargeCapacity', 'Ah'],
  [/^(capacity|cap|netcapacity|ah)$/, 'capacity', 'Ah'],
  [/^(chargeenergy|chgenergy|engychg|chargingenergy)$/, 'chargeEnergy', 'Wh'],
  [/^(dischargeenergy|dchgenergy|engydchg|dischargingenergy)$/, 'dischargeEnergy', 'Wh'],
  [/^(energy|ener|netenergy|wh)$/, 'energy', 'Wh'],
  [/^(power|p)$/, 'power', 'W'],
  [/^(internalresistance)$/, 'internalResistance', 'ohm'],
  [/^(celltemperature|temperature|temp|surfacetemperature.*|ambienttemperature)$/, 'temperature', 'K'],
  [/^(cyc|cycle|cyclec|cyclenumber|cycleindex|cyclecount|cycleid|cycleno|cyccount)$/, 'cycle', ''],
  [/^(step|stepnumber|stepindex|stepid|stepno|stepcount)$/, 'step', ''],
  [/^(rec|record|recordid|recordnumber|datapoint|dataset|point|index)$/, 'point', ''],
];

/** A cycler's column name (`Test Time / h`, `Chg. Cap.(Ah)`, `Step_Index`, `U[V]`) → quantity, unit and factor; other names keep their words. */
export function quantityOfCyclerName(name: string): Quantity {
  const parts = /^(.+?)\s*(?:[([]([^()[\]]*)[)\]]|\/\s*([^/]+))\s*$/.exec(name.trim());
  const spelled = (parts?.[2] ?? parts?.[3])?.trim();
  const stem = (parts === null ? name : (parts[1] as string)).toLowerCase().replace(/[\s._#-]+/g, '');
  const found = known.find(([pattern]) => pattern.test(stem));
  if (found === undefined) return quantityOfName(name);
  const [, quantity, meant] = found;
  if (meant === '') return { quantity, unit: '', factor: 1 };
  const stated = spelled === undefined || spelled === '1' ? undefined : temperatureUnit(quantity, spelled);
  // A name with a unit nobody knows keeps its words: a guess could be wrong by any factor.
  if (spelled !== undefined && stated?.unit !== meant) return quantityOfName(name);
  if (stated !== undefined) return { ...stated, quantity: `${quantity}_${meant}` };
  // Cyclers show degrees Celsius where they state nothing.
  return { quantity: `${quantity}_${meant}`, unit: meant, factor: 1, ...(meant === 'K' ? { offset: 273.15 } : {}) };
}

/** `(C)` is a charge elsewhere, behind a temperature it is a degree. */
function temperatureUnit(quantity: string, spelled: string) {
  return sourceUnit(quantity === 'temperature' && spelled === 'C' ? '°C' : spelled);
}
