/** What is known of a cell; everything optional, what is missing makes the number that needs it `notDetermined`. */
export interface CellRecord {
  label?: string;
  electrodes?: 'two' | 'three' | 'symmetric';
  kind?: 'anode-half' | 'cathode-half' | 'full';
  area_cm2?: number;
  thickness_um?: number;
  temperature_K?: number;
  electrons?: number;
  activeMass_mg?: number;
  molarMass_gPerMol?: number;
  molarVolume_cm3PerMol?: number;
  concentration_molPerCm3?: number;
  particleShape?: 'slab' | 'sphere';
  particleRadius_um?: number;
  diffusionLength_um?: number;
  fourPointResistance_ohm?: number;
  fourPointThickness_um?: number;
  /** Standard uncertainties of the numbers above, by the same key. */
  uncertainty?: Partial<Record<string, number>>;
}
