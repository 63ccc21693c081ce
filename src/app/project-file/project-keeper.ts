import { ProjectError, toErrorRecord, ValidationError } from '../../core/errors';
import type { OpenedProject, StoredChange } from '../../core/project-store';
import type { Recording } from '../../core/recording';
import type { HostProjects, PlacedProject, ProjectPlace } from '../host-projects';
import type { Jobs } from '../jobs';
import type { Measurements } from '../measurements';
import { emptyProject, type Project } from '../project';
import type { ProjectFileState } from '../project-file-state';
import type { Session } from '../session';
import type { SessionLog } from '../session-log';
import type { LogEntry } from '../session-store';
import { rowChanges } from './row-changes';
import { fromStoredJson, toStoredJson } from './stored-json';
import { toStoredMeasurement } from './stored-measurement';
import { patchesSchema } from './stored-project-schema';

/** What the keeper watches over. */
export interface KeptParts {
  session: Session;
  log: SessionLog;
  measurements: Measurements;
  jobs: Jobs;
}

/** Saves every change of the session in its project file, one write at a time; what comes meanwhile goes into the next. */
export class ProjectKeeper {
  readonly #host: HostProjects | undefined;
  readonly #parts: KeptParts;
  readonly #emit: (state: ProjectFileState) => void;
  #open: PlacedProject | null = null;
  /** The snapshot the file holds. */
  #saved: Project = emptyProject;
  #savedPosition = 0;
  #savedMeasurements = new Set<string>();
  #state: ProjectFileState;
  #dirty = false;
  #ended = false;
  #work: Promise<void> | null = null;

  constructor(host: HostProjects | undefined, parts: KeptParts, emit: (state: ProjectFileState) => void) {
    this.#host = host;
    this.#parts = parts;
    this.#emit = emit;
    this.#state = { name: null, isDraft: true, saving: host === undefined ? 'notKept' : 'saved', readOnly: null, error: null };
  }

  get state(): ProjectFileState {
    return this.#state;
  }

  /** @throws HostError where this host keeps no projects */
  get host(): HostProjects {
    if (this.#host === undefined)
      throw new ValidationError('HOST', 'This host keeps no projects.', { hint: 'Use the window or the command line.' });
    return this.#host;
  }

  /** @throws ProjectError where the project that is open may only be read */
  refuseReadOnly(): void {
    if (this.#state.readOnly === null) return;
    throw new ProjectError('PROJECT_READ_ONLY', `${this.#state.name ?? 'The project'} is open read-only. ${this.#state.readOnly}`, {
      hint: 'Save it as a new project to go on there.',
    });
  }

  /** To be called after every change of the session. */
  noteChange(): void {
    if (this.#host === undefined || this.#ended || this.#state.readOnly !== null || this.#isSaved()) return;
    this.#dirty = true;
    this.#work ??= this.#saveAll().finally(() => {
      this.#work = null;
    });
  }

  /** Waits until nothing is left to save. @returns whether everything is on the disk */
  async settled(): Promise<boolean> {
    while (this.#work !== null || this.#sources.size > 0) await Promise.all([this.#work, ...this.#sources]);
    return this.#state.saving === 'saved' && this.#state.readOnly === null;
  }

  /** Tries again what could not be saved. */
  retry(): Promise<boolean> {
    if (this.#state.saving === 'failed') this.noteChange();
    return this.settled();
  }

  /** The bytes of an instrument file go into the project file at once. It need not be waited for: `settled` does. */
  async keepSource(sha256: string, bytes: Uint8Array): Promise<void> {
    const work = this.#keepSource(sha256, bytes);
    this.#sources.add(work);
    await work.finally(() => this.#sources.delete(work));
  }
  readonly #sources = new Set<Promise<void>>();

  async #keepSource(sha256: string, bytes: Uint8Array): Promise<void> {
    if (this.#host === undefined || this.#ended || this.#state.readOnly !== null) return;
    try {
      const { opened } = await this.#ensureOpen();
      await opened.store.keepSource(sha256, bytes);
    } catch (error) {
      this.#say({ saving: 'failed', error: toErrorRecord(error) });
    }
  }

  /** The bodies of these entries, from the file where they are not here. @throws ProjectError */
  async bringLog(places: () => readonly number[]): Promise<void> {
    for (;;) {
      const missing = this.#parts.log.missing(places());
      const store = this.#open?.opened.store;
      if (missing.length === 0 || store === undefined) return;
      const bodies = await store.logBodies(missing);
      missing.forEach((place, k) => {
        const { patches, inverse } = bodies[k] as { patches: string; inverse: string };
        this.#parts.log.bring(place, { patches: this.#patches(patches), inverse: this.#patches(inverse) });
      });
    }
  }

  /** Takes over a project that was opened and restored: everything in it counts as saved. */
  async adopt(placed: PlacedProject, project: Project): Promise<void> {
    await this.#open?.opened.store.close();
    this.#open = placed;
    this.#saved = project;
    this.#savedPosition = placed.opened.stored.state.position;
    this.#savedMeasurements = new Set(placed.opened.stored.measurements.map(({ id }) => id));
    const { name, isDraft, opened } = placed;
    this.#say({ name, isDraft, saving: 'saved', readOnly: opened.readOnly, error: null });
  }

  /** Goes on in a copy at another place; what could not be saved where it was is saved there. */
  async moveTo(place: ProjectPlace): Promise<void> {
    const before = this.#open;
    const placed = await this.host.open(place);
    if (placed.opened.readOnly !== null) {
      await placed.opened.store.close();
      throw new ProjectError('PROJECT_READ_ONLY', `${placed.name} cannot be written to. ${placed.opened.readOnly}`);
    }
    this.#open = placed;
    this.#say({ name: placed.name, isDraft: placed.isDraft, saving: 'saved', readOnly: null, error: null });
    this.noteChange();
    await this.settled();
    await before?.opened.store.close().catch(() => undefined);
    if (before?.isDraft === true) await this.host.discard(before.place);
  }

  /** The store of the project, made where there is none yet. @throws ProjectError */
  async openStore(): Promise<OpenedProject['store']> {
    return (await this.#ensureOpen()).opened.store;
  }

  #isSaved(): boolean {
    const { project, position } = this.#parts.session;
    return project === this.#saved && position === this.#savedPosition && this.#work === null;
  }

  isAt(place: ProjectPlace): boolean {
    return this.#open?.place === place;
  }

  /** No project is open after this. */
  async close(): Promise<void> {
    await this.settled();
    const { title, files, recordings } = this.#parts.session.project;
    if (this.#open !== null) {
      await this.host.remember(this.#open.place, title).catch(() => undefined);
      await this.#open.opened.store.close().catch(() => undefined);
      const isBare = this.#open.isDraft && files.length === 0 && recordings.length === 0 && this.#parts.log.length === 0;
      if (isBare) await this.host.discard(this.#open.place);
    }
    this.#open = null;
    this.#saved = emptyProject;
    this.#savedPosition = 0;
    this.#savedMeasurements = new Set();
    this.#say({ name: null, isDraft: true, saving: this.#host === undefined ? 'notKept' : 'saved', readOnly: null, error: null });
  }

  /** The program ends: what a job still brings is not kept. */
  async end(): Promise<void> {
    await this.settled();
    this.#ended = true;
    await this.close();
  }

  async #ensureOpen(): Promise<PlacedProject> {
    this.#opening ??= this.#open === null ? this.host.create(this.#parts.session.project.title) : Promise.resolve(this.#open);
    try {
      this.#open = await this.#opening;
    } finally {
      this.#opening = null;
    }
    if (this.#state.name !== this.#open.name) this.#say({ name: this.#open.name, isDraft: this.#open.isDraft });
    return this.#open;
  }
  #opening: Promise<PlacedProject> | null = null;

  async #saveAll(): Promise<void> {
    // A turn later: what one event does goes into one write.
    await Promise.resolve();
    while (this.#dirty) {
      this.#dirty = false;
      try {
        await this.#saveOnce();
      } catch (error) {
        this.#say({ saving: 'failed', error: toErrorRecord(error) });
        return;
      }
    }
    this.#say({ saving: 'saved', error: null });
  }

  async #saveOnce(): Promise<void> {
    this.#say({ saving: 'saving' });
    const { opened, place } = await this.#ensureOpen();
    const { session, log } = this.#parts;
    const { project } = session;
    const change = this.#change(opened.stored.state.id);
    const undo = log.assumeSaved();
    try {
      await opened.store.save(change);
    } catch (error) {
      undo();
      throw error;
    }
    if (project.title !== this.#saved.title) await this.host.remember(place, project.title).catch(() => undefined);
    this.#saved = project;
    this.#savedPosition = change.state.position;
    for (const { id } of change.measurements) this.#savedMeasurements.add(id);
  }

  #change(id: string): StoredChange {
    const { session, log, measurements, jobs } = this.#parts;
    const { project, position } = session;
    const { cut, append } = log.unsaved();
    const fresh = measurements.ids.filter((one) => !this.#savedMeasurements.has(one));
    return {
      state: {
        id,
        title: project.title,
        position,
        jobs: jobs.count,
        pendingImport: project.pendingImport === null ? null : toStoredJson(project.pendingImport),
      },
      ...rowChanges(this.#saved, project),
      log: { cut, append: append.map(storedEntry) },
      measurements: fresh.map((one) => toStoredMeasurement(one, measurements.find(one) as Recording, measurements.sourceOf(one))),
    };
  }

  #patches(json: string): LogEntry['patches'] {
    const parsed = patchesSchema.safeParse(fromStoredJson(json));
    if (parsed.success) return parsed.data as LogEntry['patches'];
    throw new ProjectError('PROJECT_INVALID', `${this.#state.name ?? 'The project'} has a log that cannot be read.`, {
      hint: 'What it shows is sound, but this change cannot be undone.',
    });
  }

  #say(change: Partial<ProjectFileState>): void {
    const next = { ...this.#state, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    this.#emit(next);
  }
}

/** What the app itself did is told in short: its patches hold all of it. */
function storedEntry({ type, group, words, command, patches, inverse }: LogEntry) {
  const { payload } = command as { payload: { id?: string; title?: string } };
  const isOwn = type === 'import.preview' || type === 'project.merge' || type === 'fits.record';
  const told = isOwn ? { type, payload: { id: payload.id, title: payload.title } } : command;
  return { type, group, words, command: toStoredJson(told), patches: toStoredJson(patches), inverse: toStoredJson(inverse) };
}
