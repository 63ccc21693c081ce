/** A quotient of two numbers of one kind; refused with the reason where one of them is not given. */
export interface Ratio {
  value: number | null;
  standardError: number | null;
  ci95: [number, number] | null;
  notDetermined?: string;
}

/** The numbers of a spectrum over those of another one. Ratios have no unit, so their names have none: Rct, sigmaW, diffusion. */
export interface Ratios {
  to: {
    sample: string;
    /** What the series is followed over (`cycle`, `potential_V` …), and where the other one stands on it. */
    axis: string;
    value: number;
    /** Of the other spectrum; null where there is none. */
    id: string | null;
  };
  quantities: Record<string, Ratio>;
}
