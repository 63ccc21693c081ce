import type { CyclingCycle, CyclingResult } from '../../../../src/core/cycling-result';
import type { NumberOrigin } from '../../series/origin/origin-model';
import { type SummaryId, summaryNumbers } from '../summary-numbers';
import { type CycleFormula, cycleFormula } from './cycle-formula';
import { numberWords } from './number-words';
import { type OriginContext, sourceFacts } from './source-facts';

/** Where a number of the whole life comes from. */
export function summaryOrigin(result: CyclingResult, id: SummaryId, context: OriginContext): NumberOrigin | null {
  const number = summaryNumbers(result).find((one) => one.id === id);
  if (number === undefined) return null;
  const isRefused = number.text === null;
  return {
    title: isRefused ? `${number.label} is not determined` : `${number.label} = ${number.text}`,
    place: isRefused ? '' : number.of,
    interval: '',
    refused: isRefused ? { reasons: [number.reason], checks: [], missing: [] } : null,
    ...formulaOf(result, id),
    ...(isRefused ? { inserted: '' } : {}),
    facts: sourceFacts(result, null, context),
  };
}

function formulaOf(result: CyclingResult, id: SummaryId): CycleFormula {
  const { cycles, summary } = result;
  const at = (number: number | null): CyclingCycle | undefined => cycles.find(({ cycle }) => cycle === number);
  const nothing: CycleFormula = { formula: '', inserted: '', inputs: [], remarks: [] };
  const [first, reference, last] = [at(1), at(summary.referenceCycle), at(summary.lastCycle)];
  if (id === 'initialCoulombicEfficiency') return first === undefined ? nothing : cycleFormula(first, 'coulombicEfficiency', result);
  if (id === 'retention') return last === undefined ? nothing : cycleFormula(last, 'retention', result);
  if (id === 'capacity') {
    const key = summary.capacityOf === 'charge' ? 'chargeCapacity_mAh' : 'dischargeCapacity_mAh';
    return reference === undefined ? nothing : cycleFormula(reference, key, result);
  }
  if (id === 'meanCoulombicEfficiency') {
    return {
      ...nothing,
      remarks: ['The mean of the efficiencies of the complete cycles behind the reference; cycles left out do not count.'],
    };
  }
  const { retention, referenceCycle, lastCycle } = summary;
  if (retention === null || referenceCycle === null || lastCycle === null) return { ...nothing, formula: '(1 − K)/N' };
  return {
    formula: '(1 − K)/N',
    inserted: `(1 − ${numberWords(retention)})/${lastCycle - referenceCycle}`,
    inputs: [
      { symbol: '*K*', value: numberWords(retention), from: `retention, cycle ${lastCycle} over cycle ${referenceCycle}`, share: null },
      { symbol: '*N*', value: String(lastCycle - referenceCycle), from: 'cycles since the reference', share: null },
    ],
    remarks: ['Linear: the same loss in every cycle, of the reference’s capacity. It is not compound.'],
  };
}
