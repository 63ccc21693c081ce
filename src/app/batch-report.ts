// What the command line asks of reports: results in, files out.
export { buildReport } from '../report/build/build-report';
export { contentIds } from '../report/build/content-parts';
export { columnKeys } from '../report/build/parameter-table';
export { figureFiles } from '../report/figure-files';
export { type ReportFormat, reportFormats } from '../report/report-formats';
export type { ReportChoices } from '../report/report-input';
export { reportPictures } from '../report/report-pictures';
export { writeReport } from '../report/write-report';
export { reportOfResults } from './report/report-of-results';
