import type { ExponentOverPotential } from '../../../src/core/voltammetry-result';
import type { PlotTheme } from '../../plots/plot-theme';
import type { XyModel, XySeries } from '../../plots/xy-model';

/** b of the current at each potential, the cathodic sweep dashed; ± one standard error. */
export function exponentModel(exponents: ExponentOverPotential, theme: PlotTheme): XyModel {
  const all = [...exponents.potential_V];
  const series = (['anodic', 'cathodic'] as const).map((sweep): XySeries => {
    const rows = [...exponents.sweep.keys()].filter((row) => exponents.sweep[row] === sweep);
    const pick = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
    const [b, error] = [pick(exponents.b), pick(exponents.bStandardError)];
    return {
      id: sweep,
      name: sweep,
      shape: 'circle',
      open: false,
      dashed: sweep === 'cathodic',
      points: [],
      line: { x: pick(exponents.potential_V), y: b },
      spread: { low: b.map((value, k) => value - error[k]!), high: b.map((value, k) => value + error[k]!) },
    };
  });
  const known = [...exponents.b].filter(Number.isFinite).sort((a, b) => a - b);
  // Behind the vertices b runs away; that must not squeeze the rest.
  const inner = known.slice(Math.floor(0.03 * known.length), Math.ceil(0.97 * known.length));
  const [low, high] = [Math.min(0.4, ...inner), Math.max(1.1, ...inner)];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return {
    x: { title: '*E* (V)', scale: 'linear', min: from, max: to },
    y: { title: '*b*', scale: 'linear', min: Math.max(-0.5, low - 0.05), max: Math.min(2, high + 0.05) },
    series,
    guides: [
      { from: { x: from, y: 1 }, to: { x: to, y: 1 }, label: '1' },
      { from: { x: from, y: 0.5 }, to: { x: to, y: 0.5 }, label: '0.5' },
    ],
    selectedId: null,
    nameWidth_px: 106,
    theme,
  };
}
