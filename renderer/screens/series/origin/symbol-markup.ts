/** A formula's symbol in text runs: σw → *σ*_{W}, Rct → *R*_{ct}, V_M → *V*_{M}, ΔEs → Δ*E*_{s}. */
export function symbolMarkup(symbol: string): string {
  if (symbol === 'σw') return '*σ*_{W}';
  if (symbol === 'dE/dx') return 'd*E*/d*x*';
  if (symbol === 'dE/d√t') return 'd*E*/d√*t*';
  if (/^Δ[^/]+\/Δ[^/]+$/.test(symbol)) return symbol.split('/').map(symbolMarkup).join('/');
  const change = /^Δ(?=\p{L})(.+)$/u.exec(symbol);
  if (change !== null) return `Δ${symbolMarkup(change[1] as string)}`;
  if (symbol === 'ln' || symbol === 'd') return symbol;
  const place = / at .+$/.exec(symbol);
  if (place !== null) return `${symbolMarkup(symbol.slice(0, place.index))}${place[0]}`;
  const sum = /^\((.+) \+ (.+)\)$/.exec(symbol);
  if (sum !== null) return `${symbolMarkup(sum[1] as string)} + ${symbolMarkup(sum[2] as string)}`;
  const parts = /^(\p{L})_?([\p{L}\d]*)$/u.exec(symbol);
  if (parts === null) return symbol;
  const [, letter, index] = parts as unknown as [string, string, string];
  return index === '' ? `*${letter}*` : `*${letter}*_{${index}}`;
}

/** A formula in text runs: every symbol of it set as a symbol, the rest as written. */
export function formulaMarkup(formula: string): string {
  return formula.replace(
    /dE\/dx|dE\/d√t|\bd[tQ]\b|\^\(([^()]*(?:\([^()]*\))?[^()]*)\)|\p{L}[\p{L}\d]*(?:_\p{L}+)?/gu,
    (word, power: string | undefined) => {
      if (power !== undefined) return `^{${power}}`;
      return /^d[tQ]$/.test(word) ? `d*${word[1]}*` : symbolMarkup(word);
    },
  );
}
