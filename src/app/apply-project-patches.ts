import { applyPatches, enablePatches } from 'immer';
import type { Project, ProjectPatch } from './project';

enablePatches();

/** The next snapshot: unchanged parts are the same objects, so that views compare by identity. */
export function applyProjectPatches(project: Project, patches: readonly ProjectPatch[]): Project {
  return applyPatches(project, patches);
}
