import type { DerivedQuantity } from '../../../core/derived-quantity';
import { ValidationError } from '../../../core/errors';
import type { FigureAnnotation, FigureLegendEntry, FigureModel, FigureSeries } from '../../../core/figure-model';
import type { FigureStyle } from '../../../core/figure-style';
import { formatUncertainty } from '../../../core/format-uncertainty';
import { parseTextRuns, type TextRun } from '../../../core/text-runs';
import type { MeanDiffusion, TitrationPulse, TitrationResult } from '../../../core/titration-result';
import { axisWords } from './axis-words';
import { linearRange, logRange } from './data-range';
import { decimalText } from './decimal-text';
import { linearAxis, logAxis } from './make-axis';
import { placeLegend } from './place-legend';
import { rich } from './rich';
import { frameHeight_mm } from './stack-panels';
import { stackedPanels } from './stacked-panels';

type Over = 'potential' | 'capacity';
type Direction = TitrationPulse['direction'];

/**
 * D of each pulse against potential with 95 % intervals, charge filled, discharge open; pulses with a doubt or left out grey,
 * refused ones as ⊘ on the axis.
 * @throws ValidationError NO_DATA where no pulse gives a D
 */
export function gittDiffusionFigure(result: TitrationResult, style: FigureStyle, over: Over = 'potential'): FigureModel {
  const { pulses, sample, form } = result;
  const placed = pulses.filter((pulse) => placeOf(pulse, over) !== null);
  const given = placed.filter((pulse) => quantityOf(pulse, form).value !== null);
  if (given.length === 0) {
    const reason = pulses.map((pulse) => quantityOf(pulse, form).notDetermined).find((text) => text !== undefined);
    throw new ValidationError('NO_DATA', `No pulse of ${sample} gives a diffusion coefficient.${reason === undefined ? '' : ` ${reason}`}`);
  }
  const directions = (['charge', 'discharge'] as const).filter((direction) => given.some((pulse) => pulse.direction === direction));
  const series = directions.flatMap((direction) =>
    directionSeries(
      given.filter((pulse) => pulse.direction === direction),
      direction,
      form,
      over,
    ),
  );
  const refused = placed.filter((pulse) => quantityOf(pulse, form).value === null);
  const annotations = refused.map(
    (pulse): FigureAnnotation => ({ kind: 'refused', x: placeOf(pulse, over) as number, name: `pulse ${pulse.index}` }),
  );
  const made = stackedPanels(
    (length_mm) =>
      linearAxis(over === 'potential' ? axisWords('*E*', 'V', 'potential_V') : axisWords('*Q*', 'mAh', 'capacity_mAh'), {
        range: linearRange([placed.map((pulse) => placeOf(pulse, over) as number)]),
        length_mm,
        direction: 'x',
        style,
      }),
    [
      {
        height_mm: frameHeight_mm[style.width_mm],
        y: (length_mm) =>
          logAxis(axisWords('*D*', 'cm^{2} s^{−1}', 'diffusion_cm2PerS'), {
            range: logRange(
              series.map(({ y }) => y),
              2,
            ),
            length_mm,
            direction: 'y',
            style,
          }),
        content: { series, annotations },
      },
    ],
    style,
  );
  const entries = legendEntries(series, result, style);
  return {
    kind: 'gitt-diffusion',
    title: `Diffusion coefficient of ${sample} against ${over}, ${given.length} of ${pulses.length} pulses`,
    width_mm: style.width_mm,
    height_mm: made.height_mm,
    panels: made.panels.map((panel) => ({ ...panel, legend: placeLegend(panel, { title: [], entries }, style) })),
    caption: rich`Diffusion coefficient of ${sample} by galvanostatic intermittent titration after Weppner and Huggins, from ${form === 'slope' ? rich`the slope against √*t*` : 'the end points'}, with 95\u202f% intervals${refused.length === 0 ? '' : '; struck circles on the axis: not determined'}.`,
    notes: [],
  };
}

function placeOf({ potential_V, capacity_mAh }: TitrationPulse, over: Over): number | null {
  return over === 'potential' ? potential_V : capacity_mAh;
}

function quantityOf({ derived }: TitrationPulse, form: TitrationResult['form']): DerivedQuantity {
  return form === 'slope' ? derived.diffusion_cm2PerS : derived.diffusionEndPoint_cm2PerS;
}

function directionSeries(
  pulses: readonly TitrationPulse[],
  direction: Direction,
  form: TitrationResult['form'],
  over: Over,
): FigureSeries[] {
  const used = pulses.filter(({ standing }) => standing === 'used');
  const others = pulses.filter(({ standing }) => standing !== 'used');
  const filled = direction === 'charge';
  const line = filled ? ('solid' as const) : ('dashed' as const);
  return [
    ...(used.length === 0
      ? []
      : [
          {
            ...points(used, form, over),
            name: direction,
            role: 'measured' as const,
            ink: 'text' as const,
            marker: { shape: 'circle' as const, filled },
            line,
          },
        ]),
    ...(others.length === 0
      ? []
      : [
          {
            ...points(others, form, over),
            name: `${direction}, not in the mean`,
            role: 'measured' as const,
            ink: 'grey' as const,
            marker: { shape: 'diamond' as const, filled },
            line: null,
          },
        ]),
  ];
}

function points(
  pulses: readonly TitrationPulse[],
  form: TitrationResult['form'],
  over: Over,
): Pick<FigureSeries, 'x' | 'y' | 'low' | 'high' | 'alongside'> {
  const column = (value: (quantity: DerivedQuantity) => number | null | undefined) =>
    Float64Array.from(pulses, (pulse) => value(quantityOf(pulse, form)) ?? Number.NaN);
  return {
    x: Float64Array.from(pulses, (pulse) => placeOf(pulse, over) as number),
    y: column(({ value }) => value),
    low: column(({ ci95 }) => ci95?.[0]),
    high: column(({ ci95 }) => ci95?.[1]),
    alongside: [{ column: 'pulse', values: Float64Array.from(pulses, ({ index }) => index) }],
  };
}

function legendEntries(series: readonly FigureSeries[], { mean }: TitrationResult, style: FigureStyle): FigureLegendEntry[] {
  return series.map(({ name, ink, marker, line }): FigureLegendEntry => {
    const own = name === 'charge' ? mean.charge : name === 'discharge' ? mean.discharge : null;
    return { text: [{ text: name }, ...(own === null ? [] : meanText(own, style))], ink, marker, line, patch: null };
  });
}

/** ", mean 3.1(7) × 10⁻¹²". */
function meanText({ diffusion_cm2PerS, standardError }: MeanDiffusion, style: FigureStyle): TextRun[] {
  if (diffusion_cm2PerS === null) return [];
  const exponent = Math.floor(Math.log10(diffusion_cm2PerS));
  const value = decimalText(formatUncertainty(diffusion_cm2PerS, standardError, exponent).text, style);
  return [{ text: `, mean ${value}\u2009×\u200910` }, ...parseTextRuns(`^{${String(exponent).replace('-', '−')}}`)];
}
