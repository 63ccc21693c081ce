import type { TimeSeriesTechnique } from '../../core/recording';

/** A BioLogic technique: EC-Lab's short name and what its rows without a frequency are. */
export interface BiologicTechnique {
  name: string;
  series: TimeSeriesTechnique;
}

/** First byte of the settings module → technique. */
export const techniqueByByte: ReadonlyMap<number, BiologicTechnique> = new Map([
  [0x04, { name: 'GCPL', series: 'cycling' }],
  [0x06, { name: 'CV', series: 'cv' }],
  [0x0b, { name: 'OCV', series: 'ocv' }],
  [0x16, { name: 'MP', series: 'unknown' }],
  [0x18, { name: 'CA', series: 'ca' }],
  [0x19, { name: 'CP', series: 'cp' }],
  [0x1c, { name: 'WAIT', series: 'unknown' }],
  [0x1d, { name: 'PEIS', series: 'ca' }],
  [0x1e, { name: 'GEIS', series: 'cp' }],
  [0x30, { name: 'CV', series: 'cv' }],
  [0x32, { name: 'ZIR', series: 'unknown' }],
  [0x33, { name: 'CVA', series: 'cv' }],
  [0x6c, { name: 'LSV', series: 'cv' }],
  [0x75, { name: 'coV', series: 'unknown' }],
  [0x76, { name: 'coC', series: 'unknown' }],
  [0x77, { name: 'GCPL', series: 'cycling' }],
  [0x7f, { name: 'MB', series: 'cycling' }],
  [0x88, { name: 'BCD', series: 'cycling' }],
]);

const shortNames: Readonly<Record<string, string>> = {
  'Potentio Electrochemical Impedance Spectroscopy': 'PEIS',
  'Galvano Electrochemical Impedance Spectroscopy': 'GEIS',
  'IR compensation (PEIS)': 'ZIR',
  'Cyclic Voltammetry': 'CV',
  'Cyclic Voltammetry Advanced': 'CVA',
  'Linear Sweep Voltammetry': 'LSV',
  'Open Circuit Voltage': 'OCV',
  'Chronoamperometry / Chronocoulometry': 'CA',
  Chronoamperometry: 'CA',
  Chronopotentiometry: 'CP',
  'Galvanostatic Cycling with Potential Limitation': 'GCPL',
  'Battery Capacity Determination': 'BCD',
  'Modulo Bat': 'MB',
  Wait: 'WAIT',
};

/** Families of techniques: EC-Lab numbers and varies their names. */
const families: readonly (readonly [RegExp, TimeSeriesTechnique])[] = [
  [/voltammetry|potentiodynamic|linear polari[sz]ation|tafel/i, 'cv'],
  [/galvanostatic acceleration|galvanostatic cycling|potential limitation|capacity determination|profile importation/i, 'cycling'],
  [/^modulo bat|^constant (load|power|resistance)/i, 'cycling'],
  [/^chronoamperometry|^constant voltage/i, 'ca'],
  [/^chronopotentiometry|^constant current/i, 'cp'],
  [/^open circuit/i, 'ocv'],
];

/** The technique behind the full name in line 4 of a text export; an unknown one keeps its name. */
export function techniqueByFullName(fullName: string): BiologicTechnique {
  const name = fullName.trim();
  const known = [...techniqueByByte.values()].find((technique) => technique.name === shortNames[name]);
  return known ?? { name: name || 'BioLogic', series: families.findLast(([pattern]) => pattern.test(name))?.[1] ?? 'unknown' };
}
