import { readCellQuantity } from '../../../../src/app/client';
import { type CellQuantity, type CellRecord, cellQuantities } from '../../../../src/core/cell-record';
import { ArctraceError } from '../../../../src/core/errors';
import { formatUncertainty } from '../../../../src/core/format-uncertainty';

/** How a quantity is called where a record is shown and edited, and an example of it. */
export const cellFields: readonly { key: CellQuantity; label: string; example: string }[] = [
  { key: 'area_cm2', label: 'Area *A*', example: '1.5386 cm²' },
  { key: 'thickness_um', label: 'Thickness *L*', example: '45 µm' },
  { key: 'concentration_molPerCm3', label: 'Concentration *C*', example: '0.0228 mol/cm³' },
  { key: 'electrons', label: 'Electrons *n*', example: '1' },
  { key: 'temperature_K', label: 'Temperature *T*', example: '298.15 K or 25 °C' },
  { key: 'activeMass_mg', label: 'Active mass *m*', example: '1.02(2) mg' },
  { key: 'molarMass_gPerMol', label: 'Molar mass *M*', example: '28.09 g/mol' },
  { key: 'molarVolume_cm3PerMol', label: 'Molar volume *V*_{M}', example: '12.06 cm³/mol' },
  { key: 'potentialSlope_V', label: 'd*E*/d*x*', example: '−0.2 V' },
  { key: 'particleRadius_um', label: 'Particle radius *r*', example: '2 µm' },
  { key: 'diffusionLength_um', label: 'Diffusion length *L*_{D}', example: '5 µm' },
  { key: 'fourPointResistance_ohm', label: 'Four-point *R*_{e}', example: '4.7 mΩ' },
  { key: 'fourPointThickness_um', label: 'at thickness *L*_{e}', example: '45 µm' },
];

/** "1.539(15) cm²", "298.15 K", "1"; empty where the record does not say. */
export function cellValueText(record: CellRecord, key: CellQuantity): string {
  const value = record[key];
  return value === undefined ? '' : quantityText(key, value, record.uncertainty?.[key] ?? null);
}

export function quantityText(key: CellQuantity, value: number, standardError: number | null): string {
  const { unit } = cellQuantities[key];
  const number = standardError === null ? String(Number(value.toPrecision(12))).replace('-', '−') : uncertainText(value, standardError);
  return unit === '1' ? number : `${number} ${unit}`;
}

/** A small or large number keeps its power of ten, so that the error's digits can be read. */
function uncertainText(value: number, standardError: number): string {
  return formatUncertainty(value, standardError).text;
}

/** How what was typed is read, lengths in the formulas' cm as well; or why it is no such quantity. */
export function readTyped(key: CellQuantity, text: string): { echo: string } | { reason: string } {
  try {
    const { value, standardError } = readCellQuantity(key, text);
    const inRecord = quantityText(key, value, standardError);
    const inFormula = cellQuantities[key].unit === 'µm' ? `= ${Number((value * 1e-4).toPrecision(6))} cm` : `= ${inRecord}`;
    return { echo: inFormula };
  } catch (error) {
    if (!(error instanceof ArctraceError)) throw error;
    const { expected, nearest, hint } = error.details;
    const more = nearest === undefined ? (expected === undefined ? '' : `; expected ${expected}`) : `; nearest: ${nearest}`;
    return { reason: `${error.message.replace(/\.$/, '')}${more}.${hint === undefined ? '' : ` ${hint}`}` };
  }
}
