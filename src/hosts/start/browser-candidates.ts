import { posix, win32 } from 'node:path';

const namesOnLinux = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const appsOnMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const programsOnWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where Chrome, Chromium and Edge are usually installed, most wanted first. */
export function browserCandidates(platform: string, env: Readonly<Record<string, string | undefined>>): string[] {
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined && folder !== '',
    );
    return programsOnWindows.flatMap((program) => folders.map((folder) => win32.join(folder as string, program)));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME === undefined ? [] : [posix.join(env.HOME, 'Applications')])];
    return appsOnMac.flatMap((app) => folders.map((folder) => posix.join(folder, `${app}.app`, 'Contents/MacOS', app)));
  }
  const folders = [...(env.PATH ?? '').split(':'), '/usr/bin', '/snap/bin'].filter((folder) => folder.startsWith('/'));
  return namesOnLinux.flatMap((name) => [...new Set(folders)].map((folder) => posix.join(folder, name)));
}
