import { elements } from '../../circuits/registry';
import { ValidationError } from '../core/errors';
import { CircuitScanner } from './circuit-scanner';
import { type CircuitNode, join } from './circuit-tree';

const ownSymbols: ReadonlyMap<string, string> = new Map([...elements.keys()].map((symbol) => [symbol, symbol]));
/** Boukamp's T is coth and O is tanh; his O is not our Wo. */
const boukampSymbols: ReadonlyMap<string, string> = new Map([
  ['R', 'R'],
  ['C', 'C'],
  ['L', 'L'],
  ['Q', 'CPE'],
  ['W', 'W'],
  ['T', 'Wo'],
  ['O', 'Ws'],
  ['G', 'G'],
]);
/** EC-Lab: M is restricted linear diffusion (coth), Wd convective diffusion (tanh). */
const ecLabSymbols: ReadonlyMap<string, string> = new Map([...ownSymbols, ['Q', 'CPE'], ['M', 'Wo'], ['Wd', 'Ws']]);

/**
 * A circuit string as a tree. Understands impedance.py (`R0-p(R1,CPE1)-W2`), Boukamp's description code (`R(Q[RW])`)
 * and EC-Lab's style (`R1+Q2/(R2+W2)`); print it with printCircuit, always in the first.
 * @throws ValidationError pointing at the column.
 */
export function parseCircuit(text: string): CircuitNode {
  if (text.trim() === '')
    throw new ValidationError('CIRCUIT_SYNTAX', 'The circuit is empty', { column: 1, expected: 'such as R0-p(R1,CPE1)' });
  const [scanner, tree] = parse(text);
  const rest = scanner.peek();
  if (rest === ')' || rest === ']') scanner.fail(`"${rest}" closes no bracket`, 'as many closing as opening brackets');
  if (rest !== '') scanner.fail(`"${rest}" does not continue the circuit`, 'an operator or the end');
  return tree;
}

function parse(text: string): [CircuitScanner, CircuitNode] {
  if (/[+/]/.test(text)) {
    const scanner = new CircuitScanner(text, ecLabSymbols);
    return [scanner, ecLabSeries(scanner)];
  }
  const looksOwn = /[-,]|p\s*\(/.test(text) || !(/[([]/.test(text) || /^\s*[RCLQWTOG]{2,}\s*$/.test(text)) || elements.has(text.trim());
  if (!looksOwn) {
    const scanner = new CircuitScanner(text, boukampSymbols);
    return [scanner, boukamp(scanner, 'series')];
  }
  const scanner = new CircuitScanner(text, ownSymbols);
  return [scanner, ownSeries(scanner)];
}

function ownSeries(scanner: CircuitScanner): CircuitNode {
  const parts: CircuitNode[] = [];
  do parts.push(ownPart(scanner));
  while (scanner.take('-'));
  return join('series', parts);
}

function ownPart(scanner: CircuitScanner): CircuitNode {
  if (!/^p\s*\(/.test(scanner.text.slice(scanner.position()))) return scanner.element();
  const opened = scanner.position() + 1;
  scanner.take('p');
  scanner.take('(');
  scanner.enter();
  const branches = [ownSeries(scanner)];
  while (scanner.take(',')) branches.push(ownSeries(scanner));
  if (!scanner.take(')')) closeExpected(scanner, opened);
  if (branches.length < 2)
    scanner.fail('A parallel block has one branch', 'at least two branches, parted by a comma', 'CIRCUIT_SYNTAX', opened);
  scanner.leave();
  return join('parallel', branches);
}

function ecLabSeries(scanner: CircuitScanner): CircuitNode {
  const parts: CircuitNode[] = [];
  do parts.push(ecLabParallel(scanner));
  while (scanner.take('+'));
  return join('series', parts);
}

function ecLabParallel(scanner: CircuitScanner): CircuitNode {
  const branches: CircuitNode[] = [];
  do {
    const opened = scanner.position() + 1;
    if (scanner.take('(')) {
      scanner.enter();
      branches.push(ecLabSeries(scanner));
      if (!scanner.take(')')) closeExpected(scanner, opened);
      scanner.leave();
    } else branches.push(scanner.element());
  } while (scanner.take('/'));
  return join('parallel', branches);
}

/** Round brackets hold parallel members, square ones series; outside all brackets it is series. */
function boukamp(scanner: CircuitScanner, kind: 'series' | 'parallel'): CircuitNode {
  const members: CircuitNode[] = [];
  for (let next = scanner.peek(); next !== '' && next !== ')' && next !== ']'; next = scanner.peek()) {
    const opened = scanner.position() + 1;
    if (next === '(' || next === '[') {
      scanner.take(next);
      scanner.enter();
      members.push(boukamp(scanner, next === '(' ? 'parallel' : 'series'));
      if (!scanner.take(next === '(' ? ')' : ']')) closeExpected(scanner, opened);
      scanner.leave();
    } else members.push(scanner.element(true));
  }
  if (members.length === 0) scanner.fail('A bracket is empty', 'an element');
  return join(kind, members);
}

function closeExpected(scanner: CircuitScanner, opened: number): never {
  const seen = scanner.peek();
  return scanner.fail(
    seen === ''
      ? `The bracket opened at column ${opened} is never closed`
      : `"${seen}" stands inside the bracket opened at column ${opened}`,
    'a closing bracket',
  );
}
