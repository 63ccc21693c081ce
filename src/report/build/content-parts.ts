import type { ReportBlock, ReportTable } from '../../core/report-model';
import { circuitFigure } from './circuit-figure';
import { cyclingParagraph } from './cycling-paragraph';
import { cyclesTable, cyclingSummaryTable, rateTable } from './cycling-tables';
import { elementTables } from './element-tables';
import { methodsParagraph } from './methods-paragraph';
import { parameterTable } from './parameter-table';
import { provenanceTable } from './provenance-table';
import { qualityTable } from './quality-table';
import { remarks } from './remarks';
import type { ReportContext } from './report-context';
import { hasSources, sourceTable } from './source-table';
import { titrationParagraph } from './titration-paragraph';
import { pulsesTable, titrationMeansTable } from './titration-tables';
import { voltammetryParagraph } from './voltammetry-paragraph';
import { peaksTable, sharesTable } from './voltammetry-tables';

/** Something a report may hold. */
export interface ContentPart {
  id: string;
  /** In the list of contents, with the number of table or figure before it. */
  title: string;
  /** Section it belongs to. */
  heading: string;
  isDefault: boolean;
  /** Said in the list instead of a count. */
  detail?: string;
  isThere(context: ReportContext): boolean;
  build(context: ReportContext): ReportBlock[];
}

const hasFits = ({ allFitted }: ReportContext) => allFitted.length > 0;
const impedance = 'Impedance';
const voltammetry = 'Voltammetry';
const titration = 'Titration';
const cycling = 'Cycling';
const appendix = 'Origin of the data';

type IsThere = ContentPart['isThere'];

function tablePart(
  id: string,
  title: string,
  heading: string,
  isDefault: boolean,
  isThere: IsThere,
  build: (context: ReportContext) => ReportTable,
): ContentPart {
  return { id, title, heading, isDefault, isThere, build: (context) => [build(context)] };
}

function paragraphPart(
  id: string,
  title: string,
  heading: string,
  isThere: IsThere,
  build: (context: ReportContext) => ReportBlock,
): ContentPart {
  return { id, title, heading, isDefault: true, isThere, build: (context) => [build(context)] };
}

function figurePart(id: string, title: string, heading: string, isDefault: boolean): ContentPart {
  return {
    id,
    title,
    heading,
    isDefault,
    isThere: ({ input }) => input.figures.some(({ part }) => part === id),
    build: (context) => context.figuresOf(id),
  };
}

/** Everything a report may hold, in the order of the document. */
export const contentParts: readonly ContentPart[] = [
  figurePart('impedance', 'Impedance', impedance, true),
  {
    id: 'parameters',
    title: 'Parameters',
    heading: impedance,
    isDefault: true,
    isThere: ({ input }) => input.fits.length > 0,
    build: (context) => [parameterTable(context)],
  },
  {
    id: 'methods',
    title: 'Methods paragraph',
    heading: impedance,
    isDefault: true,
    isThere: hasFits,
    build: (context) => [methodsParagraph(context)],
  },
  {
    id: 'circuits',
    title: 'Circuits',
    heading: impedance,
    isDefault: true,
    isThere: ({ input }) => input.circuits.length > 0,
    build: (context) => [circuitFigure(context)],
  },
  {
    id: 'elements',
    title: 'All parameters',
    heading: impedance,
    isDefault: true,
    isThere: hasFits,
    build: elementTables,
  },
  {
    id: 'quality',
    title: 'Quality of fits',
    heading: impedance,
    isDefault: true,
    isThere: hasFits,
    build: (context) => [qualityTable(context)],
  },
  figurePart('bode', 'Bode', impedance, false),
  figurePart('residuals', 'Residuals', impedance, false),
  figurePart('warburg', 'Warburg lines', impedance, false),
  figurePart('cv', 'Voltammograms', voltammetry, true),
  tablePart('peaks', 'Peaks', voltammetry, true, ({ input }) => input.voltammetry.some(({ peaks }) => peaks.length > 0), peaksTable),
  figurePart('cvShares', 'Capacitive share', voltammetry, true),
  tablePart('shares', 'Shares', voltammetry, true, ({ input }) => input.voltammetry.some(({ shares }) => shares.length > 0), sharesTable),
  paragraphPart('cvMethods', 'CV methods', voltammetry, ({ input }) => input.voltammetry.length > 0, voltammetryParagraph),
  figurePart('gitt', 'Titration', titration, true),
  tablePart('titration', 'D by GITT', titration, true, ({ input }) => input.titrations.length > 0, titrationMeansTable),
  figurePart('gittPulse', 'One pulse', titration, false),
  tablePart('pulses', 'Pulses', titration, false, ({ input }) => input.titrations.some(({ pulses }) => pulses.length > 0), pulsesTable),
  paragraphPart('gittMethods', 'GITT methods', titration, ({ input }) => input.titrations.length > 0, titrationParagraph),
  figurePart('cycling', 'Cycling', cycling, true),
  tablePart('cyclingSummary', 'Cycling summary', cycling, true, ({ input }) => input.cycling.length > 0, cyclingSummaryTable),
  figurePart('rate', 'Rates', cycling, true),
  tablePart(
    'rates',
    'Rate capability',
    cycling,
    true,
    ({ input }) => input.cycling.some(({ summary }) => summary.rateCapability.length > 1),
    rateTable,
  ),
  figurePart('differential', 'dQ/dV', cycling, false),
  figurePart('ragone', 'Ragone', cycling, false),
  tablePart('cycles', 'Cycles', cycling, false, ({ input }) => input.cycling.some((result) => result.cycles.length > 0), cyclesTable),
  paragraphPart('cyclingMethods', 'Cycling methods', cycling, ({ input }) => input.cycling.length > 0, cyclingParagraph),
  {
    id: 'remarks',
    title: 'Remarks and warnings',
    heading: 'Remarks',
    isDefault: true,
    isThere: (context) => remarks(context).length > 0,
    build: (context) => [{ kind: 'list', items: remarks(context) }],
  },
  {
    id: 'provenance',
    title: 'Origin of data',
    heading: appendix,
    isDefault: true,
    isThere: ({ input }) => input.fits.length > 0,
    build: (context) => [provenanceTable(context)],
  },
  tablePart('sources', 'Origin of time series', appendix, true, hasSources, sourceTable),
  {
    id: 'origins',
    title: 'Every number’s origin',
    heading: '',
    isDefault: true,
    detail: 'json',
    isThere: ({ input }) => input.fits.length + input.voltammetry.length + input.titrations.length + input.cycling.length > 0,
    build: () => [],
  },
];

/** What can be asked for. */
export const contentIds: readonly string[] = contentParts.map(({ id }) => id);
