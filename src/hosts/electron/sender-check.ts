import { isAppUrl } from './app-origin';

/** Who sent a message to the main process. */
export interface Sender {
  /** Address of the frame; null where the frame is gone already. */
  url: string | null;
  /** The window's top frame, not something embedded. */
  isMainFrame: boolean;
  /** One of our own windows. */
  isOurWindow: boolean;
}

/** Only the top frame of our own window, showing our own page, is listened to. */
export function isTrustedSender({ url, isMainFrame, isOurWindow }: Sender): boolean {
  return isOurWindow && isMainFrame && url !== null && isAppUrl(url);
}
