import { ReadError } from '../../core/errors';
import { defineReader, type InstrumentFile, type ReadResult } from '../../core/reader';
import { findJetTable } from '../arbin/find-jet-table';
import { openJetDatabase } from '../arbin/jet-database';
import { jetNumbers } from '../arbin/jet-numbers';
import { jetRows } from '../arbin/jet-rows';
import { orderByPoint } from '../arbin/order-by-point';
import { cyclerSeries } from '../cycler/cycler-series';
import { type Quantity, settleColumn } from '../settle-column';

const table = 'Channel_Normal_Table';
const days1970 = 25569;

const quantities: Readonly<Record<string, Quantity>> = {
  Data_Point: { quantity: 'point', unit: '', factor: 1 },
  Test_Time: { quantity: 'time_s', unit: 's', factor: 1 },
  Step_Time: { quantity: 'stepTime_s', unit: 's', factor: 1 },
  DateTime: { quantity: 'dateTimeLocal_s', unit: 's', factor: 86_400, offset: -days1970 * 86_400 },
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
 * Pages of 4096 bytes; byte 0 is the kind: 1 rows, 2 a definition, 5 a map of pages. The catalogue is the table in page 2: Id (the page of
 * a definition in its lower three bytes), Type (1 a table), Name. A definition lists columns (type, number, place) and where the map of
 * its data pages stands. A row: count of columns, fixed columns, variable ones with their ends, and a bit for each column that is there.
 *
 * Traps: rows do not stand in order: they are sorted by Data_Point. A database can hold several tests: one recording each. Any Access
 * database begins alike: one without that table is refused by its tables' names. A row's place with the flag 4000 hex is a pointer to
 * where it moved to, one with 8000 is not to be read by itself. Jet 3 (Access 97) has other places and pages of 2048 bytes. Pages can be
 * encoded with a key: refused. Charge is positive.
 */
export default defineReader({
  id: 'arbin-res',
  instrument: 'Arbin (.res)',
  extensions: ['.res'],
  source:
    'Tables as a published file has them (Jet 4); every column checked against an independent export of the database. Jet 3 by description.',
  canRead: (head) => head.text.slice(4, 19) === 'Standard Jet DB',
  read: readRes,
});

function readRes({ name, bytes }: InstrumentFile): ReadResult {
  const { columns, rows } = rowsOf(name, bytes);
  const point = columns.get('Data_Point');
  if (point === undefined || rows === 0) throw refused(name, `has no row in ${table}`);
  const test = columns.get('Test_ID');
  const result: ReadResult = { recordings: [], warnings: [] };
  const tests = [...new Set(test ?? [1])].sort((a, b) => a - b);
  for (const id of tests) {
    const order = orderByPoint(point, tests.length === 1 ? undefined : test, id);
    const sorted = [...columns].map(([column, values]) => {
      const known = quantities[column] ?? { quantity: column.charAt(0).toLowerCase() + column.slice(1), unit: '', factor: 1 };
      return settleColumn(column, order === undefined ? values : picked(values, order), known);
    });
    const label = tests.length > 1 ? `Arbin, test ${id}` : 'Arbin';
    const series = cyclerSeries({ file: name, rows: order?.length ?? rows, columns: sorted, label });
    result.recordings.push(...series.recordings);
    result.warnings.push(...series.warnings);
  }
  return result;
}

function rowsOf(file: string, bytes: Uint8Array): { columns: Map<string, Float64Array>; rows: number } {
  const database = openJetDatabase(bytes, file);
  const found = findJetTable(database, table);
  if ('names' in found) throw refused(file, `has no ${table}, only ${found.names.slice(0, 8).join(', ') || 'no table at all'}`);
  const rows = jetRows(database, found);
  const columns = new Map<string, Float64Array>();
  for (const column of found.columns) {
    const values = jetNumbers(database, rows, column);
    if (values !== undefined) columns.set(column.name, values);
  }
  return { columns, rows: rows.count };
}

function picked(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let k = 0; k < order.length; k++) ordered[k] = values[order[k] as number] as number;
  return ordered;
}

function refused(file: string, what: string): ReadError {
  return new ReadError('NO_DATA', `${file} ${what}.`, {
    file,
    expected: `${table} with Data_Point, Test_Time, Current and Voltage`,
    hint: 'Copy the file again, or export it as text from the instrument software.',
  });
}
