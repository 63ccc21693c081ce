import type { AnalysisChoices } from '../../../src/app/api';
import { changeChoices, chosenFor } from '../../app/choose-analysis';

type Marks = NonNullable<AnalysisChoices['gitt']['leftOut']>;

/** A pulse out of the means, or back into them. */
export function leavePulseOut(sample: string, recording: string, pulse: number, isOut: boolean): Promise<void> {
  const { leftOut, accepted } = chosenFor('gitt', sample);
  return changeChoices('gitt', sample, {
    leftOut: marked(leftOut, recording, pulse, isOut),
    ...(isOut ? { accepted: marked(accepted, recording, pulse, false) } : {}),
  });
}

/** A flagged pulse into the means, or out of them again. */
export function acceptPulses(sample: string, recording: string, pulses: readonly number[], isAccepted: boolean): Promise<void> {
  const chosen = chosenFor('gitt', sample);
  let [accepted, leftOut] = [chosen.accepted, chosen.leftOut];
  for (const pulse of pulses) {
    accepted = marked(accepted, recording, pulse, isAccepted);
    if (isAccepted) leftOut = marked(leftOut, recording, pulse, false);
  }
  return changeChoices('gitt', sample, { accepted, leftOut });
}

/** What the program finds by itself, for this cell. */
export function forgetChoices(sample: string): Promise<void> {
  const keys = ['form', 'window', 'shape', 'length', 'leftOut', 'accepted'] as const;
  return changeChoices('gitt', sample, Object.fromEntries(keys.map((key) => [key, undefined])));
}

/** Without recordings that have no mark, and undefined where nothing is left. */
function marked(marks: Marks | undefined, recording: string, pulse: number, isMarked: boolean): Marks | undefined {
  const { [recording]: before = [], ...others } = marks ?? {};
  const own = [...before.filter((each) => each !== pulse), ...(isMarked ? [pulse] : [])].sort((a, b) => a - b);
  const all = { ...others, ...(own.length === 0 ? {} : { [recording]: own }) };
  return Object.keys(all).length === 0 ? undefined : all;
}
