import type { ManifestEntry } from './manifest';

/** Which reader must claim a field file, by where it lies; the first pattern that fits counts. */
const readerByPath: readonly (readonly [RegExp, string])[] = [
  [/\.mpr$/, 'biologic-mpr'],
  [/biologic\/.*\.(mpt|txt)$/, 'biologic-mpt'],
  [/gamry\/.*\.dta$/i, 'gamry-dta'],
  [/\.z$|exampleDataAutolab\.txt$/, 'zplot-z'],
  [/\.dfr$/, 'autolab-dfr'],
  [/autolab-nova\/.*\.txt$/, 'autolab-nova'],
  [/\.xlsx$/, 'free-xlsx'],
  [/\.(idf|ids)$/, 'ivium-idf'],
  [/chinstruments\/.*\.txt$/, 'chinstruments-txt'],
  [/\.par$/, 'versastudio-par'],
  [/exampleDataParstat\.txt$/, 'parstat-txt'],
  [/powersuite\/.*\.txt$/, 'powersuite-txt'],
  [/\.ism$/, 'zahner-ism'],
  [/\.pssession$/, 'palmsens-pssession'],
  [/\.i2b$/, 'elchemea-i2b'],
  [/\.P00$/, 'elchemea-p00'],
  [/\.cor$/, 'correware-cor'],
  [/\.nda$/, 'neware-nda'],
  [/\.ndax$/, 'neware-ndax'],
  [/neware\/.*\.csv$/, 'neware-csv'],
  [/arbin\/.*\.csv$/, 'arbin-csv'],
  [/arbin\/.*\.res$/, 'arbin-res'],
  [/maccor\//, 'maccor-txt'],
  [/novonix\//, 'novonix-csv'],
  [/basytec\//, 'basytec-txt'],
  [/pec\//, 'pec-csv'],
  [/landt\//, 'landt-csv'],
  [/batmo_bdf\.csv$/, 'battery-data-format'],
  [/custom_data_001\.csv$/, 'free-series'],
  [/^(eis|eis-cycles|eis-series)\/generic-text\//, 'free-text'],
];

/** Undefined where no reader for it is planned. */
export function readerOfEntry(entry: ManifestEntry): string | undefined {
  return readerByPath.find(([pattern]) => pattern.test(entry.path))?.[1];
}
