// What the command line asks of reports: results in, files out.
export { buildReport } from '../report/build/build-report';
export { contentIds } from '../report/build/content-parts';
export { columnKeys } from '../report/build/parameter-table';
export { type ReportFormat, reportFormats } from '../report/report-formats';
export type { ReportChoices } from '../report/report-input';
export { writeReport } from '../report/write-report';
export { reportOfResults } from './report/report-of-results';
