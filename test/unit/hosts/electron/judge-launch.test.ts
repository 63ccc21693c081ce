import { describe, expect, test } from 'vitest';
import { judgeLaunch, type Launch, type LaunchAnswer } from '../../../../src/hosts/electron/judge-launch';

const started = (argv: string[], isFirst = true): Launch => ({ type: 'start', argv, cwd: '/lab', isFirst });
const again = (argv: string[], cwd = '/lab'): Launch => ({ type: 'second-instance', argv, cwd });
const opens = (project: string | null, focus = false): LaunchAnswer => ({ quit: false, focus, project });
const quits: LaunchAnswer = { quit: true, focus: false, project: null };

describe('one Arctrace at a time', () => {
  test.each<[string, Launch, LaunchAnswer]>([
    ['the first one shows its window', started(['arctrace']), opens(null)],
    ['the first one from a checkout', started(['electron', '/src/arctrace']), opens(null)],
    ['the first one with a project', started(['arctrace', '/data/a.arctrace']), opens('/data/a.arctrace')],
    ['a project beside the folder it was started in', started(['electron', '.', 'cells/a.arctrace']), opens('/lab/cells/a.arctrace')],
    ['options of Chromium are none', started(['arctrace', '--no-sandbox', '--x=/b.arctrace', '/a.arctrace']), opens('/a.arctrace')],
    [
      'capital letters, blanks and letters of other alphabets',
      started(['arctrace', '/d/Zelle Ω 7.ARCTRACE']),
      opens('/d/Zelle Ω 7.ARCTRACE'),
    ],
    ['the first of several', started(['arctrace', '/a.arctrace', '/b.arctrace']), opens('/a.arctrace')],
    ['other files are not for this rule', started(['arctrace', '/data/a.mpr']), opens(null)],
    ['a name that is only the ending', started(['arctrace', '/data/.arctrace']), opens(null)],
    ['a name with a null in it', started(['arctrace', '/data/a\0.arctrace']), opens(null)],
    ['the program itself is not its project', started(['/opt/my.arctrace']), opens(null)],
    ['a second one ends at once', started(['arctrace'], false), quits],
    ['a second one ends at once, its project goes to the first', started(['arctrace', '/a.arctrace'], false), quits],
    ['the first is told and comes to the front', again(['arctrace']), opens(null, true)],
    ['the first opens what the second was given', again(['arctrace', '/a.arctrace']), opens('/a.arctrace', true)],
    ['as seen from where the second was started', again(['arctrace', 'a.arctrace'], '/lab/cells'), opens('/lab/cells/a.arctrace', true)],
    [
      'Chromium adds options to it',
      again(['arctrace', '--allow-file-access-from-files', '--original-process-start-time=1', '/a.arctrace']),
      opens('/a.arctrace', true),
    ],
    ['macOS opens a project', { type: 'open-file', path: '/Volumes/x.arctrace' }, opens('/Volumes/x.arctrace', true)],
    ['macOS opens something else with us', { type: 'open-file', path: '/Volumes/x.mpr' }, opens(null, true)],
  ])('%s', (_, launch, answer) => {
    expect(judgeLaunch(launch)).toEqual(answer);
  });
});
