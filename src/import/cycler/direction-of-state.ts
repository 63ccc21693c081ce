/** 1 for a state of charging, −1 for discharging, 0 for rest, pause and whatever else: `CC DChg`, `CCCV_Chg`, `discharge`, `D`, `C`. */
export function directionOfState(state: string): number {
  if (/^d$|d(is)?ch|dis.?charg/i.test(state)) return -1;
  return /^c$|ch(ar)?g/i.test(state) ? 1 : 0;
}
