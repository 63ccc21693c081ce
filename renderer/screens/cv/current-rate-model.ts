import { formatReading } from '../../../src/core/plot/format-reading';
import type { CurrentRateLine } from '../../../src/core/voltammetry-result';
import type { PlotTheme } from '../../plots/plot-theme';
import { quantityAxis } from '../../plots/quantity-axis';
import type { XyModel, XySeries } from '../../plots/xy-model';
import { rateText } from './rate-text';

/** Current at one potential against the rate: both sweeps and half their difference, each with its straight line. */
export function currentRateModel(
  { points, capacitance_F, offset_A, anodic_F, cathodic_F, potential_V }: CurrentRateLine,
  theme: PlotTheme,
): XyModel {
  const values = points.flatMap(({ anodic_A, cathodic_A }) => [anodic_A, -cathodic_A, (anodic_A - cathodic_A) / 2]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const { unit, factor } = quantityAxis({ quantity: 'current_A', unit: 'A', min: least, max: most });
  const end = Math.max(...points.map(({ rate_VPerS }) => rate_VPerS));
  const mean = (pick: (point: (typeof points)[number]) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const middle = mean(({ rate_VPerS }) => rate_VPerS);
  const series = (
    id: string,
    name: string,
    open: boolean,
    shape: XySeries['shape'],
    slope: number,
    pick: (point: (typeof points)[number]) => number,
    at0: number,
  ): XySeries => ({
    id,
    name,
    shape,
    open,
    points: points.map((point) => ({
      x: Number(rateText(point.rate_VPerS)),
      y: pick(point) * factor,
      title: `${rateText(point.rate_VPerS)} mV/s`,
      lines: [{ quantity: name, value: `${formatReading(pick(point) * factor)} ${unit}` }],
    })),
    line: { x: Float64Array.of(0, end * 1000), y: Float64Array.of(at0 * factor, (at0 + slope * end) * factor) },
  });
  const zero = (slope: number, pick: (point: (typeof points)[number]) => number) => mean(pick) - slope * middle;
  const [up, down] = [(point: (typeof points)[number]) => point.anodic_A, (point: (typeof points)[number]) => -point.cathodic_A];
  const reach = 0.06 * (most - least || 1);
  return {
    x: { title: '*v* (mV s^{−1})', scale: 'linear', min: 0, max: end * 1000 * 1.04 },
    y: {
      title: `*i* at ${Number(potential_V.toPrecision(4))} V (${unit})`,
      scale: 'linear',
      min: (least - reach) * factor,
      max: (most + reach) * factor,
    },
    series: [
      series(
        'half',
        '½(*i*_{a} − *i*_{c})',
        false,
        'circle',
        capacitance_F.value,
        (point) => (point.anodic_A - point.cathodic_A) / 2,
        offset_A.value,
      ),
      series('anodic', '*i*_{a}', true, 'circle', anodic_F.value, up, zero(anodic_F.value, up)),
      series('cathodic', '−*i*_{c}', true, 'diamond', cathodic_F.value, down, zero(cathodic_F.value, down)),
    ],
    guides: [],
    selectedId: 'half',
    nameWidth_px: 106,
    theme,
  };
}
