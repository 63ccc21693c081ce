import { exampleNoise, fitExample } from '../../../app/batch';
import { buildReport, defaultChoices, reportOfResults } from '../../../app/batch-report';
import type { FitResult } from '../../../core/fit-result';
import { formatUncertainty } from '../../../core/format-uncertainty';
import type { CliCommand } from '../cli-command';
import { fitTable } from '../fit-table';
import { JsonOutput } from '../json-output';
import { outArguments } from '../report-arguments';
import { textTable } from '../text-table';
import { reportFiles, writeOuts } from '../write-outs';

/** demo: the shipped synthetic example through all steps, beside the values it was made from. */
export const demo: CliCommand = {
  name: 'demo',
  synopsis: 'demo [--out FILE]',
  help: 'The shipped synthetic example (fresh, 1st, 100th, 500th cycle) fitted and shown beside its true values.',
  options: {
    seed: { type: 'string', value: 'N', help: 'of the noise, default 1' },
    json: { type: 'boolean', help: 'one JSON array on stdout, with the true values' },
    out: { type: 'string', multiple: true, value: 'FILE', help: 'a report of it too: .html .pdf .docx .xlsx .csv .json .tex' },
  },
  async run(line) {
    const outs = outArguments(line);
    const fitted = fitExample(line.number('seed') ?? 1);
    const results = fitted.map(({ result }) => result) as FitResult[];
    const rows = results.flatMap((result, k) =>
      result.parameters.map(({ name, role, value, unit, standardError, ci95 }) => {
        const truth = fitted[k]!.truth[name];
        const inside = truth !== undefined && ci95 !== null && truth >= ci95[0] && truth <= ci95[1];
        return { cycle: result.cycle, name, role: role ?? name, unit, truth, value, standardError, ci95, inside };
      }),
    );
    if (line.flag('json')) {
      const output = new JsonOutput(false);
      for (const [k, result] of results.entries()) output.write({ synthetic: true, truth: fitted[k]!.truth, ...result });
      output.end();
      return (await writeDemo(outs, fitted)) ? 1 : 0;
    }
    const percent = 100 * exampleNoise;
    process.stdout.write(
      `SYNTHETIC example: one cell made from stated values with ${percent} % noise on Z′ and Z″. Nothing here was measured.\n\n`,
    );
    process.stdout.write(`${fitTable(results)}\n`);
    const cells = rows.map(({ cycle, role, unit, truth, value, standardError, ci95, inside }) => {
      const { text, exponent } = scaled(value, standardError);
      const interval = ci95 === null ? 'no interval' : ci95.map((end) => (end / 10 ** exponent).toPrecision(4)).join(' … ');
      return [
        cycle === 0 ? 'fresh' : String(cycle),
        role,
        unit,
        exponent === 0 ? '' : `×10^${exponent}`,
        truth === undefined ? '–' : String(Number((truth / 10 ** exponent).toPrecision(6))),
        text,
        interval,
        inside ? 'inside' : 'OUTSIDE',
      ];
    });
    process.stdout.write(textTable(['cycle', 'quantity', 'unit', 'scale', 'true', 'fitted', '95 % interval', ''], cells, 4));
    const inside = rows.filter((row) => row.inside).length;
    process.stdout.write(
      `\n${inside} of ${rows.length} true values lie within their 95 % intervals. Circuits: ${results
        .map((r) => r.circuit)
        .filter((c, k, all) => all.indexOf(c) === k)
        .join(' (fresh), then ')}\n`,
    );
    return (await writeDemo(outs, fitted)) ? 1 : 0;
  },
};

/** The report of the example, as of any cell. @returns whether it could not be written */
function writeDemo(outs: ReturnType<typeof outArguments>, fitted: ReturnType<typeof fitExample>): Promise<boolean> {
  if (outs.length === 0) return Promise.resolve(false);
  const input = reportOfResults('Synthetic example', fitted);
  const { model } = buildReport(input, defaultChoices);
  return writeOuts(outs.map((out) => () => reportFiles(model, out, 'comma')));
}

/** Small numbers with their power of ten apart. */
function scaled(value: number, standardError: number | null): { text: string; exponent: number } {
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const exponent = magnitude < -2 ? magnitude : 0;
  return { text: formatUncertainty(value, standardError, exponent).text, exponent };
}
