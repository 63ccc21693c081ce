import { HostError } from '../core/errors';
import { addExample } from './add-example';
import { addFiles } from './add-files';
import type { HostOffer, MethodName, MethodOutput, ParsedInput } from './api';
import type { AppContext } from './app-context';
import { appInfo } from './app-info';
import { findRecording } from './find-recording';
import { fitCurve } from './fit-curve';
import type { Host, HostOffers } from './host';
import { resultsTable } from './results-table';
import { startFit } from './start-fit';

type Method<M extends MethodName> = (context: AppContext, input: ParsedInput<M>) => MethodOutput<M> | Promise<MethodOutput<M>>;

/** What each method of the contract does. */
export const methods: { [M in MethodName]: Method<M> } = {
  'app.info': ({ host }) => appInfo(host),
  'project.snapshot': ({ session, jobs }) => ({
    revision: session.revision,
    project: session.project,
    history: session.history,
    jobs: jobs.list(),
  }),
  'session.execute': ({ session }, command) => ({ revision: session.execute(command) }),
  'session.undo': ({ session, jobs }) => {
    // Undoing the results of a fit that still runs means: not this fit.
    if (session.undoGroup !== null) jobs.abandon(session.undoGroup);
    const did = session.undo();
    return { revision: session.revision, did };
  },
  'session.redo': ({ session }) => {
    const did = session.redo();
    return { revision: session.revision, did };
  },
  'files.add': (context, { handles }) => addFiles(context, handles),
  'files.example': (context) => addExample(context),
  'results.csv': ({ session }, options) => resultsTable(session.project, options),
  'recordings.spectra': ({ session, measurements }, { ids }) =>
    ids.map((id) => ({ id, ...measurements.impedance(findRecording(session.project, id).id).spectrum })),
  'fits.start': (context, { ids, ...request }) => startFit(context, request, ids),
  'fits.curves': (context, { ids, pointsPerDecade = 20, measured = false }) =>
    ids.map((id) => fitCurve(context, id, { pointsPerDecade, measured })),
  'jobs.cancel': ({ jobs }, { job }) => ({ cancelling: jobs.cancel(job) }),
  'host.openFiles': async ({ host }) => ({ handles: await offered(host, 'openFiles')() }),
  'host.openFolder': async ({ host }) => ({ handles: await offered(host, 'openFolder')() }),
  'host.saveFile': async ({ host }, file) => (await offered(host, 'saveFile')(file)) ?? { handle: null, name: null },
  'host.reveal': async ({ host }, { handle }) => {
    await offered(host, 'reveal')(handle);
    return { revealed: true };
  },
  'host.openExternally': async ({ host }, { url }) => {
    await offered(host, 'openExternally')(url);
    return { opened: true };
  },
};

function offered<O extends HostOffer>(host: Host, offer: O): NonNullable<HostOffers[O]> {
  const able = host.offers[offer];
  if (able === undefined)
    throw new HostError('HOST', `This host (${host.kind}) cannot do "${offer}".`, { hint: 'Ask app.info which offers there are.' });
  return able;
}
