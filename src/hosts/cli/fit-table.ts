import { activationEnergies, placeAlong, placeInWords, type SeriesAxis } from '../../app/batch';
import type { FailedFit, FitResult, Roles } from '../../core/fit-result';
import { formatUncertainty } from '../../core/format-uncertainty';
import { emptyTags } from '../../core/recording';
import { ratioTables } from './ratio-tables';
import { roleText } from './role-text';
import { textTable } from './text-table';

/** Derived numbers that have a column where any spectrum has one of them. */
const derivedColumns: readonly (readonly [key: string, title: string])[] = [
  ['ionicConductivity_SPerCm', 'σ_ion/S·cm⁻¹'],
  ['diffusion_cm2PerS', 'D/cm²·s⁻¹'],
];

/**
 * The series table people read on a terminal: value(standard error), a row a spectrum; below it ratios where they were asked for, what to
 * look at and what to do. Along `axis` the rows go sample by sample, else in the order given.
 */
export function fitTable(given: readonly (FitResult | FailedFit)[], axis: SeriesAxis | null = null): string {
  const results = axis === null ? given : alongAxis(given, axis);
  const fits = results.filter((result) => 'parameters' in result);
  const extra = derivedColumns.filter(([key]) => fits.some(({ derived }) => derived[key]?.value != null));
  const titles = extra.map(([, title]) => title);
  const isOnCycles = results.every(
    ({ tags, typedTags }) =>
      typedTags === undefined &&
      (tags === undefined || Object.keys(tags).every((key) => key === 'cycle' || tags[key as keyof typeof tags] === null)),
  );
  const placeOf = (result: FitResult | FailedFit) => {
    if (isOnCycles || result.tags === undefined) return cycleOf(result);
    return axis === null ? placeInWords({ typedTags: {}, ...result, tags: result.tags }) : placeAlong(axis, placed(result));
  };
  const header = [
    'sample',
    isOnCycles ? 'cycle' : 'at',
    'Rs/Ω',
    'Rsei/Ω',
    'Rct/Ω',
    'Rsei+Rct/Ω',
    'σw/Ω·s^-½',
    ...titles,
    'rms/%',
    'agree',
    'notes',
  ];
  const rows = results.map((result) => {
    if (!('parameters' in result))
      return [result.sample ?? result.name, placeOf(result), ...header.slice(3).map(() => ''), `${result.error.message}`];
    const cell = (key: keyof Roles) => roleText(result, key);
    const split = result.arcs !== 'two, cannot be split';
    return [
      result.sample,
      placeOf(result),
      cell('Rs_ohm'),
      split ? cell('Rsei_ohm') : 'sum →',
      split ? cell('Rct_ohm') : 'sum →',
      cell('RseiPlusRct_ohm'),
      cell('sigmaW_ohmPerSqrtS'),
      ...extra.map(([key]) => derivedCell(result, key)),
      result.rmsResidual_percent.toPrecision(2),
      `${result.agreeingStarts}/${result.starts}`,
      [...new Set([...(result.flags ?? []), ...result.warnings].map(({ code }) => code))].join(' '),
    ];
  });
  const ratios = axis === null ? '' : ratioTables(fits, axis);
  return `${textTable(header, rows)}${headings(fits)}${activation(fits)}${ratios}${review(fits)}`;
}

/** Sample by sample, each by rising place; what has none comes last. */
function alongAxis(results: readonly (FitResult | FailedFit)[], axis: SeriesAxis): (FitResult | FailedFit)[] {
  const x = (result: FitResult | FailedFit) => axis.valueOf(placed(result)) ?? Number.POSITIVE_INFINITY;
  return [...Map.groupBy(results, ({ sample }) => sample).values()].flatMap((group) => group.toSorted((a, b) => x(a) - x(b)));
}

function placed({ id, name, sample, tags, typedTags }: FitResult | FailedFit) {
  return { id: id ?? name, sample: sample ?? '', tags: tags ?? emptyTags, typedTags: typedTags ?? {} };
}

/** value(error)e-5; n.d. where it is refused. */
function derivedCell({ derived }: FitResult, key: string): string {
  const number = derived[key];
  if (number?.value == null) return number?.notDetermined === undefined ? '–' : 'n.d.';
  const exponent = Math.floor(Math.log10(number.value));
  return `${formatUncertainty(number.value, number.standardError, exponent).text}e${exponent}`;
}

/** What the resistances are of. */
function headings(fits: readonly FitResult[]): string {
  const known = [...new Set(fits.flatMap(({ heading }) => heading ?? []))];
  return known.length === 0 ? '' : `Resistances: ${known.join('; ')}\n`;
}

/** Of temperature series: both readings of Rct, because the literature uses both, then those of film and electrolyte. */
function activation(fits: readonly FitResult[]): string {
  const lines = activationEnergies(fits).map(({ sample, title, energy, indices }) => {
    const { value, standardError, formula } = energy;
    const of = [sample, title].filter(Boolean).join(', ');
    if (value === null) return `Ea n.d., ${of}: ${formula}. ${energy.notDetermined}\n`;
    return `Ea = ${formatUncertainty(value, standardError).text} kJ/mol, ${of}: ${formula}, ${indices.length} spectra\n`;
  });
  return lines.join('');
}

/** What to look at, by kind: each spectrum in its own words up to three, beyond that the places, what to do and one example. */
function review(fits: readonly FitResult[]): string {
  const flags = fits.flatMap((fit) => (fit.flags ?? []).map((flag) => ({ ...flag, place: placeInWords(fit) || fit.name })));
  if (flags.length === 0) return '';
  const blocks = [...Map.groupBy(flags, ({ code }) => code)].map(([code, group]) => {
    const [first] = group as [(typeof group)[0]];
    if (group.length <= 3) return group.map(({ place, message, action }) => `  ${place}: ${message} ${action}`).join('\n');
    const places = group.slice(0, 8).map(({ place }) => place);
    const more = group.length > places.length ? `, and ${group.length - places.length} more` : '';
    return `  ${code} in ${group.length} spectra (${places.join('; ')}${more}). ${first.action}\n    as at ${first.place}: ${first.message}`;
  });
  return `\nTo look at (--json has every word):\n${blocks.join('\n')}\n`;
}

function cycleOf({ cycle }: FitResult | FailedFit): string {
  return cycle === null || cycle === undefined ? '' : cycle === 0 ? 'fresh' : String(cycle);
}
