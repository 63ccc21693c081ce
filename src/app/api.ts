import * as z from 'zod';
import type { CellComparison } from '../core/cell-comparison';
import type { ErrorRecord } from '../core/errors';
import type { FigureModel } from '../core/figure-model';
import type { ReportStyle } from '../core/report-style';
import type { Spectrum } from '../core/spectrum';
import type { CurvesOfCycles } from '../cycling/curves-of-cycles';
import type { CircuitRival } from '../impedance/circuit-rivals';
import { comparisonTables } from '../report/comparison-csv';
import { csvDialects } from '../report/csv-dialect';
import type { AnalysisOutcome } from './analysis/analysis-results';
import type { CheckedSpectrum } from './check-spectra';
import { columnMappingSchema, tableStatementSchema } from './column-mapping-schema';
import { commandSchema } from './command';
import { figureFileSchema, figureRequestSchema } from './figures/figure-request';
import { fitRequestSchema } from './fit-request';
import type { JobEvent, JobState, JobTicket } from './job';
import type { NameLessonOffer } from './name-lesson';
import type { History, Project, ProjectPatch } from './project';
import type { ProjectFileState, RecentProject } from './project-file-state';
import type { SpectrumRelaxation } from './relaxation-of-spectrum';
import type { ReportPreview } from './report/report-answers';
import { reportExportSchema, reportPreviewSchema } from './report/report-request';
import { reportStyleSchema } from './report/report-style-schema';
import type { RecordingFacts } from './traces/recording-facts';
import type { RecordingTrace } from './traces/recording-trace';
import { traceRequestSchema } from './traces/trace-request';
import type { MappedFiles, UnreadTablePreview } from './unread-table';

export type { CurvesOfCycles } from '../cycling/curves-of-cycles';
export type { AnalysisChoices } from './analysis/analysis-choices';
export type { AnalysisOutcome } from './analysis/analysis-results';
export type { JobEvent, JobState, JobTicket } from './job';
export type { NameLessonOffer } from './name-lesson';
export type { History, PendingImport, Project, ProjectFile, ProjectFit, ProjectPatch, ProjectRecording } from './project';
export type { ProjectFileState, RecentProject } from './project-file-state';
export type { ReportPreview } from './report/report-answers';
export type { RecordingFacts } from './traces/recording-facts';
export type { RecordingTrace } from './traces/recording-trace';
export type { MappedFiles, UnreadTablePreview } from './unread-table';

// Compiled schemas need `new Function`, which the window's content policy refuses.
z.config({ jitless: true });

/** What a host gives out for a file; means nothing outside the host. */
export type FileHandle = string;

export type HostKind = 'electron' | 'web' | 'cli' | 'direct';
/** What only some hosts can do; the methods `host.<name>` answer HOST where it is not offered. */
export const hostOffers = ['openFiles', 'openFolder', 'saveFile', 'reveal', 'openExternally'] as const;
export type HostOffer = (typeof hostOffers)[number];

export interface AppInfo {
  version: string;
  host: HostKind;
  offers: HostOffer[];
  /** The instrument formats this build reads. */
  formats: { id: string; instrument: string; extensions: string[] }[];
  circuits: { id: string; title: string; circuit: string; whenToUse: string }[];
  weightings: string[];
  /** Threads that jobs run on. */
  threads: number;
}

/** The project and where it stands. `revision` rises by one with every change; a gap in `changed` means: ask again. */
export interface ProjectState {
  revision: number;
  project: Project;
  history: History;
  jobs: JobState[];
  file: ProjectFileState;
}

/** A model evaluated on a dense grid, or at the measured frequencies. Arrays of equal length. */
export interface FitCurve {
  id: string;
  frequency_Hz: Float64Array;
  zReal_ohm: Float64Array;
  zImag_ohm: Float64Array;
}

export interface RecordingSpectrum extends Spectrum {
  id: string;
}

export interface TextFile {
  name: string;
  mediaType: string;
  text: string;
}

/** A file that is not text. */
export interface BytesFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Time series as files; recordings without one and quantities the format has no name for. */
export interface ExportedRecordings {
  files: BytesFile[];
  leftOut: { id: string; reason: string }[];
}
const nothing = z.strictObject({});
const id = z.string().min(1);
/** A project: a file the window has a handle for, or one of `project.recent`. */
const projectChoice = z.union([z.strictObject({ handle: id }), z.strictObject({ recent: id })]);
const ids = z.array(id).min(1).max(100_000);
const savedFile = z.strictObject({ name: z.string().min(1).max(255), mediaType: z.string().min(1) });

/** Method → what it takes. Unknown keys are refused. */
export const methodInputs = {
  'app.info': nothing,
  'project.snapshot': nothing,
  /** An empty project; the one that was open is saved and closed. */
  'project.new': nothing,
  'project.open': projectChoice,
  /** Under a title in the data folder, or where the person says; then work goes on there. */
  'project.saveAs': z.strictObject({ title: z.string().trim().min(1).max(200).optional() }),
  /** Tries again what could not be saved; every change is saved by itself otherwise. */
  'project.save': nothing,
  'project.recent': nothing,
  /** Adds everything of another project to this one. */
  'project.mergeIn': projectChoice,
  'project.downloadCopy': nothing,
  'session.execute': commandSchema,
  'session.undo': nothing,
  'session.redo': nothing,
  /** Reads the files in workers; the preview appears as `pendingImport` (or grows, if there is one). */
  'files.add': z.strictObject({ handles: ids }),
  /** The shipped synthetic example, as if its file had been dropped. */
  'files.example': nothing,
  /** The beginning of a text that no reader recognised, as a table; what is stated of it is kept, the rest told from its lines. */
  'files.previewTable': tableStatementSchema.extend({ fileId: id }),
  /** Reads unread texts of the preview as stated; `remember` keeps the mapping for files of the same shape. */
  'files.mapColumns': z.strictObject({ fileIds: ids, mapping: columnMappingSchema, remember: z.boolean().optional() }),
  /** What the corrections of this recording would teach the other names of its folder; the command `import.teach` does it. */
  'import.lesson': z.strictObject({ id }),
  /** Numbers of impedance recordings, in the order asked; works in the preview too. */
  'recordings.spectra': z.strictObject({ ids }),
  /** Counts, ends and ranges of what was measured, in the order asked; works in the preview too. */
  'recordings.inspect': z.strictObject({ ids }),
  /** Curves of time series, thinned to the pixels they are drawn on, in the order asked; works in the preview too. */
  'recordings.traces': z.strictObject({ traces: z.array(traceRequestSchema).min(1).max(1000) }),
  /** Time series as Battery Data Format (.bdf.csv), exactly what the command line's `inspect --bdf` writes. */
  'recordings.export': z.strictObject({ ids }),
  /** Kramers–Kronig, Z-HIT and the other checks of impedance recordings, in the order asked; of all points, whatever is left out of the fit. */
  'spectra.check': z.strictObject({ ids }),
  /** The distribution of relaxation times of one spectrum; λ from the data where none is given. */
  'spectra.relaxation': z.strictObject({ id, lambda: z.number().positive().optional() }),
  /** The circuit of a recording's fit beside its nearest rivals. */
  'fits.rivals': z.strictObject({ id }),
  /** Fits the recordings named, else every included spectrum; each sample is one series. */
  'fits.start': fitRequestSchema.extend({ ids: ids.optional() }),
  /** The fitted model of each recording on `pointsPerDecade` (default 20) or, with `measured`, at its own frequencies. */
  'fits.curves': z.strictObject({ ids, pointsPerDecade: z.int().min(1).max(200).optional(), measured: z.boolean().optional() }),
  /** Analyses the included voltammograms, titration or cycling of a cell, with the choices of `analysis.choose`. Runs in a worker. */
  'analysis.run': z.strictObject({ technique: z.enum(['cv', 'gitt', 'cycling']), sample: id }),
  /** Potential over capacity, and dQ/dV, of these cycles of a cell; numbers that no cycle has are passed over. */
  'cycling.curves': z.strictObject({ sample: id, cycles: z.array(z.int().min(0)).min(1).max(100) }),
  /** The ledger of the titrations of these cells (default: all), exactly what the command line's `gitt --csv` writes. */
  'gitt.csv': z.strictObject({ samples: ids.optional(), dialect: z.enum(csvDialects).optional() }),
  /** The table of cycles of these cells (default: all), exactly what the command line's `cycling --csv` writes. */
  'cycling.csv': z.strictObject({ samples: ids.optional(), dialect: z.enum(csvDialects).optional() }),
  /** Every technique of these cells (default: all) side by side: resistances, capacities, b, shares, D by each method. Runs in workers. */
  'compare.cells': z.strictObject({ samples: ids.optional() }),
  /** The same as a table: a row a sample, a cycle or a diffusion coefficient. `cycle`: whose impedance stands for a sample; default the last. */
  'compare.csv': z.strictObject({
    table: z.enum(comparisonTables),
    samples: ids.optional(),
    cycle: z.int().min(0).optional(),
    dialect: z.enum(csvDialects).optional(),
  }),
  'jobs.cancel': z.strictObject({ job: id }),
  /** A table of the scan-rate series of a cell, exactly what the command line's `cv --csv` writes. */
  'cv.csv': z.strictObject({ sample: id, table: z.enum(['peaks', 'shares', 'separation']), dialect: z.enum(csvDialects).optional() }),
  /** The table of results, exactly what the command line's `fit --csv` writes. Refuses stale fits unless `stale: true`. */
  'results.csv': z.strictObject({
    ids: ids.optional(),
    dialect: z.enum(csvDialects).optional(),
    stale: z.boolean().optional(),
  }),
  /** A figure of a cell as data, which the window draws. */
  'figures.make': figureRequestSchema,
  /** The same figure as a file in publication style. */
  'figures.file': figureFileSchema,
  /** The page of a report, and what can be chosen for it. */
  'report.preview': reportPreviewSchema,
  /** The report as files; old numbers leave only with `stale: true`. */
  'report.export': reportExportSchema,
  /** How this house writes its reports; with `set` from now on. */
  'report.style': z.strictObject({ set: reportStyleSchema.optional() }),
  'host.openFiles': nothing,
  'host.openFolder': nothing,
  'host.saveFile': z.union([
    savedFile.extend({ text: z.string() }),
    savedFile.extend({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes') }),
  ]),
  'host.reveal': z.strictObject({ handle: id }),
  'host.openExternally': z.strictObject({ url: z.url({ protocol: /^https$/ }) }),
} satisfies Record<string, z.ZodType>;

export type MethodName = keyof typeof methodInputs;
export const methodNames = Object.keys(methodInputs) as MethodName[];

/** Method → what it answers. */
export interface MethodOutputs {
  'app.info': AppInfo;
  'project.snapshot': ProjectState;
  'project.new': { revision: number };
  'project.open': { revision: number };
  /** saved: false where the person closed the dialog. */
  'project.saveAs': { saved: boolean; file: ProjectFileState };
  'project.save': { saved: boolean };
  'project.recent': { projects: RecentProject[] };
  'project.mergeIn': { files: number; recordings: number };
  'project.downloadCopy': BytesFile;
  /** saved: the change is on the disk. The change itself is done in any case. */
  'session.execute': { revision: number; saved: boolean };
  /** `did` names what was undone or redone; null where there was nothing. */
  'session.undo': { revision: number; did: string | null };
  'session.redo': { revision: number; did: string | null };
  'files.add': JobTicket;
  'files.example': JobTicket;
  'files.previewTable': UnreadTablePreview;
  'files.mapColumns': MappedFiles;
  'import.lesson': NameLessonOffer;
  'recordings.spectra': RecordingSpectrum[];
  'recordings.inspect': RecordingFacts[];
  'recordings.traces': RecordingTrace[];
  'recordings.export': ExportedRecordings;
  'spectra.check': CheckedSpectrum[];
  'spectra.relaxation': SpectrumRelaxation;
  'fits.rivals': CircuitRival[];
  'fits.start': JobTicket;
  'fits.curves': FitCurve[];
  'analysis.run': AnalysisOutcome;
  'cycling.curves': CurvesOfCycles;
  'gitt.csv': TextFile;
  'cycling.csv': TextFile;
  'compare.cells': CellComparison[];
  'compare.csv': TextFile;
  'cv.csv': TextFile;
  /** false: the job had ended already. */
  'jobs.cancel': { cancelling: boolean };
  'results.csv': TextFile;
  'figures.make': FigureModel;
  'figures.file': TextFile | BytesFile;
  'report.preview': ReportPreview;
  'report.export': { files: BytesFile[] };
  'report.style': ReportStyle;
  /** Empty where the person closed the dialog. */
  'host.openFiles': { handles: FileHandle[] };
  'host.openFolder': { handles: FileHandle[] };
  /** `handle` for `host.reveal`; null where the person closed the dialog. */
  'host.saveFile': { handle: FileHandle | null; name: string | null };
  'host.reveal': { revealed: boolean };
  'host.openExternally': { opened: boolean };
}

/** As the caller writes it (defaults may be left out) … */
export type MethodInput<M extends MethodName> = z.input<(typeof methodInputs)[M]>;
/** … and as the method sees it. */
export type ParsedInput<M extends MethodName> = z.output<(typeof methodInputs)[M]>;
export type MethodOutput<M extends MethodName> = MethodOutputs[M];

/** What the app says unasked. */
export interface AppEvents {
  /** Where the project is kept and whether all of it is there. */
  projectFile: ProjectFileState;
  changed: { revision: number; patches: ProjectPatch[]; history: History };
  job: JobEvent;
}
export type EventName = keyof AppEvents;

/** Events with their payloads, for those who pass them on unread. */
export type AppEvent = { [E in EventName]: { name: E; payload: AppEvents[E] } }[EventName];

/** The answer to a call as it crosses a boundary: errors are data. */
export type Reply = { ok: true; value: unknown } | { ok: false; error: ErrorRecord };

/** A `File` of the page with the folder it was found in (null: dropped alone). */
export interface DroppedFile {
  file: { readonly name: string; readonly size: number };
  folder: string | null;
}

/** How the window reaches the app, whatever the host. Made by `renderer/app/connect.ts`. */
export interface ArctraceClient {
  /** @throws ArctraceError with the code, place and hint the app gave. */
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>;
  /** @returns a function that ends the listening. */
  on<E extends EventName>(event: E, listener: (payload: AppEvents[E]) => void): () => void;
  /** Says why the app can no longer be reached. */
  onLost(listener: (error: ErrorRecord) => void): () => void;
  /** Files of the page → handles for `files.add` (the browser host uploads them). */
  registerFiles(files: readonly DroppedFile[], onProgress?: (sent_bytes: number, total_bytes: number) => void): Promise<FileHandle[]>;
  /** Saves through the host's dialog or the browser's download; false where the person closed the dialog. */
  saveFile(file: TextFile | BytesFile): Promise<boolean>;
}
