import type { OpenedProject, StoredProject } from '../core/project-store';
import type { FileHandle } from './api';
import type { RecentProject } from './project-file-state';

/** A place known to the host alone. */
export type ProjectPlace = string;

/** How the window names a project: a file it was given a handle for, or one of the recent ones. */
export type ProjectChoice = { handle: FileHandle } | { recent: string };

export interface PlacedProject {
  place: ProjectPlace;
  /** Name of its file. */
  name: string;
  isDraft: boolean;
  opened: OpenedProject;
}

/** Project files as a host keeps them. */
export interface HostProjects {
  /** An empty project in the person's data folder. @throws ProjectError */
  create(title: string): Promise<PlacedProject>;
  /** The place of what was chosen; in the browser host an uploaded file is taken into the data folder first. @throws ProjectError, ValidationError NOT_FOUND */
  placeOf(choice: ProjectChoice): Promise<ProjectPlace>;
  open(place: ProjectPlace): Promise<PlacedProject>;
  /** Everything of a project that is not to be changed, and a way to its sources; `close` ends it. @throws ProjectError */
  read(
    place: ProjectPlace,
  ): Promise<{ name: string; stored: StoredProject; source(sha256: string): Promise<Uint8Array>; close(): Promise<void> }>;
  /** Asks where, or makes a file with this title. `write` is given the path. null where the person closed the dialog. */
  saveAs(title: string, write: (path: string) => Promise<void>): Promise<ProjectPlace | null>;
  /** The bytes of a complete copy. @throws ProjectError where it is too large to be handed over at once */
  copy(write: (path: string) => Promise<void>): Promise<Uint8Array>;
  recent(): Promise<RecentProject[]>;
  /** Puts it at the top of the recent ones. */
  remember(place: ProjectPlace, title: string): Promise<void>;
  /** Removes a draft of the data folder. Nothing else is ever removed. */
  discard(place: ProjectPlace): Promise<void>;
}
