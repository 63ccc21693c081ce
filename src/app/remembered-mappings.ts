import type { ColumnMapping } from '../core/column-mapping';
import { HostError } from '../core/errors';
import { columnMappingSchema } from './column-mapping-schema';
import type { HostSettings } from './host';

const name = 'column-mappings';

/** The column mappings kept on this machine, by the shape of the files they are for. */
export class RememberedMappings {
  readonly #settings: HostSettings | undefined;

  constructor(settings: HostSettings | undefined) {
    this.#settings = settings;
  }

  /** Entries that are no mapping (of a later version, or edited by hand) are left alone. @throws HostError where they cannot be read. */
  async all(): Promise<Record<string, ColumnMapping>> {
    const mappings: Record<string, ColumnMapping> = {};
    for (const [shape, value] of Object.entries(await this.#stored())) {
      const parsed = columnMappingSchema.safeParse(value);
      if (parsed.success) mappings[shape] = parsed.data;
    }
    return mappings;
  }

  /** The same shape again replaces it. @throws HostError where nothing can be kept. */
  async keep(shape: string, mapping: ColumnMapping): Promise<void> {
    if (this.#settings === undefined) {
      throw new HostError('HOST', 'This host keeps no settings.', { hint: 'Map the columns without remembering them.' });
    }
    await this.#settings.write(name, { ...(await this.#stored()), [shape]: mapping });
  }

  async #stored(): Promise<Record<string, unknown>> {
    const stored = await this.#settings?.read(name);
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Record<string, unknown>) : {};
  }
}
