import type { ColumnMapping } from '../../core/column-mapping';

/** The mappings a file may be read with where no instrument's own reader claims it. */
export interface MappingChoice {
  /** Stated for these very files; counts before what is remembered. */
  given?: ColumnMapping | undefined;
  /** By the shape of the files they were made for. */
  remembered?: Readonly<Record<string, ColumnMapping>> | undefined;
}

/** A mapping in use. */
export interface UsedMapping {
  mapping: ColumnMapping;
  /** null: the file has no table to tell a shape from. */
  shape: string | null;
  remembered: boolean;
}
