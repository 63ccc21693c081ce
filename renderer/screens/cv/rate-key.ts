import { emberColour } from '../../../src/core/plot/ember-map';
import type { MapKey } from '../../plots/map-key';
import type { PlotTheme } from '../../plots/plot-theme';
import { rateText } from './rate-text';

const mostNames = 6;

/** What tells the rates' colours: names up to six, fastest first; a bar from seven on, with a pointer at the selected one. */
export function rateKey(rates_VPerS: readonly number[], colours: readonly string[], selected: number, theme: PlotTheme): MapKey {
  if (rates_VPerS.length < 2) return { kind: 'none' };
  const title = '*v* (mV/s)';
  if (rates_VPerS.length <= mostNames) {
    const entries = rates_VPerS.map((rate, k) => ({ label: rateText(rate), colour: colours[k] ?? '', selected: k === selected }));
    return { kind: 'legend', title, entries: entries.reverse() };
  }
  const [first, last] = [rates_VPerS[0]!, rates_VPerS.at(-1)!];
  const position = (rate: number) => Math.log(rate / first) / Math.log(last / first);
  const shown = [rates_VPerS[0]!, rates_VPerS[Math.floor((rates_VPerS.length - 1) / 2)]!, last];
  return {
    kind: 'bar',
    title,
    colourAt: (at) => emberColour(at, theme.scheme),
    ticks: shown.map((rate) => ({ position: position(rate), label: rateText(rate) })),
    pointer: position(rates_VPerS[selected] ?? last),
  };
}
