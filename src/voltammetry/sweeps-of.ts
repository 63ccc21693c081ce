import type { Sweep } from './sweep';
import type { Voltammogram } from './voltammogram';

/** The sweeps there are. */
export function sweepsOf({ anodic, cathodic }: Pick<Voltammogram, 'anodic' | 'cathodic'>): Sweep[] {
  return [anodic, cathodic].filter((sweep) => sweep !== null);
}
