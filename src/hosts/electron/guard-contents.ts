import { type Session, shell, type WebContents } from 'electron';
import { mayNavigate } from './navigation-policy';
import { mayGrant } from './permission-policy';
import { judgeWindowOpen } from './window-open-policy';

/** Holds every page to the policies, also pages nobody meant to open. */
export function guardContents(contents: WebContents): void {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(event as 'will-navigate', (details) => {
      if (!mayNavigate(details.url)) details.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const { action, openExternally } = judgeWindowOpen(url);
    if (openExternally) void shell.openExternal(url);
    return { action };
  });
}

export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(mayGrant(permission)));
  session.setPermissionCheckHandler((_, permission) => mayGrant(permission));
}
