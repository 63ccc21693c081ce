import { HostError } from '../core/errors';
import { addExample } from './add-example';
import { addFiles } from './add-files';
import { cycleCurvesOf } from './analysis/cycle-curves';
import { cyclingTableOf } from './analysis/cycling-table';
import { gittTableOf } from './analysis/gitt-table';
import { voltammetryTableOf } from './analysis/voltammetry-table';
import type { HostOffer, MethodName, MethodOutput, ParsedInput } from './api';
import type { AppContext } from './app-context';
import { appInfo } from './app-info';
import { compareCells } from './compare/compare-cells';
import { comparisonTable } from './compare/comparison-table';
import { exportRecordings } from './export-recordings';
import { figureFile } from './figures/figure-file';
import { projectFigure } from './figures/project-figure';
import { findRecording } from './find-recording';
import { fitCurve } from './fit-curve';
import type { Host, HostOffers } from './host';
import { mapColumns, previewUnread } from './map-columns';
import { offerLesson } from './name-lesson';
import { downloadCopy, mergeProject, newProject, openProject, saveProjectAs } from './project-file/project-methods';
import { keepHouseStyle, readHouseStyle } from './report/house-style';
import { reportExport } from './report/report-export';
import { reportPreview } from './report/report-preview';
import { resultsTable } from './results-table';
import { signAcceptance } from './sign-acceptance';
import { checkSpectra, relaxationTimesOf, rivalsOf } from './spectrum-tasks';
import { startFit } from './start-fit';
import { recordingFacts } from './traces/recording-facts';
import { traceRecording } from './traces/trace-recording';

type Method<M extends MethodName> = (context: AppContext, input: ParsedInput<M>) => MethodOutput<M> | Promise<MethodOutput<M>>;

/** What each method of the contract does. */
export const methods: { [M in MethodName]: Method<M> } = {
  'app.info': ({ host }) => appInfo(host),
  'project.snapshot': ({ session, jobs, keeper }) => ({
    revision: session.revision,
    project: session.project,
    history: session.history,
    jobs: jobs.list(),
    file: keeper.state,
  }),
  'project.new': async (context) => {
    await newProject(context);
    return { revision: context.session.revision };
  },
  'project.open': async (context, choice) => {
    await openProject(context, choice);
    return { revision: context.session.revision };
  },
  'project.saveAs': async (context, { title }) => ({ saved: await saveProjectAs(context, title), file: context.keeper.state }),
  'project.save': async ({ keeper }) => ({ saved: await keeper.retry() }),
  'project.recent': async ({ keeper }) => ({ projects: await keeper.host.recent() }),
  'project.mergeIn': async (context, choice) => {
    context.keeper.refuseReadOnly();
    const added = await mergeProject(context, choice);
    await context.keeper.settled();
    return added;
  },
  'project.downloadCopy': (context) => downloadCopy(context),
  'session.execute': async ({ session, keeper, host }, command) => {
    keeper.refuseReadOnly();
    const revision = session.execute(signAcceptance({ session, host }, command));
    return { revision, saved: await keeper.settled() };
  },
  'session.undo': async ({ session, jobs, keeper }) => {
    keeper.refuseReadOnly();
    // Undoing the results of a fit that still runs means: not this fit.
    if (session.undoGroup !== null) jobs.abandon(session.undoGroup);
    await keeper.bringLog(() => session.undoPlaces);
    const did = session.undo();
    await keeper.settled();
    return { revision: session.revision, did };
  },
  'session.redo': async ({ session, keeper }) => {
    keeper.refuseReadOnly();
    await keeper.bringLog(() => session.redoPlaces);
    const did = session.redo();
    await keeper.settled();
    return { revision: session.revision, did };
  },
  'files.add': (context, { handles }) => {
    context.keeper.refuseReadOnly();
    return addFiles(context, handles);
  },
  'files.example': (context) => {
    context.keeper.refuseReadOnly();
    return addExample(context);
  },
  'files.previewTable': (context, { fileId, ...stated }) => previewUnread(context, fileId, stated),
  'files.mapColumns': (context, { remember = false, ...request }) => mapColumns(context, { ...request, remember }),
  'import.lesson': ({ session, measurements }, { id }) => offerLesson(session.project, measurements, id),
  'results.csv': ({ session }, options) => resultsTable(session.project, options),
  'recordings.spectra': ({ session, measurements }, { ids }) =>
    ids.map((id) => ({ id, ...measurements.impedance(findRecording(session.project, id).id).spectrum })),
  'recordings.inspect': ({ session, measurements }, { ids }) =>
    ids.map((id) => recordingFacts(id, measurements.get(findRecording(session.project, id).id))),
  'recordings.traces': ({ session, measurements }, { traces }) =>
    traces.map((request) => traceRecording(measurements.timeSeries(findRecording(session.project, request.id).id), request)),
  'recordings.export': (context, { ids }) => exportRecordings(context, ids),
  'spectra.check': (context, { ids }) => checkSpectra(context, ids),
  'spectra.relaxation': (context, { id, lambda }) => relaxationTimesOf(context, id, lambda),
  'fits.rivals': (context, { id }) => rivalsOf(context, id),
  'fits.start': (context, { ids, ...request }) => {
    context.keeper.refuseReadOnly();
    return startFit(context, request, ids);
  },
  'fits.curves': (context, { ids, pointsPerDecade = 20, measured = false }) =>
    ids.map((id) => fitCurve(context, id, { pointsPerDecade, measured })),
  'analysis.run': ({ session, measurements, host, analyses }, { technique, sample }) =>
    analyses.run({ project: session.project, measurements, workers: host.workers }, technique, sample),
  'cycling.curves': ({ session, measurements, host }, { sample, cycles }) =>
    cycleCurvesOf({ project: session.project, measurements, workers: host.workers }, sample, cycles),
  'cv.csv': ({ session, measurements, host, analyses }, options) =>
    voltammetryTableOf(analyses, { project: session.project, measurements, workers: host.workers }, options),
  'gitt.csv': ({ session, measurements, host, analyses }, options) =>
    gittTableOf(analyses, { project: session.project, measurements, workers: host.workers }, options),
  'cycling.csv': ({ session, measurements, host, analyses }, options) =>
    cyclingTableOf(analyses, { project: session.project, measurements, workers: host.workers }, options),
  'compare.cells': ({ session, measurements, host, analyses }, { samples }) =>
    compareCells(analyses, { project: session.project, measurements, workers: host.workers }, samples),
  'compare.csv': ({ session, measurements, host, analyses }, options) =>
    comparisonTable(analyses, { project: session.project, measurements, workers: host.workers }, options),
  'jobs.cancel': ({ jobs }, { job }) => ({ cancelling: jobs.cancel(job) }),
  'figures.make': (context, request) => projectFigure(context, request),
  'figures.file': (context, request) => figureFile(context, request),
  'report.preview': (context, request) => reportPreview(context, request),
  'report.export': async (context, request) => ({ files: await reportExport(context, request) }),
  'report.style': ({ host }, { set }) => (set === undefined ? readHouseStyle(host.settings) : keepHouseStyle(host.settings, set)),
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
