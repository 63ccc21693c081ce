import type { MappedColumn } from '../../core/column-mapping';
import type { SourceUnit } from '../source-units';

/** A mapped column found in a file: its place from 0 and what leads to our unit. */
export interface FoundColumn extends MappedColumn {
  index: number;
  way: SourceUnit;
}
