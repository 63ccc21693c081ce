/** 1 for a state of charging, −1 for discharging, 0 for rest, pause and whatever else: `CC DChg`, `CCCV_Chg`, `discharge`, `D`, `C`, `恒流放电`. */
export function directionOfState(state: string): number {
  if (/^d$|d(is)?ch|dis.?charg|d[ée]charge|entlad|放电/i.test(state)) return -1;
  return /^(c|cha)$|ch(ar)?g|^lad(en|ung)|充电/i.test(state) ? 1 : 0;
}
