import { reportOfProject } from '../../app/batch-report';
import type { CommandLine } from './cli-command';
import { fittingOptions } from './fit-groups';
import { isProjectPath } from './project-path';
import { readProject } from './read-project';
import { seriesOptions } from './series-arguments';

/** Options that ask for other numbers than those the project keeps. */
const otherNumbers = [...fittingOptions, ...Object.keys(seriesOptions), 'cell', 'cycles'];

/**
 * The report of a project as its window makes it, with every choice a person made there; null where the paths are not one project with
 * fits, or where other numbers are asked for: then its files are taken like any others.
 * @throws ProjectError
 */
export async function projectReportInput(line: CommandLine) {
  const [path] = line.paths;
  if (path === undefined || line.paths.length > 1 || otherNumbers.some((name) => line.isGiven(name))) return null;
  if (!(await isProjectPath(path))) return null;
  const { restored } = await readProject(path);
  const isEvaluated =
    Object.keys(restored.project.fits).length > 0 || restored.project.recordings.every(({ technique }) => technique !== 'eis');
  return isEvaluated ? reportOfProject(restored) : null;
}
