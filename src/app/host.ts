import type { BytesFile, FileHandle, HostKind, TextFile } from './api';
import type { HostProjects } from './host-projects';
import type { TaskInput, TaskOutput, TaskPartial, WorkerTaskName } from './worker-tasks';

/** A file the host gave a handle for. `name` has no folder in it, `folder` is the last folder's name. */
export interface HostFile {
  name: string;
  folder: string | null;
  size_bytes: number;
}

/** Files by handle: a path never leaves the host. */
export interface HostFiles {
  /** @throws ValidationError NOT_FOUND for a handle the host never gave out. */
  describe(handle: FileHandle): HostFile;
  /** @throws ReadError FILE_NOT_FOUND, FILE_UNREADABLE, FILE_TOO_LARGE */
  read(handle: FileHandle): Promise<{ bytes: Uint8Array; sha256: string }>;
  /** The app has read it and will not ask again. */
  release(handle: FileHandle): Promise<void>;
}

/** A task on its way in a thread. */
export interface RunningTask<N extends WorkerTaskName> {
  /** Rejects with an ArctraceError: CANCELLED after `cancel`, INTERNAL where the thread broke down. */
  result: Promise<TaskOutput<N>>;
  /** Raises the flag the task reads between its steps; the thread is ended if it does not heed it within 2 s. */
  cancel(): void;
}

export interface WorkerPool {
  readonly threads: number;
  run<N extends WorkerTaskName>(name: N, input: TaskInput<N>, onPartial: (partial: TaskPartial<N>) => void): RunningTask<N>;
  close(): Promise<void>;
}

/** What not every host can do. A member that is missing is not offered. */
export interface HostOffers {
  openFiles?(): Promise<FileHandle[]>;
  openFolder?(): Promise<FileHandle[]>;
  saveFile?(file: TextFile | BytesFile): Promise<{ handle: FileHandle; name: string } | null>;
  reveal?(handle: FileHandle): Promise<void>;
  openExternally?(url: string): Promise<void>;
}

/** Small values kept on this machine from one run to the next, by name. */
export interface HostSettings {
  /** undefined where nothing was kept under this name. @throws HostError where it cannot be read. */
  read(name: string): Promise<unknown>;
  /** @throws HostError where it cannot be written. */
  write(name: string, value: unknown): Promise<void>;
}

/** Pictures and pages of what is drawn here, which take more than JavaScript. */
export interface HostPrinting {
  /** @throws HostError where it cannot be drawn */
  png(drawing: { svg: string; width_mm: number; dpi: number }): Promise<Uint8Array>;
  /** Prints a whole HTML page that needs nothing from elsewhere, on A4. Missing: nothing here can. @throws HostError */
  pdf?: ((html: string) => Promise<Uint8Array>) | undefined;
}

/** What the app needs of the program around it. */
export interface Host {
  kind: HostKind;
  /** The name of the person at it; missing or null: nobody knows. */
  person?: string | null;
  /** Missing: nothing is remembered. */
  settings?: HostSettings;
  files: HostFiles;
  /** Missing: the project lives as long as the program. */
  projects?: HostProjects;
  workers: WorkerPool;
  offers: HostOffers;
  /** Missing: no pictures. */
  printing?: HostPrinting;
}
