import type { ReportReference } from '../../core/report-model';

/** What stands behind a DOI, where a source names nothing else. */
const known: Readonly<Record<string, string>> = {
  '10.1002/andp.18993030302': 'E. Warburg, Ann. Phys. 303 (1899) 493',
  '10.1063/1.1750906': 'K. S. Cole, R. H. Cole, J. Chem. Phys. 9 (1941) 341',
  '10.1016/j.electacta.2014.01.034': 'M. Schönleber, D. Klotz, E. Ivers-Tiffée, Electrochim. Acta 131 (2014) 20',
  '10.1016/S0022-0728(84)80324-1':
    'G. J. Brug, A. L. G. van den Eeden, M. Sluyters-Rehbach, J. H. Sluyters, J. Electroanal. Chem. 176 (1984) 275',
  '10.1016/0013-4686(63)80042-0': 'R. de Levie, Electrochim. Acta 8 (1963) 751',
  '10.1137/0111030': 'D. W. Marquardt, J. Soc. Ind. Appl. Math. 11 (1963) 431',
  '10.1149/1.2044210': 'B. A. Boukamp, J. Electrochem. Soc. 142 (1995) 1885',
  '10.1093/biomet/76.2.297': 'C. M. Hurvich, C.-L. Tsai, Biometrika 76 (1989) 297',
  '10.2307/2347496': 'D. J. Venzon, S. H. Moolgavkar, J. R. Stat. Soc. C 37 (1988) 87',
  '10.1149/1.2133112': 'W. Weppner, R. A. Huggins, J. Electrochem. Soc. 124 (1977) 1569',
  '10.1016/0013-4686(90)85068-X': 'S. Ardizzone, G. Fregonara, S. Trasatti, Electrochim. Acta 35 (1990) 263',
  '10.1021/jp074464w': 'J. Wang, J. Polleux, J. Lim, B. Dunn, J. Phys. Chem. C 111 (2007) 14925',
};

/** Counts what is cited, in the order it is cited; what is no publication (Ohm's law) is none. */
export class References {
  readonly #cited = new Map<string, ReportReference>();

  /** @returns " [1,3]", or nothing where no source is a publication */
  cite(...sources: (string | undefined)[]): string {
    const numbers = sources.flatMap((source) => (source === undefined ? [] : (this.#number(source) ?? [])));
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    return sorted.length === 0 ? '' : ` [${sorted.join(',')}]`;
  }

  get list(): ReportReference[] {
    return [...this.#cited.values()];
  }

  #number(source: string): number | null {
    if (!/\d{4}/.test(source)) return null;
    const doi = /doi:(10\.\S+)/.exec(source)?.[1] ?? null;
    const words = source.replace(/,?\s*doi:10\.\S+/, '').trim();
    const text = words !== '' ? words : (known[doi ?? ''] ?? `doi:${doi}`);
    const key = doi ?? text;
    // "Ho … (1980) 343" with and without its DOI is one work.
    const same = [...this.#cited].find(([, reference]) => reference.text === text);
    const before = this.#cited.get(key) ?? same?.[1];
    if (before !== undefined) {
      if (before.doi === null && doi !== null) before.doi = doi;
      return before.number;
    }
    const reference = { number: this.#cited.size + 1, text, doi };
    this.#cited.set(key, reference);
    return reference.number;
  }
}
