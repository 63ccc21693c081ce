/** A person looked at what a fit is flagged for and took it as it is. */
export interface Acceptance {
  /** The name under which they are logged in; null where nobody knows it. */
  by: string | null;
  /** UTC, ISO 8601. */
  at: string;
  /** Codes of the flags it had; one that comes later is not accepted by it. */
  flags: string[];
}
