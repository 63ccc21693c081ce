import type { FitOptions, SeriesItem } from '../fit-options';
import { fitOnce, type RawFit } from '../fit-spectrum';
import { resolveCircuit } from '../resolve-circuit';
import { noiseFloor } from './noise-floor';

/** All candidates' fits to one spectrum, each made when it is first asked for. */
export class SpectrumFits {
  /** Why nothing could be fitted at all. */
  failure: unknown = null;
  private readonly fits = new Map<string, RawFit | null>();
  private floor: number | undefined;

  constructor(
    readonly index: number,
    readonly item: SeriesItem,
    private readonly options: FitOptions,
  ) {}

  /** null where this circuit cannot be fitted to this spectrum (too few points, no start leads anywhere). */
  of(id: string): RawFit | null {
    const known = this.fits.get(id);
    if (known !== undefined) return known;
    let fit: RawFit | null = null;
    try {
      fit = fitOnce(this.item, resolveCircuit(id), this.options, { quick: true });
    } catch (error) {
      this.failure ??= error;
    }
    this.fits.set(id, fit);
    return fit;
  }

  /** The chosen circuit in full, from what the quick fit found and afresh. */
  inFull(quick: RawFit): RawFit {
    const { problem, best } = quick.fit;
    return fitOnce(this.item, quick.circuit, this.options, { starts: [problem.space.toNatural(best.x)] });
  }

  /** Time spent on all candidates, ms. */
  get elapsed_ms(): number {
    return [...this.fits.values()].reduce((sum, fit) => sum + (fit?.elapsed_ms ?? 0), 0);
  }

  /** rms residual that no circuit can go below, as a fraction. */
  floorOf(fit: RawFit): number {
    this.floor ??= noiseFloor(fit.prepared);
    return this.floor;
  }
}
