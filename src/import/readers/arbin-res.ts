import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { openAccessDatabase } from '../arbin/open-access-database';
import { cyclerSeries } from '../cycler/cycler-series';
import { type Quantity, settleColumn } from '../settle-column';

const table = 'Channel_Normal_Table';
const days1970 = 25569;

const quantities: Readonly<Record<string, Quantity>> = {
  Data_Point: { quantity: 'point', unit: '', factor: 1 },
  Test_Time: { quantity: 'time_s', unit: 's', factor: 1 },
  Step_Time: { quantity: 'stepTime_s', unit: 's', factor: 1 },
  DateTime: { quantity: 'dateTime_s', unit: 's', factor: 86_400, offset: -days1970 * 86_400 },
  Step_Index: { quantity: 'step', unit: '', factor: 1 },
  Cycle_Index: { quantity: 'cycle', unit: '', factor: 1 },
  Current: { quantity: 'current_A', unit: 'A', factor: 1 },
  Voltage: { quantity: 'potential_V', unit: 'V', factor: 1 },
  Charge_Capacity: { quantity: 'chargeCapacity_Ah', unit: 'Ah', factor: 1 },
  Discharge_Capacity: { quantity: 'dischargeCapacity_Ah', unit: 'Ah', factor: 1 },
  Charge_Energy: { quantity: 'chargeEnergy_Wh', unit: 'Wh', factor: 1 },
  Discharge_Energy: { quantity: 'dischargeEnergy_Wh', unit: 'Wh', factor: 1 },
  'dV/dt': { quantity: 'potentialSlope_VPerS', unit: 'V/s', factor: 1 },
  Internal_Resistance: { quantity: 'internalResistance_ohm', unit: 'ohm', factor: 1 },
};

/**
 * Arbin MITS result files (.res): a Microsoft Jet 4 database (Access), `Standard Jet DB` at byte 4. `Channel_Normal_Table` has the rows:
 * Test_ID, Data_Point, times in s, DateTime in days since 1899-12-30 (local), Step_Index, Cycle_Index, A, V, Ah, Wh.
 *
 * Traps: rows do not stand in order: they are sorted by Data_Point. A database can hold several tests: one recording each. Any Access
 * database begins alike: one without that table is refused by its tables' names. Charge is positive.
 */
export default defineReader({
  id: 'arbin-res',
  instrument: 'Arbin (.res)',
  extensions: ['.res'],
  source: 'Tables as a published file has them; every column checked against an independent export of the database.',
  canRead: (head) => head.text.slice(4, 19) === 'Standard Jet DB',
  read: readRes,
});

function readRes({ name, bytes }: InstrumentFile): ReadResult {
  const { columns, rows } = rowsOf(name, bytes);
  const point = columns.get('Data_Point');
  const test = columns.get('Test_ID');
  if (point === undefined || rows === 0) throw refused(name, 'NO_DATA', `has no row in ${table}`);
  const tests = [...new Set(test ?? [1])].sort((a, b) => a - b);
  const result: ReadResult = { recordings: [], warnings: [] };
  for (const id of tests) {
    const order = Array.from({ length: rows }, (_, k) => k).filter((k) => test === undefined || test[k] === id);
    order.sort((a, b) => (point[a] as number) - (point[b] as number));
    const sorted = [...columns].map(([column, values]) => {
      const known = quantities[column] ?? { quantity: column.charAt(0).toLowerCase() + column.slice(1), unit: '', factor: 1 };
      return settleColumn(
        column,
        Float64Array.from(order, (k) => values[k] as number),
        known,
      );
    });
    const label = tests.length > 1 ? `Arbin, test ${id}` : 'Arbin';
    const series = cyclerSeries({ file: name, rows: order.length, columns: sorted, label });
    result.recordings.push(...series.recordings);
    result.warnings.push(...series.warnings);
  }
  return result;
}

/** The numeric columns of the table of rows; whatever the library stumbles over is a damaged file. */
function rowsOf(file: string, bytes: Uint8Array): { columns: Map<string, Float64Array>; rows: number } {
  try {
    const database = openAccessDatabase(bytes, file);
    const names = database.getTableNames();
    if (!names.includes(table))
      throw refused(file, 'NO_DATA', `has no ${table}, only ${names.slice(0, 8).join(', ') || 'no table at all'}`);
    const data = database.getTable(table).getData();
    const columns = new Map<string, Float64Array>();
    for (const [name, first] of Object.entries(data[0] ?? {})) {
      if (typeof first === 'number' || first === null)
        columns.set(
          name,
          Float64Array.from(data, (row) => numberOf(row[name])),
        );
    }
    return { columns, rows: data.length };
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('FILE_CORRUPT', `${file} is a damaged database: ${(error as Error).message}.`, {
      file,
      expected: `a complete Microsoft Jet 4 database with ${table}`,
      hint: 'Copy the file again from the measuring computer.',
      cause: error,
    });
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}

function refused(file: string, code: 'NO_DATA', what: string): ReadError {
  return new ReadError(code, `${file} ${what}.`, {
    file,
    expected: `${table} with Data_Point, Test_Time, Current and Voltage`,
    hint: 'Copy the file again, or export it as text from the instrument software.',
  });
}
