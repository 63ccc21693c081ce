import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../src/app/commands/apply-command';
import { Measurements } from '../../../src/app/measurements';
import { emptyProject } from '../../../src/app/project';
import type { SessionCommand } from '../../../src/app/session-command';

const run = (project: typeof emptyProject, command: SessionCommand) => applyCommand(project, command, new Measurements());

describe('a person’s own circuits', () => {
  it('are kept by name in the notation of impedance.py, whatever was typed', () => {
    const project = structuredClone(emptyProject);
    expect(run(project, { type: 'circuits.save', payload: { name: 'my cell', circuit: 'R(RQ)' } })).toBe('Save circuit my cell');
    expect(project.circuits).toEqual({ 'my cell': 'R0-p(R1,CPE1)' });
    run(project, { type: 'circuits.remove', payload: { name: 'my cell' } });
    expect(project.circuits).toEqual({});
  });

  it('cannot take the name of a built-in one, nor be what is no circuit', () => {
    const project = structuredClone(emptyProject);
    expect(() => run(project, { type: 'circuits.save', payload: { name: 'one-arc', circuit: 'R0' } })).toThrow(/built in/);
    expect(() => run(project, { type: 'circuits.save', payload: { name: 'x', circuit: 'R0-p(R1' } })).toThrow(/never closed/);
    expect(() => run(project, { type: 'circuits.remove', payload: { name: 'x' } })).toThrow(/no saved circuit "x"/);
    expect(project.circuits).toEqual({});
  });
});
