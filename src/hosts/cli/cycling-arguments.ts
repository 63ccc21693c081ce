import type { CyclingChoices } from '../../core/cycling-choices';
import { ValidationError } from '../../core/errors';
import { parseQuantity } from '../../core/parse-quantity';
import type { CliOption, CommandLine } from './cli-command';

const kinds = ['anode-half', 'cathode-half', 'full'] as const;
const ways = ['file', 'current'] as const;

/** What can be chosen of an analysis of cycling. */
export const cyclingOptions = {
  reference: { type: 'string', value: 'N', help: 'cycle that retention and decay are counted from; default the first complete one' },
  kind: { type: 'string', value: kinds.join('|'), help: 'which capacity is released: in place of the cell record’s kind' },
  mass: {
    type: 'string',
    value: 'QUANTITY',
    help: 'mass that capacities, energies and powers are per, such as "1.2 mg"; default the active mass',
  },
  'mass-of': { type: 'string', value: 'WORDS', help: 'of what that mass is, such as "both electrodes"' },
  'cycles-from': {
    type: 'string',
    value: ways.join('|'),
    help: 'cycles as the file numbers them (default), or by the direction of the current',
  },
  'leave-out': { type: 'string', value: '1,10-12', help: 'cycles that stay out of retention, means and rates' },
  nominal: { type: 'string', value: 'QUANTITY', help: 'capacity that C-rates are of, such as "2.1 mAh"' },
  dqdv: { type: 'string', value: '1,5,100', help: 'cycles whose dQ/dV is given; default first, reference and last' },
  grid: { type: 'string', value: 'QUANTITY', help: 'step of the dQ/dV grid, such as "5 mV"' },
  filter: { type: 'string', value: 'N', help: 'grid steps that dQ/dV is a mean over: 1, 3, 5 … 15; default 5' },
} as const satisfies Record<string, CliOption>;

/** @throws ValidationError for a value that cannot be read, with what was expected. */
export function cyclingArguments(line: CommandLine): CyclingChoices {
  const kind = line.choice('kind', kinds);
  const cyclesFrom = line.choice('cycles-from', ways);
  const quantity = (name: string, unit: string, word: string) => {
    const text = line.text(name);
    return text === undefined ? undefined : positive(parseQuantity(text, unit, word).value, name, text);
  };
  const filter = line.number('filter');
  return {
    ...{ kind, cyclesFrom },
    referenceCycle: cycleNumber(line, 'reference'),
    leftOut: cycleList(line, 'leave-out'),
    mass_mg: quantity('mass', 'mg', 'The mass'),
    massOf: line.text('mass-of'),
    nominalCapacity_mAh: quantity('nominal', 'mAh', 'The nominal capacity'),
    dqdvGrid_V: quantity('grid', 'V', 'The grid'),
    dqdvFilter: filter,
    dqdvCycles: cycleList(line, 'dqdv'),
  };
}

function positive(value: number, name: string, text: string): number {
  if (value > 0) return value;
  throw new ValidationError('INPUT_INVALID', `--${name} is ${text}`, { expected: 'more than zero' });
}

function cycleNumber(line: CommandLine, name: string): number | undefined {
  const value = line.number(name);
  if (value === undefined || (Number.isInteger(value) && value >= 0)) return value;
  throw new ValidationError('INPUT_INVALID', `--${name} is ${value}`, { expected: 'the number of a cycle' });
}

/** `1,10-12` → 1, 10, 11, 12. */
function cycleList(line: CommandLine, name: string): number[] | undefined {
  const text = line.text(name);
  return text?.split(',').flatMap((part) => {
    const [low, high = low] =
      /^\s*(\d{1,7})(?:\s*-\s*(\d{1,7}))?\s*$/
        .exec(part)
        ?.slice(1)
        .flatMap((digits) => (digits ? [Number(digits)] : [])) ?? [];
    if (low === undefined || high === undefined || high < low) {
      throw new ValidationError('INPUT_INVALID', `--${name} cannot read "${part}"`, { expected: 'cycles and ranges such as 1,10-12' });
    }
    return Array.from({ length: high - low + 1 }, (_, k) => low + k);
  });
}
