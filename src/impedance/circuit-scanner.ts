import { elements } from '../../circuits/registry';
import { ValidationError } from '../core/errors';
import { nearestName } from '../core/nearest-name';
import type { ElementNode } from './circuit-tree';

const maximumLength = 2000;
const maximumDepth = 40;
const maximumParameters = 60;

/** Walks a circuit string and makes its elements; every complaint points at a column (from 1). */
export class CircuitScanner {
  private at = 0;
  private depth = 0;
  private parameterCount = 0;
  private readonly labels = new Set<string>();
  private readonly nextIndex = new Map<string, number>();

  constructor(
    readonly text: string,
    /** Symbols of the notation → ours. */
    private readonly symbols: ReadonlyMap<string, string>,
  ) {
    if (text.length > maximumLength) {
      throw new ValidationError('CIRCUIT_TOO_LARGE', `The circuit string has ${text.length} characters.`, {
        expected: `at most ${maximumLength} characters and ${maximumParameters} parameters`,
      });
    }
  }

  peek(): string {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    return this.text[this.at] ?? '';
  }

  /** Index of the next character that is not blank. */
  position(): number {
    this.peek();
    return this.at;
  }

  /** Takes `token` if it stands next. */
  take(token: string): boolean {
    this.peek();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  enter(): void {
    if (++this.depth > maximumDepth)
      this.fail(`The circuit is nested more than ${maximumDepth} deep.`, 'fewer brackets', 'CIRCUIT_TOO_LARGE');
  }
  leave(): void {
    this.depth--;
  }

  fail(message: string, expected: string, code: 'CIRCUIT_SYNTAX' | 'CIRCUIT_TOO_LARGE' = 'CIRCUIT_SYNTAX', column = this.at + 1): never {
    throw new ValidationError(code, `${message} (column ${column} of "${this.shown()}")`, { column, expected });
  }

  private shown(): string {
    return this.text.length > 80 ? `${this.text.slice(0, 77)}…` : this.text;
  }

  /** Reads one element. `oneLetter`: symbols are single letters without index unless digits follow (Boukamp). */
  element(oneLetter = false): ElementNode {
    this.peek();
    const start = this.at;
    const match = (oneLetter ? /^([A-Z])(\d*)/ : /^([A-Za-z]+)_?(\d*)/).exec(this.text.slice(this.at));
    if (match === null) {
      const seen = this.text[this.at];
      this.fail(
        seen === undefined ? 'The circuit ends where an element should stand' : `"${seen}" stands where an element should`,
        'an element such as R1 or CPE1',
      );
    }
    this.at += match[0].length;
    const symbol = this.symbols.get(match[1] as string);
    const definition = symbol === undefined ? undefined : elements.get(symbol);
    if (definition === undefined) {
      const nearest = nearestName(match[1] as string, this.symbols.keys());
      throw new ValidationError('ELEMENT_UNKNOWN', `No element is called "${match[1]}" (column ${start + 1} of "${this.shown()}")`, {
        column: start + 1,
        expected: `one of ${[...this.symbols.keys()].join(', ')}`,
        nearest,
      });
    }
    this.parameterCount += definition.parameters.length;
    if (this.parameterCount > maximumParameters) {
      this.fail('The circuit has too many parameters', `at most ${maximumParameters} parameters`, 'CIRCUIT_TOO_LARGE', start + 1);
    }
    return { kind: 'element', label: this.label(definition.symbol, match[2] as string, start), definition };
  }

  private label(symbol: string, index: string, start: number): string {
    let label = symbol + index;
    if (index === '') {
      let next = this.nextIndex.get(symbol) ?? (symbol === 'R' ? 0 : 1);
      while (this.labels.has(symbol + next)) next++;
      this.nextIndex.set(symbol, next + 1);
      label = symbol + next;
    }
    if (this.labels.has(label)) this.fail(`${label} occurs twice`, 'each element with an index of its own', 'CIRCUIT_SYNTAX', start + 1);
    this.labels.add(label);
    return label;
  }
}
