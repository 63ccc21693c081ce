/** A quantity of the Battery Data Format, in the format's words and in ours. */
export interface BatteryDataTerm {
  /** `Charging Capacity / Ah`; the spelling for machines is made of the same words (`charging_capacity_ah`). */
  label: string;
  /** The unit behind the label: s, V, A, Ah, Wh, W, ohm, degC; 1 for counts, empty for what has none. */
  unit: string;
  /** Our quantity. */
  quantity: string;
}

const counters = [
  ['Charging', 'charge'],
  ['Discharging', 'discharge'],
  ['Cumulative', ''],
] as const;

const ofCounters = (scope: '' | 'Cycle ' | 'Step '): BatteryDataTerm[] =>
  counters.flatMap(([word, ours]) => [
    { label: `${scope}${word} Capacity`, unit: 'Ah', quantity: ours === '' ? 'capacity_Ah' : `${ours}Capacity_Ah` },
    { label: `${scope}${word} Energy`, unit: 'Wh', quantity: ours === '' ? 'energy_Wh' : `${ours}Energy_Wh` },
  ]);

/**
 * What the Battery Data Format (Battery Data Alliance, ontology 1.2) names that we have a quantity for. Where several labels share a
 * quantity, the first is written; counters are `Cycle …` or `Step …` where they are set back with the cycle or the step.
 * `Step Index` counts the points of a step, `Step ID` is the step of the schedule, `Step Count` never falls.
 */
export const batteryDataTerms: readonly BatteryDataTerm[] = [
  { label: 'Test Time', unit: 's', quantity: 'time_s' },
  { label: 'Voltage', unit: 'V', quantity: 'potential_V' },
  { label: 'Current', unit: 'A', quantity: 'current_A' },
  { label: 'Unix Time', unit: 's', quantity: 'dateTime_s' },
  { label: 'Cycle Count', unit: '1', quantity: 'cycle' },
  { label: 'Step Count', unit: '1', quantity: 'stepCount' },
  { label: 'Step ID', unit: '', quantity: 'step' },
  { label: 'Step Index', unit: '1', quantity: 'pointOfStep' },
  { label: 'Record Index', unit: '1', quantity: 'point' },
  { label: 'Step Time', unit: 's', quantity: 'stepTime_s' },
  ...ofCounters(''),
  ...ofCounters('Cycle '),
  ...ofCounters('Step '),
  { label: 'Net Capacity', unit: 'Ah', quantity: 'charge_Ah' },
  { label: 'Power', unit: 'W', quantity: 'power_W' },
  { label: 'Internal Resistance', unit: 'ohm', quantity: 'internalResistance_ohm' },
  { label: 'Ambient Temperature', unit: 'degC', quantity: 'temperatureAmbient_K' },
  { label: 'Temperature T1', unit: 'degC', quantity: 'temperature_K' },
  { label: 'Temperature T2', unit: 'degC', quantity: 'temperature_K#2' },
  { label: 'Temperature T3', unit: 'degC', quantity: 'temperature_K#3' },
  { label: 'Temperature T4', unit: 'degC', quantity: 'temperature_K#4' },
  { label: 'Temperature T5', unit: 'degC', quantity: 'temperature_K#5' },
];
