import { simulate as runSimulation } from '../../../app/batch';
import { ValidationError } from '../../../core/errors';
import type { CliCommand, CommandLine } from '../cli-command';
import { JsonOutput } from '../json-output';

/** simulate: a spectrum from a circuit and its parameters. */
export const simulate: CliCommand = {
  name: 'simulate',
  synopsis: 'simulate --circuit STRING --set NAME=VALUE…',
  help: 'A spectrum from a circuit and parameters, with seeded noise. CSV on stdout, or JSON that fit --stdin reads.',
  options: {
    circuit: { type: 'string', value: 'ID|STRING', help: 'the model' },
    set: { type: 'string', multiple: true, value: 'NAME=VALUE', help: 'every parameter, in ohm, F, s …' },
    fmin: { type: 'string', value: 'HZ', help: 'lowest frequency, default 0.01' },
    fmax: { type: 'string', value: 'HZ', help: 'highest frequency, default 100000' },
    'per-decade': { type: 'string', value: 'N', help: 'points a decade, default 8' },
    noise: { type: 'string', value: 'FRACTION', help: 'standard deviation of Z′ and of Z″ over |Z|, default 0' },
    seed: { type: 'string', value: 'N', help: 'of the noise, default 1' },
    name: { type: 'string', value: 'TEXT', help: 'name of the spectrum' },
    json: { type: 'boolean', help: 'one JSON array on stdout' },
    ndjson: { type: 'boolean', help: 'one JSON object a line' },
  },
  run(line) {
    if (line.paths.length > 0)
      throw new ValidationError('INPUT_INVALID', `simulate takes no "${line.paths[0]}"`, { expected: 'options only' });
    const text = line.text('circuit');
    if (text === undefined)
      throw new ValidationError('INPUT_INVALID', 'simulate needs a circuit', { expected: '--circuit "R0-p(R1,CPE1)-W1"' });
    const [frequencyMin_Hz, frequencyMax_Hz, pointsPerDecade, noise, seed] = [
      positive(line, 'fmin', 0.01),
      positive(line, 'fmax', 1e5),
      positive(line, 'per-decade', 8),
      line.number('noise') ?? 0,
      line.number('seed') ?? 1,
    ];
    if (frequencyMin_Hz >= frequencyMax_Hz) {
      throw new ValidationError('INPUT_INVALID', `--fmin ${frequencyMin_Hz} is not below --fmax ${frequencyMax_Hz}`, {
        expected: 'fmin < fmax',
      });
    }
    if (noise < 0) throw new ValidationError('INPUT_INVALID', `--noise is ${noise}`, { expected: 'a fraction of |Z|, 0 or more' });
    const request = {
      circuit: text,
      parameters: line.assignments('set') ?? {},
      frequencyMin_Hz,
      frequencyMax_Hz,
      pointsPerDecade,
      noise,
      seed,
    };
    const { circuit, parameters, spectrum } = runSimulation(request);
    if (line.flag('json') || line.flag('ndjson')) {
      const output = new JsonOutput(line.flag('ndjson'));
      output.write({ name: line.text('name') ?? `synthetic ${circuit}`, ...spectrum });
      output.end();
    } else {
      const set = parameters.map(({ name, value }) => `${name}=${value}`).join(' ');
      const rows = Array.from(spectrum.frequency_Hz, (f, k) => `${f},${spectrum.zReal_ohm[k]},${spectrum.zImag_ohm[k]}`);
      process.stdout.write(
        `# synthetic: ${circuit} ${set} noise=${noise} seed=${seed}\nfrequency_Hz,zReal_ohm,zImag_ohm\n${rows.join('\n')}\n`,
      );
    }
    return Promise.resolve(0);
  },
};

function positive(line: CommandLine, name: string, otherwise: number): number {
  const value = line.number(name) ?? otherwise;
  if (!(value > 0)) throw new ValidationError('INPUT_INVALID', `--${name} is ${value}`, { expected: 'a positive number' });
  return value;
}
