/** A slab sealed at its back, or a sphere, of one size: how far diffusion has to go, and how fast it is. */
export interface Particle {
  shape: 'slab' | 'sphere';
  /** Thickness of the slab or radius of the sphere, cm. */
  length_cm: number;
  diffusion_cm2PerS: number;
}

/** Cells, finer towards the surface: the smallest is 2 × 10⁻⁵ of the length. */
const cells = 160;
const smallest = 2e-5;

/**
 * Diffusion with a constant D in a particle under a stated flux, by finite volumes and implicit Euler steps extrapolated from one step
 * and two halves (second order, no oscillations). What diffuses is counted in volts: the potential is linear in the concentration.
 */
export class ParticleDiffusion {
  /** Area of each face over the distance of the middles beside it; 0 at the back. */
  private readonly exchange = new Float64Array(cells);
  private readonly volumes = new Float64Array(cells);
  private readonly total: number;
  private readonly outerArea: number;
  private readonly outerDistance: number;
  /** Relative to the start, in V. */
  private filling = new Float64Array(cells);

  constructor(private readonly particle: Particle) {
    const faces = gradedFaces();
    const within = (x: number) => (particle.shape === 'slab' ? x : x ** 3 / 3);
    const area = (x: number) => (particle.shape === 'slab' ? 1 : x ** 2);
    const middle = (k: number) => (faces[k]! + faces[k + 1]!) / 2;
    for (let k = 0; k < cells; k++) {
      this.volumes[k] = within(faces[k + 1]!) - within(faces[k]!);
      if (k > 0) this.exchange[k] = area(faces[k]!) / (middle(k) - middle(k - 1));
    }
    this.total = within(1);
    this.outerArea = area(1);
    this.outerDistance = 1 - middle(cells - 1);
  }

  /** Goes on for a time with a flux that fills the particle by `rate_VPerS` on average. */
  advance(duration_s: number, rate_VPerS: number): void {
    const whole = this.step(this.filling, duration_s, rate_VPerS);
    const halves = this.step(this.step(this.filling, duration_s / 2, rate_VPerS), duration_s / 2, rate_VPerS);
    this.filling = halves.map((value, k) => 2 * value - whole[k]!);
  }

  /** At the surface, under the flux that flows. */
  surface_V(rate_VPerS: number): number {
    const { diffusion_cm2PerS, length_cm } = this.particle;
    const gradient = (((rate_VPerS * this.total) / this.outerArea) * length_cm ** 2) / diffusion_cm2PerS;
    return this.filling[cells - 1]! + gradient * this.outerDistance;
  }

  get mean_V(): number {
    return this.filling.reduce((sum, value, k) => sum + value * this.volumes[k]!, 0) / this.total;
  }

  /** One implicit step; the three diagonals are solved by elimination. */
  private step(from: Float64Array, duration_s: number, rate_VPerS: number): Float64Array {
    const theta = (this.particle.diffusion_cm2PerS * duration_s) / this.particle.length_cm ** 2;
    const { exchange, volumes } = this;
    const upper = new Float64Array(cells);
    const next = new Float64Array(cells);
    for (let k = 0; k < cells; k++) {
      const below = theta * exchange[k]!;
      const above = k === cells - 1 ? 0 : theta * exchange[k + 1]!;
      const source = k === cells - 1 ? rate_VPerS * duration_s * this.total : 0;
      const diagonal = volumes[k]! + below + above + (k === 0 ? 0 : below * upper[k - 1]!);
      upper[k] = -above / diagonal;
      next[k] = (volumes[k]! * from[k]! + source + (k === 0 ? 0 : below * next[k - 1]!)) / diagonal;
    }
    for (let k = cells - 2; k >= 0; k--) next[k] = next[k]! - upper[k]! * next[k + 1]!;
    return next;
  }
}

/** From 0 to 1, each cell a fixed factor smaller than the one before it. */
function gradedFaces(): number[] {
  let [low, high] = [1, 1.5];
  const firstOf = (factor: number) => (smallest * (factor ** cells - 1)) / (factor - 1);
  for (let k = 0; k < 200; k++) {
    const factor = (low + high) / 2;
    if (firstOf(factor) > 1) high = factor;
    else low = factor;
  }
  const sizes = Array.from({ length: cells }, (_, k) => smallest * low ** (cells - 1 - k));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let place = 0;
  return [0, ...sizes.map((size) => (place += size / total))];
}
