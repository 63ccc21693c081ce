import type { OracleId } from '../oracle.ts';

export interface OracleCheck {
  /** Oracles no test of this run could use, in the order of `names`. */
  untested: OracleId[];
  /** One sentence for each word of ARCTRACE_REQUIRE that is not met. */
  failures: string[];
}

/**
 * An oracle is untested where the machine lacks it or no test asks for it. `required` is ARCTRACE_REQUIRE, words parted by commas;
 * each untested or unknown word in it is a failure.
 */
export function untestedOracles(
  names: Readonly<Record<OracleId, string>>,
  tested: (id: OracleId) => boolean,
  required: string,
): OracleCheck {
  const ids = Object.keys(names) as OracleId[];
  const untested = ids.filter((id) => !tested(id));
  const failures: string[] = [];
  for (const word of required
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')) {
    const id = ids.find((known) => known === word);
    if (id === undefined) failures.push(`ARCTRACE_REQUIRE names "${word}", which is not one of ${ids.join(', ')}`);
    else if (untested.includes(id)) failures.push(`ARCTRACE_REQUIRE names ${id}, and ${names[id]} was not tested`);
  }
  return { untested, failures };
}
