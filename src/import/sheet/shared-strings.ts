import { xmlElements } from './xml-elements';
import { xmlText } from './xml-text';

/** The texts that a workbook keeps once for all its cells, each taken apart when it is asked for: most belong to dates nobody reads. */
export class SharedStrings {
  private readonly bodies: (string | undefined)[];

  constructor(xml: string) {
    this.bodies = Array.from(xmlElements(xml, 'si'), ({ body }) => body);
  }

  at(index: number): string {
    return xmlText(this.bodies[index] ?? '').trim();
  }
}
