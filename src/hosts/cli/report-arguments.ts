import { extname } from 'node:path';
import { chosenCycles, columnKeys, contentIds, type ReportChoices, type ReportFormat, reportFormats } from '../../app/batch-report';
import { ValidationError } from '../../core/errors';
import { nearestName } from '../../core/nearest-name';
import { defaultReportStyle, type ReportStyle } from '../../core/report-style';
import type { CliOption, CommandLine } from './cli-command';

/** Options of every command that writes a report. */
export const reportOptions = {
  out: { type: 'string', multiple: true, value: 'FILE', help: 'where to write it; several times for several kinds' },
  figures: { type: 'string', value: 'FOLDER', help: 'every figure of the report as .svg, .png and .csv too' },
  title: { type: 'string', value: 'TEXT', help: 'default: the names of the paths' },
  contents: { type: 'string', value: 'LIST', help: 'what goes in, parted by commas; default: all that is there but residuals and Bode' },
  columns: { type: 'string', value: 'LIST', help: 'columns of the table of parameters, by key: Rs_ohm,Rct_ohm,diffusion_cm2PerS' },
  uncertainty: { type: 'string', value: 'parentheses|plus-minus', help: '42.3(8) or 42.3 ± 0.8; default parentheses' },
  means: { type: 'string', value: 'standard-error|ci95', help: 'what the uncertainty is; default standard-error' },
  decimal: { type: 'string', value: 'point|comma', help: 'in tables and figures; default point' },
  'axis-title': { type: 'string', value: 'parentheses|slash', help: 'Z′ (Ω) or Z′ / Ω' },
  width: { type: 'string', value: '85|178', help: 'of the figures in mm: one column or two; default 178' },
  'table-cycles': { type: 'string', value: 'fresh,1,100-500', help: 'only these cycles in the tables; figures and methods have all' },
  stale: { type: 'boolean', help: 'of a project: old numbers too' },
  grey: { type: 'boolean', help: 'figures in grey' },
  'csv-dialect': { type: 'string', value: 'comma|semicolon-comma', help: 'of .csv; semicolon-comma has decimal commas' },
} as const satisfies Record<string, CliOption>;

/** What was typed about the report. */
export interface ReportArguments {
  outs: { path: string; format: ReportFormat }[];
  choices: ReportChoices;
  dialect: 'comma' | 'semicolon-comma';
  title: string | undefined;
  /** Folder for the figures as files of their own. */
  figures: string | undefined;
}

/** @throws ValidationError before any measurement is opened */
export function reportArguments(line: CommandLine): ReportArguments {
  const outs = outArguments(line);
  if (outs.length === 0 && line.text('figures') === undefined)
    throw new ValidationError('INPUT_INVALID', 'report needs a place to write to', {
      expected: `--out FILE with one of the endings ${endings()}, or --figures FOLDER`,
    });
  return {
    outs,
    choices: {
      contents: words(line.text('contents'), contentIds, 'A report has no part'),
      cycles: chosenCycles(line.text('table-cycles') ?? ''),
      widths: {},
      columns: words(line.text('columns'), columnKeys, 'The table of parameters has no column'),
      style: styleArguments(line),
    },
    dialect: choice(line, 'csv-dialect', { comma: 'comma', 'semicolon-comma': 'semicolon-comma' }) ?? 'comma',
    title: line.text('title'),
    figures: line.text('figures'),
  };
}

/** Where to write, each with the kind its ending says. @throws ValidationError */
export function outArguments(line: CommandLine): ReportArguments['outs'] {
  return line.list('out').map((path) => ({ path, format: formatOf(path) }));
}

function formatOf(path: string): ReportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  if (Object.hasOwn(reportFormats, ending)) return ending as ReportFormat;
  throw new ValidationError('INPUT_INVALID', ending === '' ? `${path} has no ending` : `A report cannot be written as .${ending}`, {
    expected: `one of ${endings()}`,
    nearest: nearestName(ending, Object.keys(reportFormats)),
  });
}

const endings = () =>
  Object.keys(reportFormats)
    .map((format) => `.${format}`)
    .join(' ');

function styleArguments(line: CommandLine): ReportStyle {
  const given = {
    uncertainty: choice(line, 'uncertainty', { parentheses: 'parentheses', 'plus-minus': 'plusMinus' } as const),
    means: choice(line, 'means', { 'standard-error': 'standardError', ci95: 'ci95' } as const),
    decimal: choice(line, 'decimal', { point: 'point', comma: 'comma' } as const),
    axisTitle: choice(line, 'axis-title', { parentheses: 'parentheses', slash: 'slash' } as const),
    width_mm: choice(line, 'width', { '85': 85, '178': 178 } as const),
    colours: line.flag('grey') ? ('grey' as const) : undefined,
  };
  return { ...defaultReportStyle, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

function choice<T>(line: CommandLine, name: keyof typeof reportOptions, values: Readonly<Record<string, T>>): T | undefined {
  const typed = line.text(name);
  if (typed === undefined) return undefined;
  if (Object.hasOwn(values, typed)) return values[typed];
  throw new ValidationError('INPUT_INVALID', `--${name} is "${typed}"`, {
    expected: `one of ${Object.keys(values).join(', ')}`,
    nearest: nearestName(typed, Object.keys(values)),
  });
}

/** A list of known words, parted by commas. */
function words(text: string | undefined, known: readonly string[], complaint: string): string[] | null {
  if (text === undefined) return null;
  const list = text.split(',').map((word) => word.trim());
  const stranger = list.find((word) => !known.includes(word));
  if (stranger === undefined) return list;
  throw new ValidationError('INPUT_INVALID', `${complaint} "${stranger}"`, {
    expected: `some of ${known.join(', ')}`,
    nearest: nearestName(stranger, known),
  });
}
