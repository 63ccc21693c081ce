import { circuits as known } from '../../../circuits/registry';
import type { FailedFit, FitResult } from '../../core/fit-result';
import { circuitDrawing } from '../../impedance/circuit-drawing';
import { elementsOf } from '../../impedance/circuit-tree';
import { parseCircuit } from '../../impedance/parse-circuit';
import { normaliseCircuit } from '../../impedance/resolve-circuit';
import type { ReportedCircuit } from '../../report/report-input';

/** The circuits of these results in the order they first occur: drawn, with what they and their elements are from. */
export function reportCircuits(results: readonly (FitResult | FailedFit)[]): ReportedCircuit[] {
  const fits = results.filter((result) => 'parameters' in result);
  return [...Map.groupBy(fits, ({ circuit }) => circuit)].map(([circuit, members]) => {
    const named = [...known.values()].find((one) => normaliseCircuit(one.circuit) === circuit);
    const elements = elementsOf(parseCircuit(circuit)).map(({ definition }) => definition.source);
    const parameters = members.flatMap((member) => member.parameters);
    const roles = Object.fromEntries(parameters.flatMap(({ name, role }) => (role === undefined ? [] : [[name, role]])));
    return {
      circuit,
      sources: [...new Set([...(named === undefined ? [] : [named.source]), ...elements])],
      drawing: circuitDrawing(circuit, roles),
    };
  });
}
