/** "ARCT" in the file's header, so that any tool can tell a project from other databases. */
export const applicationId = 0x41524354;

/** A number inside a row's JSON; null where it is absent or no plain number (NaN is kept as text). */
const number = (column: string, path: string) =>
  `${column} REAL AS (CASE WHEN json_type(json, '${path}') IN ('real', 'integer') THEN json_extract(json, '${path}') END)`;
const text = (column: string, path: string) =>
  `${column} TEXT AS (CASE json_type(json, '${path}') WHEN 'text' THEN json_extract(json, '${path}') END)`;

/** A table of things: `json` is the whole of each, the other columns show parts of it to those who query. */
const things = (table: string, ...shown: string[]) =>
  `CREATE TABLE ${table} (${['id TEXT PRIMARY KEY NOT NULL', 'place INTEGER NOT NULL', 'json TEXT NOT NULL CHECK (json_valid(json))', ...shown].join(', ')}) STRICT`;

const roles = ['Rs', 'Rsei', 'Rct', 'Rtot'].flatMap((role) => [
  number(`${role}_ohm`, `$.result.roles.${role}_ohm`),
  number(`${role}_standardError_ohm`, `$.result.roleErrors.${role}_ohm.standardError`),
]);

const version1 = [
  'CREATE TABLE project (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT',
  things('file', text('name', '$.name'), text('folder', '$.folder'), text('sha256', '$.sha256'), text('instrument', '$.instrument')),
  things(
    'recording',
    text('file_id', '$.fileId'),
    text('technique', '$.technique'),
    text('label', '$.label'),
    text('sample', '$.sample'),
    number('cycle', '$.tags.cycle'),
    number('potential_V', '$.tags.potential_V'),
    text('branch', '$.tags.branch'),
    number('soc', '$.tags.soc'),
    number('temperature_K', '$.tags.temperature_K'),
    number('time_s', '$.tags.time_s'),
    "included INTEGER AS (json_extract(json, '$.included') = 1)",
    "masked_points TEXT AS (json_extract(json, '$.maskedPoints'))",
  ),
  things(
    'fit',
    text('circuit', '$.result.circuit'),
    text('weighting', '$.result.weighting'),
    ...roles,
    number('sigmaW_ohmPerSqrtS', '$.result.roles.sigmaW_ohmPerSqrtS'),
    number('rmsResidual_percent', '$.result.rmsResidual_percent'),
    text('stale', '$.stale'),
    text('error', '$.result.error.message'),
  ),
  things('circuit'),
  things('cell', number('area_cm2', '$.area_cm2')),
  things('note'),
  things('setting'),
  `CREATE TABLE source (sha256 TEXT PRIMARY KEY NOT NULL, size_bytes INTEGER NOT NULL, zlib BLOB NOT NULL) STRICT`,
  `CREATE TABLE measurement (id TEXT PRIMARY KEY NOT NULL, source_sha256 TEXT, json TEXT NOT NULL CHECK (json_valid(json))) STRICT`,
  `CREATE TABLE measured (id TEXT NOT NULL, place INTEGER NOT NULL, quantity TEXT NOT NULL, unit TEXT NOT NULL, sourceName TEXT NOT NULL, "values" BLOB NOT NULL, PRIMARY KEY (id, place)) STRICT`,
  `CREATE TABLE log (place INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, type TEXT NOT NULL, "group" TEXT, words TEXT NOT NULL, command TEXT NOT NULL CHECK (json_valid(command)), patches BLOB NOT NULL, inverse BLOB NOT NULL) STRICT`,
].join(';\n');

/** The way from nothing to the newest schema: step n leads to version n. Steps are never changed, only added. */
export const schemaSteps: readonly string[] = [version1];
