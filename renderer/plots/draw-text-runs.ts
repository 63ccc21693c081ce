import { parseTextRuns, type TextRun } from '../../src/core/text-runs';

export interface TextStyle {
  size_px: number;
  colour: string;
  family: string;
  weight?: number;
  align?: 'left' | 'center' | 'right';
  /** Turns the text a quarter to the left, around its anchor. */
  upwards?: boolean;
  /** Painted behind the letters, so that text over a curve stays legible. */
  halo?: string;
}

/** Draws `*Z*′ (Ω)`-like markup on a canvas with its baseline in the middle of the line; canvas knows plain strings only. */
export function drawTextRuns(context: CanvasRenderingContext2D, markup: string, x: number, y: number, style: TextStyle): void {
  const runs = parseTextRuns(markup);
  context.save();
  context.translate(x, y);
  if (style.upwards) context.rotate(-Math.PI / 2);
  context.fillStyle = style.colour;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  const width = widthOf(context, runs, style);
  const from = style.align === 'center' ? -width / 2 : style.align === 'right' ? -width : 0;
  // The halo of a run would cover the end of the one before it.
  for (const layer of style.halo === undefined ? (['letters'] as const) : (['halo', 'letters'] as const)) {
    let at = from;
    for (const run of runs) {
      context.font = fontOf(run, style);
      const shift = run.script === 'sub' ? 0.3 : run.script === 'sup' ? -0.35 : 0;
      if (layer === 'halo') strokeHalo(context, run.text, at, shift * style.size_px, style.halo ?? '');
      else context.fillText(run.text, at, shift * style.size_px);
      at += widthOf(context, [run], style);
    }
  }
  context.restore();
}

function strokeHalo(context: CanvasRenderingContext2D, text: string, x: number, y: number, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeText(text, x, y);
}

/** Width in CSS px of the markup in this style. */
export function measureTextRuns(context: CanvasRenderingContext2D, markup: string, style: TextStyle): number {
  context.save();
  const width = widthOf(context, parseTextRuns(markup), style);
  context.restore();
  return width;
}

const widths = new Map<string, number>();
const mostWidths = 5000;

/** Measuring is slow and the same labels come back with every drawing. */
function widthOf(context: CanvasRenderingContext2D, runs: TextRun[], style: TextStyle): number {
  let width = 0;
  for (const run of runs) {
    const font = fontOf(run, style);
    const key = `${font}|${run.text}`;
    let known = widths.get(key);
    if (known === undefined) {
      context.font = font;
      known = context.measureText(run.text).width;
      if (widths.size >= mostWidths) widths.clear();
      widths.set(key, known);
    }
    width += known;
  }
  return width;
}

function fontOf(run: TextRun, style: TextStyle): string {
  const size = run.script === undefined ? style.size_px : style.size_px * 0.78;
  return `${run.italic ? 'italic ' : ''}${style.weight ?? 400} ${size}px ${style.family}`;
}
