import { compareProjects } from '../../../app/project-file/compare-projects';
import { ValidationError } from '../../../core/errors';
import type { CliCommand } from '../cli-command';
import { JsonOutput } from '../json-output';
import { readProject } from '../read-project';

/** changes A.arctrace B.arctrace: what changed since, between two versions of a project. */
export const changes: CliCommand = {
  name: 'changes',
  synopsis: 'changes A.arctrace B.arctrace',
  help: 'What changed from one version of a project to the next: files, tags, masks, circuits, cells, notes and the numbers of every fit.',
  options: {
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line' },
  },
  async run(line) {
    const [from, to, ...more] = line.paths;
    if (from === undefined || to === undefined || more.length > 0) {
      throw new ValidationError('INPUT_INVALID', `changes needs two projects, but was given ${line.paths.length}`, {
        expected: 'arctrace changes EARLIER.arctrace LATER.arctrace',
      });
    }
    const [before, after] = [await readProject(from), await readProject(to)];
    if (before.id !== after.id)
      process.stderr.write('arctrace: these are two projects, not two versions of one; files are compared by their content\n');
    const found = compareProjects(before.restored.project, after.restored.project);
    if (line.flag('json') || line.flag('ndjson')) {
      const output = new JsonOutput(line.flag('ndjson'));
      for (const one of found) output.write(one);
      output.end();
    } else {
      process.stdout.write(found.length === 0 ? 'Nothing changed.\n' : `${found.map(({ words }) => words).join('\n')}\n`);
    }
    return 0;
  },
};
