import type { PulseForm } from '../../../src/core/titration-options';
import type { TitrationPulse } from '../../../src/core/titration-result';
import { drawTextRuns, measureTextRuns } from '../../plots/draw-text-runs';
import type { TracePaint } from '../../plots/trace-model';
import { signedDigits } from './gitt-words';

const cap_px = 4;
const labelGap_px = 13;
/** Where ΔEs stands, from the end of the rest. */
const beyondRest_px = 14;

/** Dimension lines of the ledger's numbers on the pulse: IR and ΔEτ behind its end, ΔEs at the end of the rest. */
export function paintConstructions(paint: TracePaint, panel: string, pulse: TitrationPulse, form: PulseForm): void {
  const { context, theme } = paint;
  const { potentialBefore_V, potentialAfter_V, line, pulseDuration_s, restDuration_s, direction } = pulse;
  const area = paint.area(panel);
  if (area === null || line === null) return;
  const y = (value_V: number) => paint.yPixel(panel, value_V);
  const change_V = (form === 'slope' ? pulse.deltaEtau_V : pulse.deltaEtauEndPoint_V) ?? 0;
  const [start, end] = [y(line.intercept_V), y(line.intercept_V + change_V)];
  const [from, to] = [paint.xPixel(0), paint.xPixel(pulseDuration_s)];
  const total_s = pulseDuration_s + (restDuration_s ?? 0);
  const at = to + Math.max(18, 0.06 * (paint.xPixel(total_s) - to));
  context.save();
  context.beginPath();
  context.rect(area.left, area.top - 2, area.right - area.left + 2, area.bottom - area.top + 4);
  context.clip();
  dotted(context, from, at, start, theme.text3);
  dotted(context, to, at, end, theme.text3);
  const labels: Label[] = [];
  if (potentialBefore_V !== null) {
    const before = y(potentialBefore_V);
    dotted(context, area.left, potentialAfter_V === null ? at : paint.xPixel(total_s) + beyondRest_px, before, theme.text3);
    dimension(context, at, before, start, theme.accent);
    labels.push({ markup: `*IR* ${along(pulse.irDrop_V, direction)}`, x: at + 7, y: (before + start) / 2 });
    if (potentialAfter_V !== null) {
      const relaxed = paint.xPixel(total_s) + beyondRest_px;
      dotted(context, paint.xPixel(pulseDuration_s + 0.9 * (restDuration_s ?? 0)), relaxed, y(potentialAfter_V), theme.text3);
      dimension(context, relaxed, before, y(potentialAfter_V), theme.accent);
      labels.push({ markup: `Δ*E*_{s} ${along(pulse.deltaEs_V, direction)}`, x: relaxed + 7, y: (before + y(potentialAfter_V)) / 2 });
    }
  }
  dimension(context, at, start, end, theme.accent);
  labels.push({ markup: `Δ*E*_{τ} ${along(change_V, direction)}`, x: at + 7, y: (start + end) / 2 });
  context.restore();
  paintLabels(paint, labels, area);
}

interface Label {
  markup: string;
  x: number;
  y: number;
}

/** Those at one line are pushed apart; none leaves the plot. */
function paintLabels({ context, theme }: TracePaint, labels: readonly Label[], area: { top: number; bottom: number; right: number }): void {
  const placed: Label[] = [];
  for (const label of labels) {
    let y = Math.min(Math.max(label.y, area.top + 8), area.bottom - 8);
    const near = placed.find((other) => other.x === label.x && Math.abs(other.y - y) < labelGap_px);
    if (near !== undefined) y = near.y + (label.y >= near.y ? labelGap_px : -labelGap_px);
    placed.push({ ...label, y });
    const style = { size_px: 11, colour: theme.text, family: theme.family, halo: theme.surface };
    // Where there is no room behind its line it stands before it.
    const isBehind = label.x + measureTextRuns(context, label.markup, style) <= area.right;
    drawTextRuns(context, label.markup, isBehind ? label.x : label.x - 14, y, { ...style, align: isBehind ? 'left' : 'right' });
  }
}

/** Along the current, so that it is positive in both directions where the potential follows. */
function along(value_V: number | null, direction: TitrationPulse['direction']): string {
  const value_mV = (value_V ?? Number.NaN) * (direction === 'charge' ? 1e3 : -1e3);
  return `${signedDigits(value_mV, Math.abs(value_mV) < 10 ? 2 : 1)} mV`;
}

function dimension(context: CanvasRenderingContext2D, x: number, from: number, to: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, from);
  context.lineTo(x, to);
  for (const end of [from, to]) {
    context.moveTo(x - cap_px, end);
    context.lineTo(x + cap_px, end);
  }
  context.stroke();
}

function dotted(context: CanvasRenderingContext2D, from: number, to: number, y: number, colour: string): void {
  const at = Math.round(y) + 0.5;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(from, at);
  context.lineTo(to, at);
  context.stroke();
  context.setLineDash([]);
}
