import { reportError } from '../../../app/report-error';
import { sayDone } from '../../../app/view-state';
import type { NumberOrigin } from './origin-model';
import { originText } from './origin-text';

/** Puts a number with all that it says of its origin on the clipboard. */
export async function copyOrigin(origin: NumberOrigin): Promise<void> {
  try {
    await navigator.clipboard.writeText(originText(origin));
    sayDone(origin.refused === null ? 'Copied the number with its origin' : 'Copied the reason');
  } catch (error) {
    reportError(error);
  }
}
