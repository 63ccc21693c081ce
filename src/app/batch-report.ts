// What the command line asks of reports: results in, files out.
export { seriesOf, spectraOf } from '../pipeline';
export { buildReport } from '../report/build/build-report';
export { contentIds } from '../report/build/content-parts';
export { columnKeys } from '../report/build/parameter-table';
export { figureFiles } from '../report/figure-files';
export { type ReportFormat, reportFormats } from '../report/report-formats';
export { defaultChoices, type ReportChoices } from '../report/report-input';
export { reportPictures } from '../report/report-pictures';
export { writeReport } from '../report/write-report';
export { cellOfSample } from './read-cell-file';
export { analyseSeries, type SeriesOfFiles } from './report/analyse-series';
export { chosenCycles } from './report/chosen-cycles';
export { reportOfProject } from './report/report-of-project';
export { reportOfResults } from './report/report-of-results';
