import type { ReportBlock } from '../../core/report-model';
import { circuitFigure } from './circuit-figure';
import { elementTables } from './element-tables';
import { methodsParagraph } from './methods-paragraph';
import { parameterTable } from './parameter-table';
import { provenanceTable } from './provenance-table';
import { qualityTable } from './quality-table';
import { remarks } from './remarks';
import type { ReportContext } from './report-context';

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
const appendix = 'Origin of the data';

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
  {
    id: 'origins',
    title: 'Every number’s origin',
    heading: '',
    isDefault: true,
    detail: 'json',
    isThere: hasFits,
    build: () => [],
  },
];

/** What can be asked for. */
export const contentIds: readonly string[] = contentParts.map(({ id }) => id);
