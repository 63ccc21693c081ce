/** R1 → R₁, CPE1_Q → Q₁, W2 → σ_W,2 as markup, with the unit as a table writes it. */
export function parameterWords(name: string, unit: string): { name: string; unit: string; plainName: string; plainUnit: string } {
  const [, element = '', index = '', symbol = ''] = /^([A-Za-z]+?)(\d+)(?:_(\w+))?$/.exec(name) ?? [];
  return { name: element === '' ? name : markup(element, index, symbol), plainName: name, ...unitWords(unit) };
}

function markup(element: string, index: string, symbol: string): string {
  if (symbol === '') return element === 'W' ? `*σ*_{W,${index}}` : `*${element.slice(0, 1)}*_{${element.slice(1)}${index}}`;
  const letters: Readonly<Record<string, string>> = { alpha: 'α', tau: 'τ', Z0: 'Z', Rion: 'R', R_ion: 'R' };
  const letter = letters[symbol] ?? symbol;
  if (symbol === 'Z0') return `*Z*_{0,${index}}`;
  if (letter === 'R' && symbol !== 'R') return `*R*_{ion,${index}}`;
  return `*${letter}*_{${index}}`;
}

function unitWords(unit: string): { unit: string; plainUnit: string } {
  if (unit === '1') return { unit: '', plainUnit: '' };
  const plainUnit = unit.replaceAll('ohm', 'Ω').replaceAll('·', ' ').replaceAll('-', '−');
  const markupUnit = plainUnit
    .replace(/\^\(([^)]*)\)/g, '^{$1}')
    .replace(/\^(alpha|[^{\s]+)/g, '^{$1}')
    .replaceAll('alpha', 'α');
  return { unit: markupUnit, plainUnit: plainUnit.replaceAll('alpha', 'α') };
}
