/** Ticks of a logarithmic axis: labelled powers of ten, as many as fit, and the places of the small marks between. */
export interface DecadeTicks {
  labelled: number[];
  minor: number[];
}

/** @param most labels that fit on the axis. Where it spans less than a decade, 1–2–5 steps are labelled instead. */
export function decadeTicks(min: number, max: number, most: number): DecadeTicks {
  const [first, last] = [Math.ceil(Math.log10(min) - 1e-9), Math.floor(Math.log10(max) + 1e-9)];
  const inRange = (value: number) => value >= min * (1 - 1e-9) && value <= max * (1 + 1e-9);
  const powers = Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => 10 ** (first + k));
  const between: number[] = [];
  for (let power = first - 1; power <= last; power++) {
    for (let digit = 2; digit <= 9; digit++) if (inRange(digit * 10 ** power)) between.push(digit * 10 ** power);
  }
  if (powers.length < 2) {
    const steps = between.filter((value) => /^[25]/.test(value.toExponential()));
    const labelled = [...powers, ...steps].sort((a, b) => a - b);
    return { labelled, minor: between.filter((value) => !labelled.includes(value)) };
  }
  const every = Math.ceil(powers.length / Math.max(most, 2));
  const labelled = powers.filter((power) => Math.round(Math.log10(power)) % every === 0);
  return { labelled, minor: every === 1 ? between : powers.filter((power) => !labelled.includes(power)) };
}
