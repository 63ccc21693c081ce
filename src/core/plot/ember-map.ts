/** The series map "Ember": steps equal in OKLab, lightness strictly monotonic, so that it prints. Old is warm in both themes. */
const stops = {
  light: ['#161C5D', '#2F2279', '#4F2689', '#76288A', '#99297C', '#B62F64', '#C9424B', '#D35D30', '#D57F20'],
  dark: ['#525DCC', '#7E63D6', '#AA66D3', '#D069C4', '#E972AF', '#FB8097', '#FF987F', '#FFB979', '#FFD98B'],
} as const;

export type ColourScheme = keyof typeof stops;

/** Colour at a position in 0 … 1 (held at the ends), linear between neighbours; "#rrggbb". */
export function emberColour(position: number, scheme: ColourScheme): string {
  const map = stops[scheme];
  const at = Math.min(Math.max(position, 0), 1) * (map.length - 1);
  const index = Math.min(Math.floor(at), map.length - 2);
  const [from, to] = [channels(map[index] as string), channels(map[index + 1] as string)];
  const mixed = from.map((value, k) => Math.round(value + (at - index) * ((to[k] as number) - value)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
