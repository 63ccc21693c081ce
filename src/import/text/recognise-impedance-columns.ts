import { ReadError } from '../../core/errors';
import { impedanceColumnNames as names, type ImpedancePart as Part } from './impedance-column-names';
import type { ColumnSource, ImpedanceMapping } from './impedance-mapping';
import { type ParsedName, parseColumnName } from './parse-column-name';

/** A table by its names. */
interface NamedTable {
  file: string;
  names: readonly string[];
  headerLine: number;
}

/** Names that mean an impedance part only where nothing plainer is there. */
const weakNames: Partial<Record<Part, readonly string[]>> = { modulus: ['z', 'impedance'] };

const unitOf: Readonly<Record<Part, string>> = {
  frequency: 'Hz',
  omega: 'rad/s',
  real: 'ohm',
  imaginary: 'ohm',
  modulus: 'ohm',
  phase: 'deg',
  cycle: '',
  time: 's',
  potential: 'V',
};

/**
 * Which columns of a table are frequency and impedance, by their names; undefined where they name no impedance.
 * A minus before a name (`-Z''`, `-Im(Z)`, `-phase`, even `-Z'`) is a sign to take back; units in the name settle the factor.
 * @throws ReadError COLUMN_MISSING, QUANTITY_AMBIGUOUS (two columns of one name), UNIT_UNKNOWN.
 */
export function recogniseImpedanceColumns(table: NamedTable): ImpedanceMapping | undefined {
  const found = new Map<Part, NamedSource[]>();
  for (const part of Object.keys(names) as Part[]) {
    const strong = columnsNamed(table, names[part]);
    found.set(part, strong.length > 0 ? strong : columnsNamed(table, weakNames[part] ?? []));
  }
  const count = (part: Part) => (found.get(part) as NamedSource[]).length;
  const has = (part: Part) => count(part) > 0;
  if ((!has('frequency') && !has('omega')) || !(['real', 'imaginary', 'modulus', 'phase'] as const).some(has)) return undefined;
  const one = (part: Part) => only(table, part, found.get(part) as NamedSource[]);
  const frequency = has('frequency') ? one('frequency') : one('omega');
  const extras = {
    ...(has('cycle') ? { cycle: one('cycle') } : {}),
    ...(count('time') === 1 ? { time: one('time') } : {}),
    ...(count('potential') === 1 ? { potential: one('potential') } : {}),
  };
  if (has('real') && has('imaginary')) return { frequency, real: one('real'), imaginary: one('imaginary'), ...extras };
  if (has('modulus') && has('phase')) return { frequency, modulus: one('modulus'), phase: one('phase'), ...extras };
  const missing = has('real') ? 'the imaginary part' : has('imaginary') ? 'the real part' : has('modulus') ? 'the phase' : 'the modulus';
  throw new ReadError('COLUMN_MISSING', `${table.file}, line ${table.headerLine}: no column names ${missing} of the impedance.`, {
    file: table.file,
    line: table.headerLine,
    expected: `two columns such as Z' and Z'', or |Z| and phase, among ${table.names.map((name) => `"${name}"`).join(', ')}`,
    hint: 'Rename the column in the first line of the file.',
  });
}

interface NamedSource extends ParsedName {
  index: number;
}

function columnsNamed(table: NamedTable, known: readonly string[]): NamedSource[] {
  const sources: NamedSource[] = [];
  for (const [index, name] of table.names.entries()) {
    const parsed = parseColumnName(name, known);
    if (parsed !== undefined) sources.push({ index, ...parsed });
  }
  return sources;
}

/** Factor to our unit; undefined for a phase whose name says neither degree nor radian. */
function factorOf(
  table: NamedTable,
  part: Part,
  name: string,
  unit: { unit: string; factor: number } | string | undefined,
): number | undefined {
  if (part === 'cycle') return 1;
  if (unit === undefined) return part === 'phase' ? undefined : part === 'omega' ? 1 / (2 * Math.PI) : 1;
  const isRadianPerSecond = typeof unit === 'string' && /^rad(ian)?s?[ ./·]*(\/|per)? ?s(\^?-1|ec)?$|^s\^?-1$|^1\/s$/i.test(unit);
  if (isRadianPerSecond && (part === 'omega' || part === 'frequency')) return 1 / (2 * Math.PI);
  if (typeof unit !== 'string' && unit.unit === unitOf[part]) return unit.factor;
  if (part === 'time' || part === 'potential') return 1;
  const spelling = typeof unit === 'string' ? unit : unit.unit;
  throw new ReadError('UNIT_UNKNOWN', `${table.file}, line ${table.headerLine}: the column "${name}" is in "${spelling}".`, {
    file: table.file,
    line: table.headerLine,
    column: table.names.indexOf(name) + 1,
    expected: `a unit that means ${unitOf[part]} (Hz, kHz, Ω, mΩ, kΩ, deg, rad …)`,
    hint: /cm|m2|m\^2/i.test(spelling)
      ? 'Values per area are no resistances: divide them by the electrode area, or write plain ohm in the header and give the area in the cell record.'
      : 'Correct the unit in the header line.',
  });
}

function only(table: NamedTable, part: Part, sources: readonly NamedSource[]): ColumnSource {
  if (sources.length === 1) {
    const { index, negated, unit } = sources[0] as NamedSource;
    const factor = factorOf(table, part, table.names[index] as string, unit);
    return factor === undefined ? { index, factor, negated } : { index, factor: negated ? -factor : factor };
  }
  const which = sources.map(({ index }) => `"${table.names[index]}" (column ${index + 1})`).join(' and ');
  throw new ReadError('QUANTITY_AMBIGUOUS', `${table.file}, line ${table.headerLine}: ${which} could both be the ${part}.`, {
    file: table.file,
    line: table.headerLine,
    expected: `one column for the ${part}`,
    hint: 'Keep one spectrum a table: put the spectra below one another, or into files of their own.',
  });
}
