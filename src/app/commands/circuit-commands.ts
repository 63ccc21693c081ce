import { circuits } from '../../../circuits/registry';
import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import { normaliseCircuit } from '../../impedance/resolve-circuit';
import type { CommandHandler } from '../session-command';

/** Keeps a person's circuit under a name, in the notation of impedance.py. @throws ValidationError for a string that is no circuit or a name that is taken. */
export const saveCircuit: CommandHandler<'circuits.save'> = (draft, { name, circuit }) => {
  if (name === 'auto' || circuits.has(name)) {
    throw new ValidationError('INPUT_INVALID', `"${name}" is the name of a circuit that is built in.`, { expected: 'another name' });
  }
  draft.circuits[name] = normaliseCircuit(circuit);
  return `Save circuit ${name}`;
};

export const removeCircuit: CommandHandler<'circuits.remove'> = (draft, { name }) => {
  if (draft.circuits[name] === undefined) {
    throw new ValidationError('NOT_FOUND', `There is no saved circuit "${name}".`, {
      nearest: nearestName(name, Object.keys(draft.circuits)),
    });
  }
  delete draft.circuits[name];
  return `Remove circuit ${name}`;
};
