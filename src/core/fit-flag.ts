/** Something a person should look at before the number is used. */
export interface FitFlag {
  code: string;
  /** First what is the case, then why. */
  message: string;
  /** What to do next. */
  action: string;
}
