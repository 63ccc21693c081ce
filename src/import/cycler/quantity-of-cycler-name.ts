import type { Quantity } from '../settle-column';
import { type SourceUnit, sourceUnit } from '../source-units';
import { quantityOfName } from '../text/quantity-of-name';
import { cyclerWords } from './cycler-words';

/**
 * A cycler's column name (`Test Time / h`, `Chg. Cap.(Ah)`, `Step_Index`, `U[V]`, `test_time_s`, `Zeit in h`) → quantity, unit and factor;
 * other names keep their words.
 */
export function quantityOfCyclerName(name: string): Quantity {
  const plain = name
    .trim()
    .normalize('NFC')
    .replace(/[（）]/g, (bracket) => (bracket === '（' ? '(' : ')'));
  return known(plain) ?? quantityOfName(plain);
}

function known(name: string): Quantity | undefined {
  const parts = /^(.+?)\s*(?:[([]([^()[\]]*)[)\]]|\/\s*([^/]+))\s*$/.exec(name);
  if (parts !== null) return quantityOf(parts[1] as string, (parts[2] ?? parts[3] ?? '').trim());
  const trailing = /^(.+?)(?:_|,? +| in )([^_\s,]+)$/.exec(name);
  // `Step Time` is one name, `test_time_s` a name and its unit.
  const whole = quantityOf(name, undefined);
  if (whole !== undefined || trailing === null) return whole;
  const [, stem, unit] = trailing as unknown as [string, string, string];
  return statedUnit(unit, stem.toLowerCase()) === undefined ? undefined : quantityOf(stem, unit);
}

/** Undefined for a name nobody knows, and for a unit nobody knows: a guess could be wrong by any factor. */
function quantityOf(stem: string, spelled: string | undefined): Quantity | undefined {
  const tidy = stem.toLowerCase().replace(/[\s._#-]+/g, '');
  const hasUnit = spelled !== undefined && spelled !== '' && spelled !== '1' && spelled !== '-';
  const stated = hasUnit ? statedUnit(spelled, tidy) : undefined;
  // `Test(Sec)` and `Step (Hr)` are times, a step without a unit is its number.
  const word = stated?.unit === 's' && /^(test|step)$/.test(tidy) ? `${tidy}time` : tidy;
  const found = cyclerWords.find(([pattern]) => pattern.test(word));
  if (found === undefined) return undefined;
  const [, quantity, meant] = found;
  if (meant === '') return hasUnit && sourceUnit(spelled) !== undefined ? undefined : { quantity, unit: '', factor: 1 };
  if (!hasUnit) {
    // Cyclers show degrees Celsius where they state nothing.
    return { quantity: `${quantity}_${meant}`, unit: meant, factor: 1, ...(meant === 'K' ? { offset: 273.15 } : {}), isAssumed: true };
  }
  return stated?.unit === meant ? { ...stated, quantity: `${quantity}_${meant}` } : undefined;
}

/** Units in small letters, as in `voltage_v`. */
const smallLetters: Readonly<Record<string, string>> = {
  ...{ v: 'V', mv: 'mV', a: 'A', ma: 'mA', ua: 'µA', ah: 'Ah', mah: 'mAh', wh: 'Wh', mwh: 'mWh', w: 'W', mw: 'mW', k: 'K' },
};

function statedUnit(spelled: string, stem: string): SourceUnit | undefined {
  // `(h:min:s.ms)`, `[hh:mm:ss]`: a duration, which is read as one.
  if (/^(d+[- ])?h{1,2}:m/i.test(spelled)) return { unit: 's', factor: 1 };
  // `(C)` is a charge elsewhere, behind a temperature it is a degree.
  if (/temp|温度/.test(stem) && /^c$/i.test(spelled)) return sourceUnit('°C');
  return sourceUnit(spelled) ?? sourceUnit(smallLetters[spelled] ?? '');
}
