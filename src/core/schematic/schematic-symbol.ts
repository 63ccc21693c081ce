/** What stands between the leads of an element, as SVG path data around (0, 0). `width` is that of its place in the layout. */
export function schematicSymbol(symbol: string, width: number): string {
  const half = width / 2;
  const box = (height: number) => `M${-half} ${-height / 2}h${width}v${height}h${-width}z`;
  switch (symbol) {
    case 'R':
      return box(13);
    case 'C':
      return `M${-half} -9v18M${half} -9v18`;
    case 'CPE':
      // Two chevrons, open to the left.
      return `M${-half} -9l6 9l-6 9M${half - 6} -9l6 9l-6 9`;
    case 'L':
    case 'La':
      return `M${-half} 0${`a${width / 8} ${width / 8} 0 0 1 ${width / 4} 0`.repeat(4)}`;
    case 'W':
      return `${box(16)}${letterW}`;
    case 'Wo':
      // The end that blocks stands apart.
      return `${box(16)}${letterW}M${half + 4} -8v16`;
    case 'Ws':
      return `${box(16)}${letterW}M${half - 3} -8v16M${half - 1.5} -8v16`;
    case 'Wsph':
      return `${box(16)}${letterW}M${half + 9} 0a3 3 0 1 0 -6 0a3 3 0 1 0 6 0`;
    case 'TLMQ':
      return `${box(20)}M${-half} -5h${width}M${-half} 5h${width}${[-0.25, 0, 0.25].map((at) => `M${at * width} -5v10`).join('')}`;
    default:
      // Gerischer, Voigt element, Zarc: a box with its letter.
      return `${box(16)}${letters[symbol] ?? ''}`;
  }
}

const letterW = 'M-8 -4l4 8l4 -8l4 8l4 -8';
const letters: Readonly<Record<string, string>> = {
  G: 'M4 -3a5 5 0 1 0 0 6v-3h-3',
  K: 'M-4 -5v10M4 -5l-8 6M-1 -1l5 6',
  Zarc: 'M-5 -4h9l-9 8h9',
};
