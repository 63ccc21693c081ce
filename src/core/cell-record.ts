/** Numbers of a cell record: unit as in the key, symbol as in formulas, name as in messages. */
export const cellQuantities = {
  area_cm2: { unit: 'cm²', symbol: 'A', name: 'electrode area' },
  thickness_um: { unit: 'µm', symbol: 'L', name: 'electrode thickness' },
  temperature_K: { unit: 'K', symbol: 'T', name: 'temperature' },
  electrons: { unit: '1', symbol: 'n', name: 'number of electrons' },
  activeMass_mg: { unit: 'mg', symbol: 'm', name: 'active mass' },
  molarMass_gPerMol: { unit: 'g/mol', symbol: 'M', name: 'molar mass' },
  molarVolume_cm3PerMol: { unit: 'cm³/mol', symbol: 'V_M', name: 'molar volume' },
  concentration_molPerCm3: { unit: 'mol/cm³', symbol: 'C', name: 'concentration of the diffusing species' },
  particleRadius_um: { unit: 'µm', symbol: 'r', name: 'particle radius' },
  diffusionLength_um: { unit: 'µm', symbol: 'L_D', name: 'diffusion length' },
  potentialSlope_V: { unit: 'V', symbol: 'dE/dx', name: 'slope of the equilibrium potential' },
  fourPointResistance_ohm: { unit: 'Ω', symbol: 'R_e', name: 'resistance through the electrode' },
  fourPointThickness_um: { unit: 'µm', symbol: 'L_e', name: 'thickness in that measurement' },
} as const;
export type CellQuantity = keyof typeof cellQuantities;
type CellNumbers = { [K in CellQuantity]?: number };

/** What of the record is another for one recording: its electrode may be thicker. */
export interface RecordingOfCell {
  thickness_um?: number;
  uncertainty?: { thickness_um?: number };
}

/** Whose electrode works against what: it decides whether charge or discharge releases. */
export type CellKind = 'anode-half' | 'cathode-half' | 'full';

/** What is known of a cell; everything optional, what is missing makes the number that needs it `notDetermined`. */
export interface CellRecord extends CellNumbers {
  label?: string;
  electrodes?: 'two' | 'three' | 'symmetric';
  kind?: CellKind;
  particleShape?: 'slab' | 'sphere';
  /** Standard uncertainties of the numbers above, by the same key. */
  uncertainty?: CellNumbers;
  /** By the recording's id, its label or its file's name. */
  recordings?: Record<string, RecordingOfCell>;
}
