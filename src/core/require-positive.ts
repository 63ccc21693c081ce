import { DomainError } from './errors';

/**
 * Refuses what a formula cannot take: values must be finite and above zero. The keys carry the units.
 * @throws DomainError naming the quantity, its value and its unit.
 */
export function requirePositive(formula: string, quantities: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(quantities)) {
    if (Number.isFinite(value) && value > 0) continue;
    const [name, unit] = key.split('_') as [string, string | undefined];
    throw new DomainError('DOMAIN', `${formula}: ${name} is ${value}${unit === undefined ? '' : ` ${unit}`}`, {
      expected: `a finite ${name} above zero`,
    });
  }
}
